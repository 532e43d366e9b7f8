"""The words of the contact and fallback sheet, shared by paper, text and CSV."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.clock import in_zone
from console.domain.contacts import Contacts
from console.domain.fallback_number import FallbackKind, FallbackStatus, Stage
from console.domain.line import Line, LineGroup
from console.domain.phrases import ranges_text
from console.render.masked_words import masked_text
from console.render.page_words import PageWords
from console.render.times import clock_text
from console.render.wording import DOT, EXERCISE, PUBLIC_COPY, STAGE_WORDS, number_text

TITLE: Final = "CONTACTS AND FALLBACK NUMBERS (ICS 205A)"
FORM: Final = "ICS 205A"
UNTIL: Final = "valid until replaced"
NO_NUMBER: Final = "–"

_KINDS: Final = {
    FallbackKind.TEN_DIGIT: "ten-digit number",
    FallbackKind.TEMPORARY: "temporary number",
    FallbackKind.ADMIN: "admin line",
    FallbackKind.NEIGHBOR: "neighboring center",
    FallbackKind.STATE: "state",
    FallbackKind.TEXT: "text",
    FallbackKind.PLACE: "place",
    FallbackKind.ADVICE: "advice",
    FallbackKind.REFERENCE: "another agency's, never activated",
}


class Contact(Struct, frozen=True, kw_only=True):
    """A row: the columns of the form, and what else has to be known.

    Attributes:
        key: What is typed for it: ``f1``, ``3``; empty for somebody to be told.
        position: Assigned position or agency: who answers.
        name: What it is called.
        number: Method of contact, in national form; empty where there is none.
        particulars: Sentences below the name.
        warning: What would make it useless; empty if nothing.
    """

    key: str
    position: str
    name: str
    number: str
    particulars: tuple[str, ...] = ()
    warning: str = ""


class ContactWords(Struct, frozen=True):
    """The words of one sheet."""

    sheet: Contacts

    @property
    def zone(self) -> ZoneInfo:
        """The center's time zone."""
        return self.sheet.set_up.center.zone

    @property
    def page(self) -> PageWords:
        """What stands on every page."""
        sheet, center = self.sheet, self.sheet.set_up.center.name
        as_of = self.moment(sheet.as_of, letters=True)
        return PageWords(
            file_title=DOT.join((center, TITLE)),
            title=TITLE,
            heading=DOT.join(part for part in (center, f"as of {as_of}", self.withheld) if part),
            beside=UNTIL,
            marks=self.marks,
            made=f"Printed {as_of}{self._by}",
            exercise=sheet.exercise,
            form=FORM,
        )

    @property
    def marks(self) -> tuple[str, ...]:
        """What every page must say of this copy."""
        sheet = self.sheet
        return (*((EXERCISE,) if sheet.exercise else ()), *((PUBLIC_COPY,) if sheet.redacted else ()))

    @property
    def withheld(self) -> str:
        """How much a public copy leaves out; empty for any other."""
        return masked_text(self.sheet.masked) if self.sheet.masked is not None else ""

    @property
    def prepared_by(self) -> str:
        """The full name of whoever made it, as far as it is known."""
        by = self.sheet.prepared_by
        found = self.sheet.set_up.operator(by) if by else None
        return found.name if found else by or ""

    @property
    def _by(self) -> str:
        return f" by {self.sheet.prepared_by}" if self.sheet.prepared_by else ""

    def moment(self, moment: datetime, *, approx: bool = False, letters: bool = False) -> str:
        """``10/22/2024 13:05``, as the form wants it."""
        return f"{in_zone(moment, self.zone):%m/%d/%Y} {clock_text(moment, self.zone, approx=approx, letters=letters)}"

    @property
    def fallbacks(self) -> tuple[Contact, ...]:
        """Where people call when a line fails."""
        return tuple(self._fallback(status) for status in self.sheet.fallbacks)

    @property
    def lines(self) -> tuple[Contact, ...]:
        """Each line in service, with whom to call when it fails."""
        return tuple(self._line(line) for line in self.sheet.set_up.lines_in_service)

    @property
    def told(self) -> tuple[Contact, ...]:
        """Who is usually notified; how is written by hand until the record knows."""
        return tuple(Contact(key="", position=who, name="", number="") for who in self.sheet.set_up.center.told)

    def _fallback(self, status: FallbackStatus) -> Contact:
        one = status.fallback
        serves = [word.value if isinstance(word, LineGroup) else f"line {word}" for word in one.serves]
        said = (
            _KINDS[one.kind],
            f"for {', '.join(serves)}" if serves else "",
            one.area and f"area: {one.area}",
            one.restriction or "",
        )
        return Contact(
            key=f"f{one.key}",
            position=DOT.join(part for part in (one.answered_by, one.staffed and f"staffed {one.staffed}") if part),
            name=one.label,
            number=number_text(one.number) or "",
            particulars=tuple(part for part in (DOT.join(part for part in said if part), self._life(status)) if part),
            warning=f"Rides on {self._lines(one.rides_on)}: no good when that fails" if one.rides_on else "",
        )

    def _life(self, status: FallbackStatus) -> str:
        tested = status.last_tested
        when = "never tested" if tested is None else f"tested {self.moment(tested, approx=status.last_tested_approx)}"
        return when if status.stage is Stage.TESTED else f"{STAGE_WORDS[status.stage]}{DOT}{when}"

    def _lines(self, keys: tuple[int, ...]) -> str:
        return f"{'line' if len(keys) == 1 else 'lines'} {ranges_text(keys)}"

    def _line(self, line: Line) -> Contact:
        own = number_text(line.number)
        ours = (f"our number {own}" if own else "", line.area and f"area: {line.area}")
        quoted = (
            f"acct {line.account}" if line.account else "",
            f"circuit {line.circuit_id}" if line.circuit_id else "",
            f"TSP code {line.tsp_code}" if line.tsp_code else "",
        )
        particulars = (DOT.join(part for part in ours if part), DOT.join(part for part in quoted if part))
        return Contact(
            key=str(line.key),
            position=line.carrier or "",
            name=line.name,
            number=number_text(line.trouble_number) or "",
            particulars=tuple(part for part in particulars if part),
        )
