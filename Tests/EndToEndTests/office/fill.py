"""Fills in the workbooks of an inquiry as people do: LibreOffice opens them, takes what is typed, and saves them.

Reads a plan as JSON from standard input, and prints for each of its workbooks what LibreOffice refused:
`[{"path", "above": {label: text}, "rows": [[form, requirement, {title: text}]], "saved": {path: kind}}]`.
The profile is a new one with Japanese settings, so that days are read as in an office of a city.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet.ValidationType import LIST

SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>ja-JP</value></prop></item>
</oor:items>
"""

# A comma, a quotation mark, the encoding by LibreOffice's number, the first line, and texts as they are shown.
FILTERS = {
    "xlsx": ("Calc MS Excel 2007 XML", ""),
    "pdf": ("calc_pdf_Export", ""),
    "utf8": ("Text - txt - csv (StarCalc)", "44,34,76,1,,0,false,true,false"),
    "cp932": ("Text - txt - csv (StarCalc)", "44,34,60,1,,0,false,true,false"),
}


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


class Book:
    """A workbook that stands open."""

    def __init__(self, path, services):
        desktop = services.createInstance("com.sun.star.frame.Desktop")
        self.dispatcher = services.createInstance("com.sun.star.frame.DispatchHelper")
        # Hidden, it would have no cells to type into.
        self.document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, ())
        self.sheet = self.document.Sheets.getByIndex(0)
        cursor = self.sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        area = self.sheet.getCellRangeByPosition(
            0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        self.shown = [[str(int(cell)) if isinstance(cell, float) else cell for cell in row] for row in area.DataArray]
        self.head = next(index for index, row in enumerate(self.shown) if "様式ID" in row)
        self.titles = self.shown[self.head]

    def row(self, form, requirement):
        columns = self.titles.index("様式ID"), self.titles.index("箇所")
        return next(index for index, row in enumerate(self.shown)
                    if index > self.head and [row[column] for column in columns] == [form, requirement])

    def type(self, row, column, text):
        """Types a text, and tells whether it was taken. A list is enforced by LibreOffice's dialogs alone."""
        cell = self.sheet.getCellByPosition(column, row)
        if cell.Validation.Type == LIST and text not in self.choices(cell.Validation):
            return False
        before = cell.String
        frame = self.document.CurrentController.Frame
        name = cell.AbsoluteName.split(".")[-1].replace("$", "")
        self.dispatcher.executeDispatch(frame, ".uno:GoToCell", "", 0, properties(ToPoint=name))
        self.dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, properties(StringName=text))
        return cell.String != before

    def choices(self, validation):
        sheet, cells = validation.getFormula1().replace("'", "").replace("$", "").lstrip("$").rsplit(".", 1)
        rows = self.document.Sheets.getByName(sheet).getCellRangeByName(cells).DataArray
        return [row[0] for row in rows]

    def save(self, path, kind):
        name, options = FILTERS[kind]
        self.document.storeToURL(
            uno.systemPathToFileUrl(path), properties(FilterName=name, FilterOptions=options))


def fill(plan, services):
    book = Book(plan["path"], services)
    refused = []
    for label, text in plan["above"].items():
        row = next(index for index, row in enumerate(book.shown) if label in row)
        if not book.type(row, book.shown[row].index(label) + 1, text):
            refused.append(label)
    for form, requirement, cells in plan["rows"]:
        row = book.row(form, requirement)
        for title, text in cells.items():
            if not book.type(row, book.titles.index(title), text):
                refused.append(f"{form} {requirement} {title}")
    for path, kind in plan["saved"].items():
        book.save(path, kind)
    book.document.close(True)
    return refused


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext").ServiceManager
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("LibreOffice does not answer")


def main():
    plans = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as profile:
        os.mkdir(profile + "/user")
        with open(profile + "/user/registrymodifications.xcu", "w", encoding="utf-8") as settings:
            settings.write(SETTINGS)
        pipe = f"sealreview{os.getpid()}"
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
             f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}", f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            services = connect(pipe)
            refused = [fill(plan, services) for plan in plans]
            services.createInstance("com.sun.star.frame.Desktop").terminate()
            office.wait(30)
        finally:
            # The one on the path starts another program.
            try:
                os.killpg(office.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
    json.dump(refused, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
