"""What a spreadsheet would bring, row by row, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from msgspec import Struct, field
from msgspec.structs import replace

from console.domain.errors import RuleViolation
from console.domain.fallback_number import FallbackNumber
from console.domain.line import Line
from console.domain.set_up import SetUp
from console.services.line_import.columns import FALLBACK, LINE, read_header, said_by_row, table_of
from console.services.line_import.csv_text import read_rows
from console.services.line_import.keys import give_keys
from console.services.line_import.rows import ImportRow, Verdict, row_of
from console.services.set_up_file.faults import SetUpRefused
from console.services.set_up_file.reader import SetUpChange, read_set_up
from console.services.set_up_file.writer import table_text, values_of
from console.services.set_up_warnings import warnings_of

_MOST_OF_A_KIND = 99


class ImportPreview(Struct, frozen=True, kw_only=True):
    """Everything a spreadsheet would bring.

    Attributes:
        unknown_columns: Headers that are not taken.
        text: A set-up file with the good rows; empty when none of them changes anything.
    """

    rows: tuple[ImportRow, ...]
    unknown_columns: tuple[str, ...] = ()
    text: str = ""

    def count(self, verdict: Verdict) -> int:
        """How many rows have this verdict."""
        return sum(row.verdict is verdict for row in self.rows)


def preview_import(raw: bytes, file_name: str, existing: SetUp) -> ImportPreview:
    """Read a spreadsheet against the set-up there is; nothing is written.

    Raises:
        RuleViolation: The file as a whole can't be read.
    """
    header, *below = read_rows(raw, file_name)
    columns = read_header(header.cells)
    if "name" not in columns.names and "key" not in columns.names:
        raise RuleViolation(
            f"{file_name}: the first row names no column of a line (key, name, group, number ...): put the names of"
            " the columns there; the sample shows them"
        )
    said = [(one.number, said_by_row(columns, one.cells)) for one in below]
    read = [row_of(number, table_of(cells, columns), cells) for number, cells in said]
    checking = _Checking(existing=existing, rows=give_keys(read, existing))
    checking.run()
    return ImportPreview(rows=tuple(checking.rows), unknown_columns=columns.unknown, text=checking.text())


class _Checking(Struct, kw_only=True):
    """Every row read by the one reader of set-up files, together with the rest: a bad one takes nobody with it."""

    existing: SetUp
    rows: list[ImportRow]
    change: SetUpChange = field(default_factory=SetUpChange)

    def run(self) -> None:
        self._refuse_too_many()
        while faults := self._faults():
            self.rows = [row.refused(*faults[row.number]) if row.number in faults else row for row in self.rows]
        self._judge()

    def text(self, chosen: Iterable[ImportRow] | None = None) -> str:
        good = [row for row in (self.rows if chosen is None else chosen) if row.is_good]
        parts = [[row.values for row in good if row.table == table] for table in (LINE, FALLBACK)]
        return "\n".join(
            table_text(table, values) for table, values in zip((LINE, FALLBACK), parts, strict=True) if values
        )

    def _refuse_too_many(self) -> None:
        """Rows that no record has room for; each is still told what else is wrong with it."""
        for table in (LINE, FALLBACK):
            extra = [row for row in self.rows if row.table == table and row.is_good][_MOST_OF_A_KIND:]
            reason = f"there is room for {_MOST_OF_A_KIND} of a kind; this is one more"
            self.rows = [row.refused(reason) if row in extra else row for row in self.rows]

    def _faults(self) -> dict[int, list[str]]:
        """What is wrong with rows that are good so far, by row number."""
        good = {table: [row for row in self.rows if row.is_good and row.table == table] for table in (LINE, FALLBACK)}
        try:
            self.change = read_set_up(self.text(chain(*good.values())), "import", self.existing)
        except SetUpRefused as refusal:
            found: dict[int, list[str]] = {}
            for fault in refusal.faults:
                row = good[fault.table][fault.row - 1]
                found.setdefault(row.number, []).append(fault.reason)
            return found
        return {}

    def _judge(self) -> None:
        changed: dict[tuple[str, object], Line | FallbackNumber] = {
            **{(LINE, one.key): one for one in self.change.lines},
            **{(FALLBACK, one.key): one for one in self.change.fallbacks},
        }
        known = {one.sentence for one in warnings_of(self.existing)}
        fresh = [one for one in warnings_of(self.change.over(self.existing)) if one.sentence not in known]
        notes: dict[tuple[str, object], list[str]] = {}
        for one in fresh:
            about = (LINE, one.line) if one.line is not None else (FALLBACK, one.fallback)
            notes.setdefault(about, []).append(one.sentence)
        self.rows = [
            self._judged(row, changed.get((row.table, row.values.get("key"))), notes) if row.is_good else row
            for row in self.rows
        ]

    def _judged(
        self, row: ImportRow, after: Line | FallbackNumber | None, notes: Mapping[tuple[str, object], list[str]]
    ) -> ImportRow:
        if after is None:
            return replace(row, verdict=Verdict.SAME)
        before = self.existing.line(after.key) if row.table == LINE else self.existing.fallback(after.key)
        remarks = (*row.remarks, *notes.get((row.table, after.key), ()))
        if before is None:
            return replace(row, verdict=Verdict.NEW, remarks=remarks)
        was, becomes = values_of(before), values_of(after)
        names = [name for name in becomes.keys() | was.keys() if was.get(name) != becomes.get(name)]
        said = f"changes {', '.join(sorted(name.replace('_', ' ') for name in names))}"
        return replace(row, verdict=Verdict.CHANGE, remarks=(said, *remarks))
