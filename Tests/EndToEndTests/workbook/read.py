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
        "paper": sheet.page_setup.paperSize,
        "orientation": sheet.page_setup.orientation,
        "fitsWidth": sheet.sheet_properties.pageSetUpPr.fitToPage,
        "charts": len(sheet._charts),
    }
    for sheet in book.worksheets
], ensure_ascii=False))
