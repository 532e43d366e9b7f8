from __future__ import annotations

from msgspec.structs import replace

from console.domain.availability_redaction import redact_availability
from console.domain.availability_report import AvailabilityReport
from console.domain.facts import OperatorFacts
from console.domain.line import Line, LineGroup
from console.domain.masked import Masked
from console.domain.set_up import Operator
from helpers.availability_builder import DOWN, OCTOBER, Months, availability_of, eventful_month
from helpers.report_builder import SET_UP, ZONE

SECRET = Line(
    key=3,
    name="911 Wireless Verizon",
    group=LineGroup.NINE_ONE_ONE,
    trouble_number="+18005550150",
    account="FRO-2231",
    circuit_id="36.FDPA.406378",
    tsp_code="TSP12345C-E1",
)


def spoken_month() -> AvailabilityReport:
    """A month in which an outage was logged with more than the public may read."""
    lines = tuple(SECRET if line.key == 3 else line for line in SET_UP.lines)
    book = Months()
    scope = "north of town, says Kim Moran, 203 555 0199, circuit 36.FDPA.406378, once Jo Doe"
    book.say("2024-10-02T10:00", (3,), DOWN, scope=scope, refs=("VZ88123", "203-555-0123"))
    return availability_of(book.items, OCTOBER.period(ZONE), set_up=replace(SET_UP, lines=lines))


def test_the_public_copy_holds_nothing_of_what_is_withheld() -> None:
    report = spoken_month()
    assert "FRO-2231" in repr(report)
    before = OperatorFacts(operator=Operator(initials="JD", name="Jo Doe"))
    public = redact_availability(report, (before,))
    said = repr(public)
    for hidden in ("8005550150", "FRO-2231", "406378", "TSP12345C", "555 0199", "555-0123", "KM", "Moran", "Jo Doe"):
        assert hidden not in said
    for shown in ("911 Wireless Verizon", "VZ88123", "D-114", "north of town, says D-114, [number withheld]"):
        assert shown in said
    assert public.masked == Masked(names=2, phone_numbers=2, circuit_numbers=1)


def test_what_a_line_could_tell_and_the_report_never_tells_is_not_counted() -> None:
    lines = tuple(SECRET if line.key == 3 else line for line in SET_UP.lines)
    quiet = availability_of((), OCTOBER.period(ZONE), set_up=replace(SET_UP, lines=lines))
    assert redact_availability(replace(quiet, made_by=None)).masked == Masked()


def test_the_public_copy_keeps_every_figure() -> None:
    report = eventful_month()
    public = redact_availability(report)
    assert public.redacted
    assert [one.seconds for one in public.lines] == [one.seconds for one in report.lines]
    assert [one.days for one in public.lines] == [one.days for one in report.lines]
    assert [one.outage for one in public.longest] == [one.outage for one in report.longest]
    assert (public.groups, public.seal, public.period) == (report.groups, report.seal, report.period)


def test_whoever_is_not_known_is_an_operator_and_the_program_is_nobody() -> None:
    report = eventful_month()
    assert redact_availability(replace(report, made_by="ZZ")).made_by == "operator"
    assert redact_availability(replace(report, made_by="KM")).made_by == "D-114"
    assert redact_availability(replace(report, made_by=None)).made_by is None
