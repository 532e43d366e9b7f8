"""Reads PDF files made by the program: their text page by page, their fonts, their size, without any outside tool."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import groupby

import pikepdf

_CHARACTER = re.compile(r"<([0-9a-fA-F]{4})>\s+<([0-9a-fA-F]+)>")
_RANGE = re.compile(r"<([0-9a-fA-F]{4})>\s+<([0-9a-fA-F]{4})>\s+(?:<([0-9a-fA-F]{4})>|\[([^\]]*)\])")


def open_pdf(made: bytes) -> pikepdf.Pdf:
    """The PDF, as pikepdf sees it."""
    return pikepdf.open(BytesIO(made))


def page_texts(made: bytes) -> list[str]:
    """What can be searched for on each page; runs of text are joined as they are, blanks left out."""
    with open_pdf(made) as pdf:
        return [_page_text(page) for page in pdf.pages]


def page_runs(made: bytes) -> str:
    """The same for a person to read: runs of text painted at one height are one line, below the number of the page."""
    with open_pdf(made) as pdf:
        pages = [[f"== page {number}", *_rows(page)] for number, page in enumerate(pdf.pages, start=1)]
    return "".join(f"{line}\n" for page in pages for line in page)


def squeezed(text: str) -> str:
    """A text as :func:`page_texts` would hold it: without blanks."""
    return re.sub(r"\s+", "", text)


def font_names(made: bytes) -> dict[str, bool]:
    """Every font of the file, and whether it is embedded."""
    with open_pdf(made) as pdf:
        found = {}
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                inner = font.DescendantFonts[0]
                keys = inner.FontDescriptor.keys()
                found[str(font.BaseFont)] = bool({"/FontFile", "/FontFile2", "/FontFile3"} & set(keys))
        return found


def _page_text(page: pikepdf.Page) -> str:
    return squeezed("".join(text for _, text in _runs(page)))


def _rows(page: pikepdf.Page) -> list[str]:
    rows = groupby(_runs(page), key=lambda run: run[0])
    return [" | ".join(text for _, text in row) for _, row in rows]


def _runs(page: pikepdf.Page) -> list[tuple[float, str]]:
    """Runs of text as they are painted, each with its height on the page in points."""
    maps = {name: _unicode_map(font) for name, font in page.Resources.Font.items()}
    current: dict[int, str] = {}
    runs: list[tuple[float, str]] = []
    for instruction in pikepdf.parse_content_stream(page):
        if not isinstance(instruction, pikepdf.ContentStreamInstruction):
            continue
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator == "BT":
            runs.append((0.0, ""))
        elif operator == "Tf":
            current = maps[str(operands[0])]
        elif operator == "Td":
            runs[-1] = (runs[-1][0] + round(float(operands[1])), runs[-1][1])
        elif operator == "Tj":
            codes = bytes(operands[0])
            pairs = (codes[at : at + 2] for at in range(0, len(codes), 2))
            said = "".join(current.get(int.from_bytes(pair), "") for pair in pairs)
            runs[-1] = (runs[-1][0], runs[-1][1] + said.replace("\t", " "))
    return runs


def _unicode_map(font: pikepdf.Object) -> dict[int, str]:
    text = font.ToUnicode.read_bytes().decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for code, char in _CHARACTER.findall(block):
            found[int(code, 16)] = bytes.fromhex(char).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for first, last, start, listed in _RANGE.findall(block):
            span = range(int(first, 16), int(last, 16) + 1)
            chars = re.findall(r"<([0-9a-fA-F]+)>", listed)
            for at, code in enumerate(span):
                found[code] = bytes.fromhex(chars[at]).decode("utf-16-be") if chars else chr(int(start, 16) + at)
    return found
