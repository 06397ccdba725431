"""Opens workbooks with openpyxl, as those who receive them see them: figures are
numbers, shares are shown in percent, wrapped text has the height it needs, and the
file says who made it; see .ci/workbooks."""

import re
import sys
import unicodedata

import openpyxl

# An id, a period, a fingerprint or the place of a cell may look like a figure.
IDS = re.compile(r"编号|工号|\bid\b|file|文件|sheet|工作表|fingerprint|识别码|year|年|value|值|period|考核期|subject|对象|what|内容|text|column|列|unit|单位|what is wrong", re.I)
FIGURE = re.compile(r"[+-]?\d+(\.\d+)?%?")


def columns(text):
    """How many half-width columns a line takes."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def lines(cell, width):
    """How many lines a wrapped cell takes at least."""
    return sum(max(1, -(-columns(line) // max(1, int(width)))) for line in str(cell.value).split("\n"))


def fault(book, sheet, cell, what):
    sys.exit(f"{book} {sheet.title} {cell.coordinate}: {what}: {cell.value!r}")


def check_properties(name, book):
    """The core properties; a copy keeps those of its original."""
    made = book.properties
    if name.startswith("copy-"):
        return
    if "ninefold" not in (made.creator or "").lower() or not made.title:
        sys.exit(f"{name}: creator {made.creator!r}, title {made.title!r}")


def check_cells(name, sheet):
    """Figures, shares, dates and heights of a sheet with a header of ours."""
    shares = 0
    heads = {c.column: str(c.value or "") for c in sheet[1]}
    for row in sheet.iter_rows():
        needed = 1
        for cell in row:
            if isinstance(cell.value, str):
                if cell.row > 1 and FIGURE.fullmatch(cell.value) and not IDS.search(heads.get(cell.column, "")):
                    fault(name, sheet, cell, f"a figure as text under {heads.get(cell.column)!r}")
                letter = cell.column_letter
                if cell.alignment.wrap_text and cell.coordinate not in sheet.merged_cells:
                    needed = max(needed, lines(cell, sheet.column_dimensions[letter].width + 1))
            elif isinstance(cell.value, (int, float)) and "%" in cell.number_format:
                shares += 1
                if not 0 <= cell.value <= 1:
                    fault(name, sheet, cell, "a share that is none of 1")
        height = sheet.row_dimensions[row[0].row].height
        if sheet.auto_filter.ref and height is None:
            sys.exit(f"{name} {sheet.title}: row {row[0].row} has no height")
        if sheet.auto_filter.ref and height < min(409, 11 * needed):
            sys.exit(f"{name} {sheet.title}: row {row[0].row} is {height} points high and has {needed} lines")
    return shares


total = {}
for name in sys.argv[1:]:
    book = openpyxl.load_workbook(name)
    name = name.rsplit("/", 1)[-1]
    check_properties(name, book)
    shares = comments = 0
    for sheet in book.worksheets:
        if sheet.max_row < 1:
            sys.exit(f"{name} {sheet.title}: no rows")
        comments += sum(1 for row in sheet.iter_rows() for cell in row if cell.comment)
        if not name.startswith(("copy-", "template")):
            shares += check_cells(name, sheet)
    kind = name.split(".")[0].split("-")[0]
    total.setdefault(kind, [0, 0])
    total[kind][0] += shares
    total[kind][1] += comments
    print(name, len(book.worksheets), "sheets,", shares, "shares,", comments, "comments")

for kind, at in (("ledger", 0), ("trend", 0), ("rollup", 0), ("copy", 1)):
    if not total.get(kind, [0, 0])[at]:
        sys.exit(f"no {'comments' if at else 'shares'} in any workbook of {kind}")
