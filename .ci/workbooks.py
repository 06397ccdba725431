"""Opens workbooks with openpyxl: every sheet has rows, and each row of a filtered
sheet says how high it is, so that wrapped text shows; see .ci/workbooks."""

import sys

import openpyxl

for name in sys.argv[1:]:
    book = openpyxl.load_workbook(name)
    if not book.properties.creator:
        sys.exit(f"{name}: no creator")
    for sheet in book.worksheets:
        if sheet.max_row < 1:
            sys.exit(f"{name} {sheet.title}: no rows")
        if sheet.auto_filter.ref is None or "模板" in name:
            continue
        for row in range(1, sheet.max_row + 1):
            if sheet.row_dimensions[row].height is None:
                sys.exit(f"{name} {sheet.title}: row {row} has no height")
    print(name, [sheet.title for sheet in book.worksheets])
