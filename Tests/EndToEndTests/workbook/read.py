"""Prints a workbook as JSON: for each sheet its cells as texts, and what else a reader sees of it."""

import json
import re
import sys

import openpyxl


def text(cell):
    """The cell as it is shown."""
    if cell.value is None:
        return ""
    if cell.data_type == "n":
        return f"{cell.value:.1f}" if cell.number_format == "0.0" else str(int(cell.value))
    # openpyxl leaves the escapes of characters as they stand in the file.
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), cell.value)


# A4 in landscape without its margins, in pixels.
PAGE_WIDTH = (297 / 25.4 - 0.8) * 96


def printed(sheet):
    """How many columns stand on paper."""
    area = sheet.print_area[0] if isinstance(sheet.print_area, list) else sheet.print_area
    if not area:
        return sheet.max_column
    return openpyxl.utils.range_boundaries(area.split("!")[-1].replace("$", ""))[2]


def width(sheet, column):
    """The width of a column in pixels."""
    for dimension in sheet.column_dimensions.values():
        if dimension.min <= column <= dimension.max:
            return dimension.width * 7
    return 64


def options(rule):
    """The texts of a list that stands on a sheet of its own."""
    name, cells = rule.formula1.replace("$", "").rsplit("!", 1)
    return [cell.value for (cell,) in book[name.strip("'")][cells]]


book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([
    {
        "name": sheet.title,
        "rows": [[text(cell) for cell in row] for row in sheet.iter_rows()],
        "kinds": sorted({cell.data_type for row in sheet.iter_rows() for cell in row}),
        "links": sum(cell.hyperlink is not None for row in sheet.iter_rows() for cell in row),
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "repeated": sheet.print_title_rows,
        # From the width of the page, and that of the printed columns at 7 pixels a digit, at 96 pixels an inch.
        "printedColumns": printed(sheet),
        "scale": PAGE_WIDTH / sum(width(sheet, column) for column in range(1, printed(sheet) + 1)),
        "paper": sheet.page_setup.paperSize,
        "orientation": sheet.page_setup.orientation,
        "fitsWidth": sheet.sheet_properties.pageSetUpPr.fitToPage,
        "charts": len(sheet._charts),
        "isProtected": bool(sheet.protection.sheet),
        "unlocked": sorted(
            cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked),
        "lists": {str(rule.sqref): options(rule) for rule in sheet.data_validations.dataValidation},
    }
    for sheet in book.worksheets
], ensure_ascii=False))
