"""Workbooks read back from their XML, so that a test sees what a spreadsheet would, and what it must not find."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from xml.etree import ElementTree as ET

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's times have no zone
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCell:
    """One cell.

    Attributes:
        value: Text, number, or a time where the format says so.
        format: Number format, such as ``@`` for text.
        is_struck: Whether a line goes through it.
    """

    value: str | float | datetime
    format: str
    is_struck: bool = False


@dataclass(slots=True, kw_only=True)
class ReadSheet:
    """One sheet; rows hold cells by their heads, empty ones left out."""

    heads: list[str]
    rows: list[dict[str, ReadCell]] = field(default_factory=list)
    xml: str = ""

    def values(self, head: str) -> list[object]:
        """One column, None where a cell is empty."""
        return [row[head].value if head in row else None for row in self.rows]


def parts(content: bytes) -> dict[str, str]:
    """Every part of the file by its name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode() for name in archive.namelist()}


def whole_text(content: bytes) -> str:
    """What any file of text says, or all parts of a workbook one after another."""
    return "\n".join(parts(content).values()) if content.startswith(b"PK") else content.decode()


def read_workbook(content: bytes) -> dict[str, ReadSheet]:
    """The sheets by their names, in order."""
    found = parts(content)
    shared = _shared(found.get("xl/sharedStrings.xml"))
    formats = _formats(found["xl/styles.xml"])
    names = [str(one.get("name")) for one in ET.fromstring(found["xl/workbook.xml"]).iter(f"{_SHEET}sheet")]
    texts = (found[f"xl/worksheets/sheet{number}.xml"] for number in range(1, len(names) + 1))
    return {name: _sheet(text, shared, formats) for name, text in zip(names, texts, strict=True)}


def _shared(text: str | None) -> list[str]:
    if text is None:
        return []
    return [_plain("".join(one.itertext())) for one in ET.fromstring(text).iter(f"{_SHEET}si")]


def _plain(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)


def _formats(text: str) -> list[tuple[str, bool]]:
    styles = ET.fromstring(text)
    own = {str(one.get("numFmtId")): str(one.get("formatCode")) for one in styles.iter(f"{_SHEET}numFmt")}
    struck = [one.find(f"{_SHEET}strike") is not None for one in styles.iter(f"{_SHEET}font")]
    rows = styles.find(f"{_SHEET}cellXfs")
    assert rows is not None
    known = {"0": "General", "49": "@", **own}
    return [(known[str(one.get("numFmtId"))], struck[int(str(one.get("fontId")))]) for one in rows]


def _sheet(text: str, shared: list[str], formats: list[tuple[str, bool]]) -> ReadSheet:
    rows = []
    for row in ET.fromstring(text).iter(f"{_SHEET}row"):
        cells = {re.sub("[0-9]", "", str(one.get("r"))): _cell(one, shared, formats) for one in row}
        rows.append(cells)
    heads = {place: str(cell.value) for place, cell in rows[0].items()}
    named = [{heads[place]: cell for place, cell in row.items()} for row in rows[1:]]
    return ReadSheet(heads=list(heads.values()), rows=named, xml=text)


def _cell(cell: ET.Element, shared: list[str], formats: list[tuple[str, bool]]) -> ReadCell:
    number_format, is_struck = formats[int(cell.get("s", "0"))]
    said = cell.findtext(f"{_SHEET}v") or ""
    value: str | float | datetime
    match cell.get("t"):
        case "s":
            value = shared[int(said)]
        case "inlineStr":
            value = _plain("".join(cell.itertext()))
        case _:
            value = _EPOCH + timedelta(seconds=round(float(said) * 86400)) if "yy" in number_format else float(said)
    return ReadCell(value=value, format=number_format, is_struck=is_struck)
