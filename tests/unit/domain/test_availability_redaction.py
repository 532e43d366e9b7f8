from __future__ import annotations

from msgspec.structs import replace

from console.domain.availability_redaction import redact_availability
from console.domain.line import Line, LineGroup
from helpers.availability_builder import OCTOBER, availability_of, eventful, eventful_month
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


def test_the_public_copy_holds_nothing_of_what_is_withheld() -> None:
    lines = tuple(SECRET if line.key == 3 else line for line in SET_UP.lines)
    report = availability_of(eventful().items, OCTOBER.period(ZONE), set_up=replace(SET_UP, lines=lines))
    assert "FRO-2231" in repr(report)
    public = repr(redact_availability(report))
    for hidden in ("8005550150", "FRO-2231", "406378", "TSP12345C", "north of town", "extensions 20", "KM", "Moran"):
        assert hidden not in public
    for shown in ("911 Wireless Verizon", "VZ88123", "D-114"):
        assert shown in public


def test_the_public_copy_says_how_much_it_withholds_and_keeps_every_figure() -> None:
    report = eventful_month()
    public = redact_availability(report)
    assert public.redacted
    assert public.withheld == 4  # three outages of which a part was named, and who made it
    assert [one.seconds for one in public.lines] == [one.seconds for one in report.lines]
    assert (public.groups, public.seal, public.period) == (report.groups, report.seal, report.period)


def test_whoever_is_not_known_is_an_operator_and_the_program_is_nobody() -> None:
    report = eventful_month()
    assert redact_availability(replace(report, made_by="ZZ")).made_by == "operator"
    assert redact_availability(replace(report, made_by="JR")).made_by == "operator"
    assert redact_availability(replace(report, made_by=None)).made_by is None
