from __future__ import annotations

import pickle

import pytest
from msgspec.structs import replace

from console.domain.errors import RuleViolation
from console.domain.events import EntryKind
from console.domain.facts import AcknowledgedFacts, LineFacts, ReportFacts
from console.domain.ics_214 import MOST_LETTERS, Ics214Blocks, Resource, ics_214, read_resource
from console.domain.redaction import redact
from console.domain.set_up import Operator
from helpers.report_builder import DOWN, LINES, SET_UP, DayBook, chosen, empty_report, outage_report, quiet_report

AGENCY = "Sample Regional Dispatch"


def test_what_nobody_said_is_filled_from_the_report() -> None:
    form = ics_214(outage_report())
    assert form.blocks == Ics214Blocks(
        name="Kim Moran",
        position="Telecommunicator",
        agency=AGENCY,
        resources=(Resource(name="Kim Moran", agency=AGENCY), Resource(name="Jo Reyes", agency=AGENCY)),
    )
    assert (form.period, form.seal) == (outage_report().period, outage_report().seal)


def test_the_agency_that_the_center_chose_is_home() -> None:
    form = ics_214(chosen(outage_report(), agency="Town of Ridgefield"))
    assert {form.blocks.agency, *(one.agency for one in form.blocks.resources)} == {"Town of Ridgefield"}


def test_what_was_said_stands() -> None:
    said = Ics214Blocks(
        incident="State outage",
        name="Night desk",
        position="Supervisor",
        agency="County",
        resources=(Resource(name="X"),),
    )
    blocks = ics_214(outage_report(), said).blocks
    assert blocks == replace(said, resources=(Resource(name="X", agency="County"),))


def test_the_activity_leaves_out_what_was_set_up_seen_or_printed_and_nothing_else() -> None:
    book = DayBook()
    notable = [
        *book.status("08:00", [3], DOWN),
        book.log("08:01", EntryKind.NOTE, note="A note"),
        book.log("08:02", EntryKind.CLOCK_CHANGED, by=None),
        book.log("08:03", EntryKind.BOARD_REVIEWED),
    ]
    notable.append(book.correct("08:04", notable[0], note="busy"))
    notable.append(book.void("08:05", notable[1]))
    seen = book.log("08:06", EntryKind.ACKNOWLEDGED, facts=AcknowledgedFacts(item="no_update", line=3))
    book.log("08:07", EntryKind.LINE_CHANGED, line=3, facts=LineFacts(line=LINES[2]))
    printed = ReportFacts(period_from=book.at("07:00"), period_to=book.at("08:00"), last_seq=1, digest="f" * 64)
    book.log("08:08", EntryKind.REPORT_ISSUED, facts=printed)
    book.log("08:09", EntryKind.INTEGRITY_FOUND, by=None)
    book.void("08:10", seen)
    form = ics_214(book.report("07:00", "15:00"))
    assert [entry.seq for entry in form.activity] == notable


def test_in_a_period_the_resources_are_those_who_logged() -> None:
    book = DayBook()
    book.log("08:00", EntryKind.CLOCK_CHANGED, by=None)
    book.log("08:01", EntryKind.NOTE, by="JR", note="one")
    book.log("08:02", EntryKind.NOTE, by="JR", note="two")
    book.log("08:03", EntryKind.NOTE, by="ZZ", note="somebody the set-up does not know")
    assert [one.name for one in ics_214(book.report("07:00", "15:00")).blocks.resources] == ["Jo Reyes", "ZZ"]


def test_the_log_of_a_shift_of_one_is_that_persons_whoever_makes_the_form() -> None:
    report = replace(quiet_report(), made_by=None)
    assert ics_214(report).blocks.name == ""
    assert report.shift is not None
    alone = replace(report, shift=replace(report.shift, operators=("JR",)))
    assert ics_214(alone).blocks.name == "Jo Reyes"
    assert ics_214(replace(empty_report(), shift=None, made_by=None)).blocks.name == ""


def test_somebody_whose_name_is_not_known_goes_by_initials() -> None:
    nameless = replace(SET_UP, operators=(Operator(initials="KM", name=" "),))
    assert ics_214(replace(outage_report(), set_up=nameless)).blocks.name == "KM"


def test_the_public_copy_names_nobody() -> None:
    form = ics_214(redact(outage_report()))
    assert form.redacted
    assert form.blocks.name == "D-114"
    assert [one.name for one in form.blocks.resources] == ["D-114", "operator 2"]
    assert form.masked == redact(outage_report()).masked
    assert form.masked is not None


@pytest.mark.parametrize("field", ["incident", "name", "position", "agency"])
def test_a_block_that_would_fill_the_page_is_refused(field: str) -> None:
    full = replace(Ics214Blocks(), **{field: "n" * MOST_LETTERS})
    assert getattr(ics_214(outage_report(), full).blocks, field) == "n" * MOST_LETTERS
    with pytest.raises(RuleViolation, match="has 121 letters and the form has room for 120"):
        ics_214(outage_report(), replace(full, **{field: "n" * (MOST_LETTERS + 1)}))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kim Moran", Resource(name="Kim Moran")),
        (" Kim Moran ; Call-taker ", Resource(name="Kim Moran", position="Call-taker")),
        ("Kim Moran;;Ridgefield", Resource(name="Kim Moran", agency="Ridgefield")),
    ],
)
def test_a_resource_is_read_as_a_person_types_it(text: str, found: Resource) -> None:
    assert read_resource(text) == found


@pytest.mark.parametrize("text", ["", ";Call-taker", "a;b;c;d"])
def test_what_is_no_resource_is_refused(text: str) -> None:
    with pytest.raises(RuleViolation, match="write NAME; POSITION; AGENCY"):
        read_resource(text)


def test_the_form_gets_whole_into_the_process_that_prints() -> None:
    form = ics_214(outage_report(), Ics214Blocks(incident="x"))
    assert pickle.loads(pickle.dumps(form)) == form
