from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.attention_item import AttentionSwitches
from console.domain.events import EntryKind
from console.domain.facts import (
    AcceptedFacts,
    AcknowledgedFacts,
    CenterFacts,
    ClockCheckFacts,
    ClockFacts,
    Facts,
    FallbackFacts,
    IntegrityFacts,
    LineFacts,
    OperatorFacts,
    PassOnFacts,
    PatternFacts,
    ReportFacts,
    ShiftFacts,
)
from console.domain.line import Basis, Line, LineGroup, LineState, Symptom
from console.domain.log_entry import Act
from console.domain.report_choices import ReportChoices
from console.render.activity import Teller, entries_about, entry_about
from helpers.report_builder import FALLBACKS, LINES, SET_UP, ZONE, DayBook
from helpers.story_builder import at

TELLER = Teller(set_up=SET_UP, shown_day=at(0).astimezone(ZONE).date())
K = EntryKind


def tell(kind: EntryKind, facts: Facts | None = None, **said: str | int | tuple[str, ...]) -> str:
    line, fallback, note = said.get("line"), said.get("fallback"), said.get("note")
    refs = said.get("refs")
    return TELLER.act(
        Act(
            kind=kind,
            occurred_at=at(0),
            facts=facts,
            line=line if isinstance(line, int) else None,
            fallback=fallback if isinstance(fallback, int) else None,
            note=note if isinstance(note, str) else None,
            refs=refs if isinstance(refs, tuple) else (),
        )
    )


def test_a_status_is_the_sentence_of_the_design() -> None:
    act = Act(
        kind=K.LINE_STATUS,
        occurred_at=at(0),
        line=3,
        state=LineState.DOWN,
        scope="Verizon north",
        symptoms=(Symptom.BUSY,),
        refs=("VZ88123",),
        expected=at(420),
        note="note",
    )
    assert TELLER.act(act) == "3 911 Wireless Verizon DOWN · Verizon north · busy · #VZ88123 · exp 15:00 · note"
    assert TELLER.act(replace(act, state=None, note=None)).startswith("3 911 Wireless Verizon · Verizon north")


def test_a_verification_says_how() -> None:
    act = Act(kind=K.LINE_VERIFIED, occurred_at=at(0), line=1, basis=Basis.CALL)
    assert TELLER.act(act) == "1 911 Landline verified as shown · by call"


def test_who_was_told() -> None:
    act = Act(kind=K.TOLD, occurred_at=at(0), told="Chief", refs=("7",), note="by phone")
    assert TELLER.act(act) == "Told Chief · #7 · by phone"
    assert tell(K.TOLD) == "Told –"


@pytest.mark.parametrize(
    ("kind", "facts", "said", "text"),
    [
        (K.LINE_NOTE, None, {"line": 3, "note": "busy again"}, "3 911 Wireless Verizon: busy again"),
        (K.LINE_NOTE, None, {"line": 3}, "3 911 Wireless Verizon: note"),
        (K.NOTE, None, {"note": "text"}, "text"),
        (K.NOTE, None, {}, "Note"),
        (K.PASS_ON, PassOnFacts(n=2), {"note": "headset"}, "Pass-on 2: headset"),
        (K.PASS_ON, None, {}, "Pass-on: –"),
        (K.PASS_ON_CLOSED, PassOnFacts(n=2), {"note": "done"}, "Pass-on 2 closed · done"),
        (K.BOARD_REVIEWED, None, {}, "Board reviewed"),
        (
            *(K.FALLBACK_ACTIVATED, None, {"fallback": 1, "note": "why"}),
            "Fallback f1 (203) 555-0142 Temporary emergency number ON · why",
        ),
        (K.FALLBACK_PUBLISHED, None, {"fallback": 3}, "Fallback f3 Text 911 ON, published"),
        (K.FALLBACK_DEACTIVATED, None, {"fallback": 3}, "Fallback f3 Text 911 OFF"),
        (K.FALLBACK_TESTED, None, {"fallback": 3}, "Fallback f3 Text 911 tested"),
        (K.CENTER_SET, CenterFacts(center=SET_UP.center), {}, "Set-up: center Sample Regional Dispatch set"),
        (K.LINE_ADDED, LineFacts(line=LINES[6]), {"line": 7}, "Set-up: line 7 Routine line (203) 555-0100 added"),
        (
            K.LINE_ADDED,
            LineFacts(line=Line(key=40, name="Annex", group=LineGroup.ADMIN, split_from=7)),
            {"line": 40},
            "Set-up: line 40 Annex added · split from 7 Routine line",
        ),
        (K.LINE_RETIRED, LineFacts(line=LINES[0]), {"line": 1}, "Set-up: line 1 911 Landline retired"),
        (K.FALLBACK_CHANGED, FallbackFacts(fallback=FALLBACKS[2]), {}, "Set-up: fallback f3 Text 911 changed"),
        (K.OPERATOR_ADDED, OperatorFacts(operator=SET_UP.operators[0]), {}, "Set-up: operator KM Kim Moran added"),
        (K.PATTERN_SET, PatternFacts(patterns=SET_UP.patterns), {}, "Set-up: shifts Day 07:00–15:00 set"),
        (K.PATTERN_SET, None, {"note": "why"}, "Set-up: pattern set set · why"),
        (K.SHIFT_STARTED, ShiftFacts(name="B", operators=("KM", "JR")), {}, "Shift B started · KM, JR"),
        (
            *(K.SHIFT_STARTED, ShiftFacts(name="B", handed_over=True), {}),
            "Shift B started · took over from the shift before",
        ),
        (
            *(K.SHIFT_STARTED, ShiftFacts(name="B", operators=("KM",), handed_over=True, outgoing=("JR", "TB")), {}),
            "Shift B started · KM · took over from JR, TB",
        ),
        (K.SHIFT_STARTED, ShiftFacts(name="B", no_handover=True), {}, "Shift B started · no handover"),
        (
            *(K.SHIFT_STARTED, ShiftFacts(name="B", handed_over=True, no_handover=True), {}),
            "Shift B started · took over from the shift before · no handover",
        ),
        (K.SHIFT_STARTED, None, {}, "Shift started"),
        (K.SHIFT_ENDED, ShiftFacts(name="B", shift=3), {}, "Shift B ended"),
        (
            K.SHIFT_ENDED,
            ShiftFacts(name="B", handed_over=True),
            {"note": "tired"},
            "Shift B ended · handed over · tired",
        ),
        (K.SHIFT_ENDED, None, {}, "Shift ended"),
        (
            *(K.SHIFT_ACCEPTED, AcceptedFacts(shift=3, covered=("a", "b"), not_covered=("c",)), {}),
            "Hand-over · covered: a; b · NOT covered: c",
        ),
        (K.SHIFT_ACCEPTED, AcceptedFacts(shift=3, not_covered=("c",)), {}, "Hand-over · NOT covered: c"),
        (K.SHIFT_ACCEPTED, AcceptedFacts(shift=3), {}, "Hand-over · nothing covered"),
        (K.SHIFT_ACCEPTED, None, {}, "Hand-over"),
        (K.OPERATOR_ON, OperatorFacts(operator=SET_UP.operators[1]), {}, "JR on"),
        (K.OPERATOR_OFF, None, {}, "Operator off"),
        (K.ACKNOWLEDGED, AcknowledgedFacts(item="no_update", line=3), {}, "Seen: no update · 3 911 Wireless Verizon"),
        (
            K.ACKNOWLEDGED,
            AcknowledgedFacts(item="fallback_still_on", fallback=3),
            {},
            "Seen: fallback still on · f3 Text 911",
        ),
        (
            *(K.ACKNOWLEDGED, AcknowledgedFacts(item="no_update", line=7), {"refs": ("T1",), "note": "ok"}),
            "Seen: no update · 7 Routine line · parked until #T1 is said · ok",
        ),
        (
            K.CENTER_SET,
            CenterFacts(center=replace(SET_UP.center, report=ReportChoices(title="Line log", signatures=()))),
            {},
            "Set-up: center Sample Regional Dispatch set · report title Line log; signed by nobody",
        ),
        (
            K.CENTER_SET,
            CenterFacts(center=replace(SET_UP.center, attention=AttentionSwitches(no_update_min={}))),
            {},
            "Set-up: center Sample Regional Dispatch set · attention no update: never",
        ),
        (K.ACKNOWLEDGED, None, {"line": 3, "note": "ok"}, "Seen · 3 911 Wireless Verizon · ok"),
        (K.CLOCK_CHANGED, ClockFacts(jump_s=7200), {}, "Clock of this PC set forward 2 h 00 m"),
        (K.CLOCK_CHANGED, ClockFacts(jump_s=-9), {}, "Clock of this PC set back 9 seconds"),
        (K.CLOCK_CHANGED, None, {}, "Clock changed"),
        (
            *(K.CLOCK_CHECKED, ClockCheckFacts(ahead_s=2), {"note": "by radio"}),
            "Clock checked against the master clock: this PC 2 s ahead · by radio",
        ),
        (K.INTEGRITY_FOUND, IntegrityFacts(findings=("a", "b")), {}, "Found wrong with the record: a; b"),
        (K.RECORD_RESTORED, None, {"note": "from USB"}, "Record restored from a backup · from USB"),
        (K.REPORT_ISSUED, None, {}, "Report issued"),
    ],
)
def test_every_kind_has_its_sentence(
    kind: EntryKind, facts: Facts | None, said: dict[str, str | int], text: str
) -> None:
    assert tell(kind, facts, **said) == text


def test_an_issued_report_names_its_period_and_seal() -> None:
    facts = ReportFacts(period_from=at(0), period_to=at(480), last_seq=27, digest="ab" * 32)
    text = "Report issued · printed · Tue 22 Oct 2024 08:00–16:00 EDT (8 h 00 m) · seal 27 abab abab abab abab"
    assert tell(K.REPORT_ISSUED, facts) == text
    assert "r.pdf" in tell(K.REPORT_ISSUED, replace(facts, file="r.pdf"))
    assert "printed · public copy" in tell(K.REPORT_ISSUED, replace(facts, redacted=True))
    assert tell(K.REPORT_ISSUED, replace(facts, signed=True)) == text.replace("issued · printed", "signed")


@pytest.mark.parametrize("kind", sorted(set(EntryKind) - {K.CORRECTION, K.VOID}))
def test_no_kind_is_without_words(kind: EntryKind) -> None:
    assert tell(kind, line=1).strip()


def test_a_correction_says_what_is_true_and_what_it_corrects() -> None:
    book = DayBook()
    down = book.status("08:00", [4], LineState.DOWN)[0]
    book.correct("08:02", down, state=LineState.DEGRADED)
    assert TELLER.entry(book.entries[-1]) == "4 911 Wireless T-Mobile DEGRADED · corrects 21"


def test_a_void_says_what_it_takes_out_and_why() -> None:
    book = DayBook()
    book.void("08:02", book.status("08:00", [4], LineState.DOWN)[0], reason="keying error")
    book.void("08:03", book.log("08:01", K.NOTE, note="x"))
    assert TELLER.entry(book.entries[1]) == "VOID 21 · 4 911 Wireless T-Mobile · keying error"
    assert TELLER.entry(book.entries[3]) == "VOID 23 · note"


def test_a_batch_is_about_its_group_and_keys() -> None:
    book = DayBook()
    book.status("08:00", range(1, 7), LineState.DOWN)
    batch = tuple(book.entries)
    assert TELLER.many(batch) == "911 ×6 (1–6) DOWN"
    book.status("08:01", (1, 9), LineState.DOWN)
    assert entries_about(tuple(book.entries[-2:]), SET_UP) == "lines ×2 (1, 9)"


def test_an_entry_may_be_about_nothing() -> None:
    assert entry_about(Act(kind=K.NOTE, occurred_at=at(0)), SET_UP) == ""
