"""Keying in a paper log: what a row would log, whether it is logged already, and the rows in hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from console.domain.clock import Period, in_zone
from console.domain.errors import Refusal, StorageUnavailable
from console.domain.ids import Initials, Seq
from console.domain.quick_entry.commands import Status, When
from console.domain.quick_entry.paper_row import PaperRow, read_clock, read_row
from console.domain.quick_entry.preview import Preview
from console.domain.situation import Situation
from console.services.foreseen import ForeseenRefusals
from console.services.previews import Previews
from console.services.reading import Reading
from console.services.vocabularies import Vocabularies
from console.services.whole_file import write_whole
from console.storage.folder import RecordFolder

NIGHT_ENDS_HOUR = 6
"""Before it, the paper is taken for yesterday's: it was begun in the evening."""

DAYS_BACK = 31

_TWICE = ", so Enter is asked for twice"


class TypedRow(Struct, frozen=True, kw_only=True):
    """A row as it is typed, whether it can be read or not; ``day`` is that of the paper."""

    day: date
    time: str = ""
    by: str = ""
    what: str = ""

    @property
    def is_begun(self) -> bool:
        """Whether anything would be lost: initials are proposed, so they alone are nothing."""
        return bool(self.time.strip() or self.what.strip())


class RowField(StrEnum):
    """A field of a row."""

    TIME = "time"
    BY = "by"
    WHAT = "what"


class WrongRow(Struct, frozen=True, kw_only=True):
    """A row that can't be logged: why, and which field it is about."""

    sentence: str
    field: RowField = RowField.WHAT


class SeenRow(Struct, frozen=True, kw_only=True):
    """A row that could be read, and what is said of it before Enter.

    Attributes:
        logged_as: An entry that says the same already; None for most.
    """

    row: PaperRow
    sentence: str
    remarks: tuple[str, ...] = ()
    logged_as: Seq | None = None


class PaperLog:
    """Reads rows against one record; nothing is written."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._previews = Previews(reading.clock)
        self._foreseen = ForeseenRefusals(reading, reading.clock)
        self._vocabularies = Vocabularies()

    @property
    def day(self) -> date:
        """The day that the paper most likely begins with."""
        local = in_zone(self._reading.clock.now(), self._reading.zone)
        return local.date() - timedelta(days=int(local.hour < NIGHT_ENDS_HOUR))

    @property
    def days(self) -> tuple[date, ...]:
        """The days a paper may be of, today first."""
        today = in_zone(self._reading.clock.now(), self._reading.zone).date()
        return tuple(today - timedelta(days=back) for back in range(DAYS_BACK))

    def time(self, typed: TypedRow) -> When | Refusal:
        """The time of a row."""
        return read_clock(typed.time, typed.day, self._reading.zone, self._reading.clock.now())

    def look(
        self, typed: TypedRow, situation: Situation, keyed_by: Initials | None, before: When | None
    ) -> SeenRow | WrongRow:
        """What Enter would log, or why it can't be.

        Args:
            before: The time of the row keyed in before; None for the first.
        """
        when = self.time(typed)
        if isinstance(when, Refusal):
            return WrongRow(sentence=when.sentence, field=RowField.TIME)
        by = typed.by.strip().upper()
        if situation.set_up.operator(by) is None:
            return WrongRow(sentence=_unknown(by, situation), field=RowField.BY)
        row = PaperRow(when=when, by=by, what=typed.what)
        said = self._previews.of_row(row, situation, keyed_by, foreseen=self._foreseen.of)
        if isinstance(said, Refusal):
            return WrongRow(sentence=said.sentence)
        logged_as = self._logged_as(row, situation)
        return SeenRow(
            row=row,
            sentence=said.sentence.replace("[Enter twice]", "[Enter]"),
            remarks=(*self._doubts(when, before, logged_as), *_told_of(said)),
            logged_as=logged_as,
        )

    def _doubts(self, when: When, before: When | None, logged_as: Seq | None) -> list[str]:
        said = []
        if logged_as is not None:
            said.append(f"entry {logged_as} says the same of this time already")
        if before is not None and when.at < before.at:
            clock = f"{in_zone(before.at, self._reading.zone):%H:%M}"
            said.append(f"earlier than the row before ({clock}): after midnight, choose the next day")
        return said

    def _logged_as(self, row: PaperRow, situation: Situation) -> Seq | None:
        command = read_row(row, self._vocabularies.of(situation.set_up))
        if not isinstance(command, Status):
            return None
        at = row.when.at
        found = self._reading.reader.entries_within(Period(at, at + timedelta(seconds=1)))
        same = (
            one.seq
            for one in found
            if one.voided_by is None
            and (one.act.occurred_at, one.act.state) == (at, command.state)
            and one.act.line in command.targets
        )
        return next(same, None)


def _unknown(by: Initials, situation: Situation) -> str:
    known = ", ".join(one.initials for one in situation.set_up.operators if not one.retired) or "none yet"
    if not by:
        return f"Type the initials as they stand on the paper; known are {known}"
    return f"{by} is not an operator of this record; known are {known}"


def _told_of(said: Preview) -> tuple[str, ...]:
    """The remarks of a preview; a paper log is of the past, so nobody is asked twice for that."""
    return tuple(remark.removesuffix(_TWICE) for remark in said.remarks)


class PaperDrafts:
    """Keeps the rows in hand beside the record, so that a crash costs at most the last second of them."""

    def __init__(self, folder: Path) -> None:
        self._path = RecordFolder(folder).paper_draft

    def save(self, rows: Sequence[TypedRow]) -> None:
        """Keep these in place of those before.

        Raises:
            StorageUnavailable: They can't be kept.
        """
        try:
            if not rows:
                self._path.unlink(missing_ok=True)
                return
            kept = [{"day": row.day.isoformat(), "time": row.time, "by": row.by, "what": row.what} for row in rows]
            write_whole(self._path, json.dumps(kept))
        except OSError as error:
            raise StorageUnavailable(f"The row can't be kept ({error.strerror}): finish it soon") from error

    def load(self) -> tuple[TypedRow, ...]:
        """The rows left behind; none when there are none or they can't be read."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            return tuple(
                TypedRow(
                    day=date.fromisoformat(one["day"]),
                    time=str(one["time"]),
                    by=str(one["by"]),
                    what=str(one["what"]),
                )
                for one in kept
            )
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return ()
