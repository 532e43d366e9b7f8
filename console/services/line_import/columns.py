"""What the columns of a spreadsheet are called, and what their cells mean to a set-up file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from console.domain.line import LineGroup
from console.services.set_up_file.tables import FALLBACK_KEYS, LINE_KEYS
from console.services.set_up_file.writer import TomlValue

LINE, FALLBACK = "line", "fallback"

_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "what": ("what", "record", "row is"),
    "key": ("key", "line key", "fallback key", "line no", "line", "no", "#"),
    "name": ("name", "line name", "label", "description", "called"),
    "group": ("group", "line group", "category"),
    "type": ("type", "call type", "calls from", "origin", "kind"),
    "carrier": ("carrier", "provider", "telco", "company", "vendor"),
    "aliases": ("aliases", "alias", "short words", "short word", "short names", "words", "nickname"),
    "number": ("number", "phone", "phone number", "telephone", "telephone number", "tel", "did", "ten digit number"),
    "trouble_number": ("trouble number", "trouble", "repair number", "repair", "noc", "call when it fails"),
    "account": ("account", "account number", "account no", "acct"),
    "circuit_id": ("circuit id", "circuit"),
    "tsp_code": ("tsp code", "tsp"),
    "area": ("area", "area served", "valid for", "town", "towns"),
    "verify_every_h": ("verify every h", "verify every hours", "verify hours", "verify every"),
    "serves": ("serves", "stands in for", "backs up", "for lines"),
    "answered_by": ("answered by", "who answers", "answers"),
    "staffed": ("staffed", "hours", "staffed hours"),
    "restriction": ("restriction", "rule of use", "rule", "use"),
    "rides_on": ("rides on", "carried by", "depends on"),
    "test_every_d": ("test every d", "test every days", "test days", "test every"),
    "split_from": ("split from",),
}
_BY_HEADER: Final = {header.replace(" ", ""): name for name, headers in _COLUMNS.items() for header in headers}

_GROUP_WORDS: Final = {
    "9-1-1": "911",
    "e911": "911",
    "emergency": "911",
    "administrative": "admin",
    "routine": "admin",
    "business": "admin",
    "non-emergency": "admin",
    "schools": "school",
}
_LISTS: Final = frozenset({"aliases", "serves", "rides_on"})
_WHOLE: Final = frozenset({"key", "verify_every_h", "test_every_d", "split_from"})
_OF_FALLBACKS: Final = frozenset({"serves", "rides_on", "restriction", "answered_by"})
_BETWEEN: Final = re.compile(r"[\s,;/|]+")
_FALLBACK_KEY: Final = re.compile(r"f\s?(\d+)", re.IGNORECASE)


class Columns(Struct, frozen=True, kw_only=True):
    """The header row understood.

    Attributes:
        names: What each column holds; empty for one that is not taken.
        unknown: Headers that are not taken, as they stand there.
    """

    names: tuple[str, ...]
    unknown: tuple[str, ...]


def read_header(cells: Sequence[str]) -> Columns:
    """Recognize columns in any order, by the words of the contract or common ones; each counts once."""
    names: list[str] = []
    for cell in cells:
        name = _BY_HEADER.get("".join(char for char in cell.casefold() if char.isalnum() or char == "#"), "")
        names.append("" if name in names else name)
    unknown = tuple(cell for cell, name in zip(cells, names, strict=True) if cell and not name)
    return Columns(names=tuple(names), unknown=unknown)


def said_by_row(columns: Columns, cells: Sequence[str]) -> dict[str, str]:
    """The cells of a row by what their column holds; empty ones are left out, and so is what is past the header."""
    return {name: cell for name, cell in zip(columns.names, cells, strict=False) if name and cell}


def table_of(said: Mapping[str, str], columns: Columns) -> str:
    """Whether a row is a line or a fallback number: as it says itself, else by what it says."""
    what = said.get("what", "").casefold()
    if what:
        return FALLBACK if what.startswith("f") else LINE
    if (
        _FALLBACK_KEY.fullmatch(said.get("key", ""))
        or {"serves", "rides_on", "restriction", "answered_by"} & said.keys()
    ):
        return FALLBACK
    only_numbers = "group" not in columns.names and {"serves", "restriction"} & set(columns.names)
    return FALLBACK if only_numbers else LINE


def values_of_row(table: str, said: Mapping[str, str]) -> dict[str, TomlValue]:
    """The row by the keys of its table; what the table has no key for is left out."""
    renamed = {"name": "label", "type": "kind"} if table == FALLBACK else {"type": "origin"}
    known = FALLBACK_KEYS if table == FALLBACK else LINE_KEYS
    found = ((renamed.get(name, name), cell) for name, cell in said.items())
    return {name: _value(name, cell) for name, cell in found if name in known}


def keys_without_place(table: str, said: Mapping[str, str]) -> tuple[str, ...]:
    """What a row says that its table has no key for."""
    other = {"what", "name", "type"}
    known = {*(FALLBACK_KEYS if table == FALLBACK else LINE_KEYS), *other}
    return tuple(name for name in said if name not in known)


def _value(name: str, cell: str) -> TomlValue:
    if name in _LISTS:
        return [_item(name, one) for one in _BETWEEN.split(cell) if one]
    if name in _WHOLE:
        found = _FALLBACK_KEY.fullmatch(cell)
        digits = found[1] if found and name == "key" else cell
        return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else cell
    if name == "group":
        return _GROUP_WORDS.get(cell.casefold(), cell)
    return cell.replace(" ", "_").replace("-", "_") if name == "kind" else cell


def _item(name: str, word: str) -> str | int:
    if name == "aliases" or not (word.isascii() and word.isdigit()) or word == LineGroup.NINE_ONE_ONE.value:
        return word if name == "aliases" else _GROUP_WORDS.get(word.casefold(), word.casefold())
    return int(word[:9])
