"""The words of the ICS 214 Activity Log, shared by paper and text: dates month/day/year, the 24-hour clock."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.clock import in_zone
from console.domain.ics_214 import Ics214
from console.render.activity import Teller
from console.render.batches import Row, rows
from console.render.masked_words import masked_text
from console.render.page_words import PageWords
from console.render.repeated_hour import repeated_hour_note
from console.render.seal_words import record_text
from console.render.times import clock_text, local_day, time_text
from console.render.wording import DOT, EXERCISE, MEASURED_BY_NOBODY, PUBLIC_COPY, who_text

FORM: Final = "ICS 214"
TITLE: Final = "ACTIVITY LOG (ICS 214)"
NOTHING: Final = "Nothing notable was logged in this period."


class Ics214Row(Struct, frozen=True, kw_only=True):
    """A row of block 7.

    Attributes:
        when: ``10/22/2024 ~12:10``.
        struck: The text was voided or corrected and stays readable, struck through.
        remarks: ``VOID – see 27``, ``late: recorded 13:20``; empty when there is nothing to remark.
        source: ``23 KM``: the number of its entry in the record, and whose it is.
    """

    when: str
    text: str
    struck: bool
    remarks: str
    source: str


class Ics214Words(Struct, frozen=True):
    """The words of one form."""

    form: Ics214

    @property
    def zone(self) -> ZoneInfo:
        """The center's time zone."""
        return self.form.set_up.center.zone

    @property
    def page(self) -> PageWords:
        """What stands on every page beside the blocks."""
        form, center = self.form, self.form.set_up.center.name
        return PageWords(
            file_title=DOT.join((center, TITLE, f"{self.date(form.period.start)} {self.time(form.period.start)}")),
            title=TITLE,
            heading=DOT.join(part for part in (center, MEASURED_BY_NOBODY, self.clock_note, self.withheld) if part),
            marks=self.marks,
            made=self.made,
            seal=self.seal,
            exercise=form.exercise,
            form=FORM,
        )

    @property
    def marks(self) -> tuple[str, ...]:
        """What every page must say of this copy."""
        form = self.form
        return (*((EXERCISE,) if form.exercise else ()), *((PUBLIC_COPY,) if form.redacted else ()))

    @property
    def withheld(self) -> str:
        """How much a public copy leaves out; empty for any other."""
        return masked_text(self.form.masked) if self.form.masked is not None else ""

    @property
    def made(self) -> str:
        """``Printed 10/22/2024 15:02 EDT by KM``."""
        by = f" by {self.form.made_by}" if self.form.made_by else ""
        return f"Printed {self.moment(self.form.made_at, letters=True)}{by}"

    @property
    def seal(self) -> str:
        """``Record: 27 entries · last no. 27 · fingerprint 0123 4567 89ab cdef``, as on the shift report."""
        return record_text(self.form.seal)

    @property
    def clock_note(self) -> str:
        """What the ``*`` behind a time means, in a period that holds a repeated hour."""
        return repeated_hour_note(self.form.period, self.zone)

    def date(self, moment: datetime) -> str:
        """``10/22/2024``."""
        return f"{in_zone(moment, self.zone):%m/%d/%Y}"

    def time(self, moment: datetime) -> str:
        """``07:00 EDT``."""
        return clock_text(moment, self.zone)

    def moment(self, moment: datetime, *, approx: bool = False, letters: bool = False) -> str:
        """``10/22/2024 13:05``; the zone is said in block 2."""
        return f"{self.date(moment)} {clock_text(moment, self.zone, approx=approx, letters=letters)}"

    @property
    def activity(self) -> tuple[Ics214Row, ...]:
        """Block 7: oldest first by when it happened, what one command made of several lines as one row."""
        found = sorted(rows(self.form.activity), key=lambda row: (row.first.act.occurred_at, row.first.seq))
        return tuple(self._row(row) for row in found)

    def _row(self, row: Row) -> Ics214Row:
        entry = row.first
        day = local_day(entry.act.occurred_at, self.zone)
        return Ics214Row(
            when=self.moment(entry.act.occurred_at, approx=entry.act.approx),
            text=Teller(set_up=self.form.set_up, shown_day=day).many(row.entries),
            struck=row.fate is not None,
            remarks=DOT.join(part for part in (row.fate, self._late(row)) if part),
            source=f"{row.numbers} {who_text(entry.by, entry.keyed_by)}",
        )

    def _late(self, row: Row) -> str:
        entry = row.first
        if not entry.late:
            return ""
        day = local_day(entry.act.occurred_at, self.zone)
        return f"late: recorded {time_text(entry.recorded_at, self.zone, shown_day=day, letters=False)}"
