"""One row of a spreadsheet on its way into the set-up: what it says, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from console.services.line_import.columns import keys_without_place, values_of_row
from console.services.set_up_file.writer import TomlValue


class Verdict(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGE = "changes"
    SAME = "already so"
    BAD = "can't be taken"


class ImportRow(Struct, frozen=True, kw_only=True):
    """One row of the spreadsheet.

    Attributes:
        number: As the spreadsheet shows it.
        table: ``line`` or ``fallback``.
        values: By the keys of a set-up file.
        remarks: What is wrong with it, or worth a second look; sentences.
    """

    number: int
    table: str
    values: Mapping[str, TomlValue]
    verdict: Verdict = Verdict.NEW
    remarks: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether it can be taken."""
        return self.verdict is not Verdict.BAD

    def refused(self, *reasons: str) -> ImportRow:
        """The row with what is wrong with it."""
        return replace(self, verdict=Verdict.BAD, remarks=(*self.remarks, *reasons))


def row_of(number: int, table: str, said: Mapping[str, str]) -> ImportRow:
    """A row as the spreadsheet says it; what its table has no place for is remarked, not lost in silence."""
    lost = keys_without_place(table, said)
    remark = (f"{', '.join(name.replace('_', ' ') for name in lost)} not taken: a {table} has none",) if lost else ()
    return ImportRow(number=number, table=table, values=values_of_row(table, said), remarks=remark)
