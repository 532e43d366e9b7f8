"""What paper has to stand: one document for each kind of shift a supervisor signs, made by the folds of real ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from msgspec.structs import replace

from console.domain.availability_redaction import redact_availability
from console.domain.blank_log import blank_log
from console.domain.events import EntryKind
from console.domain.facts import PassOnFacts, ShiftFacts
from console.domain.ics_214 import Ics214Blocks, ics_214
from console.domain.line import Basis, Line, LineGroup, Symptom
from console.domain.report_choices import ReportSection
from console.domain.set_up import Center, Operator
from console.domain.shift_report import ShiftReport
from console.paper.paperwork import Paperwork
from helpers.availability_builder import (
    empty_month,
    eventful_month,
    eventful_year,
    few_outages,
    hostile_month,
    many_lines_quarter,
    november,
)
from helpers.contact_sheets import contact_sheet
from helpers.issued_reports import reissued_report
from helpers.report_builder import (
    ALL_LINES,
    CALL,
    CALLER,
    CARRIER,
    DEGRADED,
    DOWN,
    FALLBACKS,
    INTERMITTENT,
    MAINTENANCE,
    SET_UP,
    UP,
    DayBook,
    chosen,
    empty_report,
    hand_over_report,
    hostile_report,
    many_lines_report,
    night_report,
    outage_report,
    public_report,
    quiet_report,
)

_BUSY_ENTRIES: Final = 300
_SAID: Final = (
    "caller from Elm Street got a fast busy twice",
    "test call arranged with the carrier came in, no location shown",
    "field unit 12 reports that cell phones reach us again",
    "carrier: crews on site, no time given",
    "school nurse's phone does not ring",
)


def busy_report() -> ShiftReport:
    """A night of storms: 300 entries, many of them one after another on the same lines."""
    book = DayBook()
    book.log("07:00", EntryKind.SHIFT_STARTED, facts=ShiftFacts(name="Day", operators=("KM", "JR")))
    book.status("07:05", ALL_LINES, UP, basis=CALL)
    number = 0
    while len(book.entries) < _BUSY_ENTRIES:
        minute = 7 * 60 + 10 + number * 460 // 215
        _busy_minute(book, f"{minute // 60:02}:{minute % 60:02}", number)
        number += 1
    return book.report("07:00", "15:00", shift=book.shift("Day", "07:00", "15:00"))


def _busy_minute(book: DayBook, at: str, number: int) -> None:
    key, said = 1 + number % len(ALL_LINES), _SAID[number % len(_SAID)]
    match number % 8:
        case 0:
            book.status(at, [key], DOWN, basis=CALLER, symptoms=(Symptom.BUSY,), refs=(f"TT{4400 + number}",))
        case 1:
            book.status(at, [1 + (number - 1) % len(ALL_LINES)], UP, basis=CARRIER, note=said)
        case 2:
            book.status(at, (1, 2, 3), INTERMITTENT, by="JR", scope="east side only")
        case 3:
            book.status(at, (1, 2, 3), UP, basis=CALL, by="JR")
        case 4:
            book.status(at, [key], DEGRADED, symptoms=(Symptom.ONEWAY, Symptom.NOALI), by="JR", keyed_by="KM")
        case 5:
            book.correct(at, book.entries[-1].seq, by="JR", state=MAINTENANCE, note="planned work, said late")
        case 6:
            book.log(at, EntryKind.TOLD, told="Chief", note=said)
        case _:
            book.log(at, EntryKind.LINE_NOTE, line=key, note=said, by="JR")


def open_outage_report() -> ShiftReport:
    """Out since the day before, on a guess; out still, with a number on that rides on a line that is out too."""
    book = DayBook()
    book.status("06:00", ALL_LINES, UP, basis=CALL, occurred="2024-10-21T22:00")
    book.status(
        *("06:30", [1, 3], DOWN),
        occurred="2024-10-21T23:40",
        approx=True,
        basis=CALLER,
        symptoms=(Symptom.BUSY, Symptom.NOANI),
        refs=("FRO-77120",),
        expected=book.at("18:00"),
    )
    book.log("07:00", EntryKind.SHIFT_STARTED, facts=ShiftFacts(name="Day", operators=("KM",), no_handover=True))
    book.log("07:20", EntryKind.FALLBACK_ACTIVATED, fallback=1)
    book.log("07:25", EntryKind.FALLBACK_PUBLISHED, fallback=1, note="town web page")
    book.status("09:10", [7], DOWN, note="routine line went too: the number above rides on it")
    book.log("09:12", EntryKind.TOLD, told="Chief", note="will send two officers to the fire house")
    book.status("12:05", [1], DEGRADED, scope="numbers from 203 555 2xxx", note="carrier moved part of it")
    book.log("14:50", EntryKind.PASS_ON, facts=PassOnFacts(n=1), note="Frontier calls back at 17:00, ticket FRO-77120")
    return book.report("07:00", "15:00", shift=book.shift("Day", "07:00", "15:00"))


def spanish_report() -> ShiftReport:
    """Names and notes with the letters of Spanish."""
    lines = (
        Line(key=1, name="911 Línea fija", group=LineGroup.NINE_ONE_ONE, carrier="Compañía Telefónica"),
        Line(key=2, name="911 Móvil – Ñuñoa", group=LineGroup.NINE_ONE_ONE),
        Line(key=3, name="Teléfono de administración", group=LineGroup.ADMIN),
        Line(key=4, name="Escuela «José Martí»", group=LineGroup.SCHOOL),
    )
    operators = (Operator(initials="IN", name="Íñigo Núñez", id="D-7"), Operator(initials="JR", name="José Ruíz"))
    numbers = (replace(FALLBACKS[0], label="Número de emergencia", restriction="¡Sólo emergencias!", rides_on=(3,)),)
    center = Center(name="Central de Emergencias Peñuelas", timezone="America/New_York")
    book = DayBook(set_up=replace(SET_UP, center=center, lines=lines, operators=operators, fallbacks=numbers))
    book.log("07:00", EntryKind.SHIFT_STARTED, by="IN", facts=ShiftFacts(name="Mañana", operators=("IN", "JR")))
    book.status("07:05", (1, 2, 3, 4), UP, basis=CALL, by="IN")
    book.status("09:15", [2], DOWN, by="IN", scope="zona norte", note="«no hay señal», dice el vecino; ¿avería?")
    book.log("09:20", EntryKind.FALLBACK_ACTIVATED, by="IN", fallback=1)
    book.log("09:30", EntryKind.TOLD, by="JR", told="Jefa de policía Muñoz", note="por teléfono")
    book.status("10:40", [2], UP, basis=Basis.CALL, by="JR", note="llamada real desde Peñón")
    book.log("10:45", EntryKind.FALLBACK_DEACTIVATED, by="JR", fallback=1)
    return book.report("07:00", "15:00", shift=replace(book.shift("Mañana", "07:00", "15:00"), operators=("IN", "JR")))


PAPER_CASES: Final[Mapping[str, Callable[[], Paperwork]]] = {
    "quiet": lambda: quiet_report(lines=10),
    "busy": busy_report,
    "outage": outage_report,
    "open-outage": open_outage_report,
    "clock-goes-back": night_report,
    "exercise": lambda: outage_report(exercise=True),
    "empty": empty_report,
    "24-lines": many_lines_report,
    "spanish": spanish_report,
    "public-copy": public_report,
    "hostile": hostile_report,
    "availability-month": lambda: eventful_month(under_s=60),
    "availability-quarter-24-lines": many_lines_quarter,
    "availability-year": eventful_year,
    "availability-few": few_outages,
    "availability-empty": empty_month,
    "availability-clock-goes-back": november,
    "availability-public-exercise": lambda: redact_availability(eventful_month(exercise=True)),
    "availability-hostile": hostile_month,
    "ics-214": lambda: ics_214(outage_report(), Ics214Blocks(incident="Statewide 911 outage")),
    "ics-214-exercise": lambda: ics_214(quiet_report(exercise=True)),
    "contacts": contact_sheet,
    "contacts-public": lambda: contact_sheet(redacted=True),
    "blank-log": lambda: blank_log(SET_UP, exercise=False, made_at=outage_report().made_at),
    "re-issued": reissued_report,
    "hand-over": hand_over_report,
    "agency": lambda: chosen(
        hand_over_report(),
        agency="Town of Ridgefield, Department of Public Safety",
        title="DAILY LINE LOG",
        signatures=("Outgoing", "Incoming", "Shift supervisor", "Communications manager, town"),
        leave_out=(ReportSection.TIMELINE, ReportSection.CLOCK),
    ),
}
"""Every document to be looked at, by the name of its file."""
