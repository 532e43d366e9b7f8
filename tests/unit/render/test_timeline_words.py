from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.line import Basis, LineState, Symptom
from console.domain.log_entry import Act
from console.domain.timeline import Timeline
from console.render.timeline_words import HEADINGS, NEVER, NO_LINES, NOTES, NOTHING, Part, TimelineWords, as_text
from helpers.story_builder import (
    a_fallback,
    a_line,
    a_set_up,
    at,
    fallback_act,
    plain_act,
    status_act,
    verified_act,
)
from helpers.timelines import timeline_of

DOWN, UP = LineState.DOWN, LineState.OPERATIONAL
SET_UP = a_set_up(lines=(a_line(3, name="Verizon"),), fallbacks=(a_fallback(),))


def timeline(*acts: Act, runs_on: bool = True) -> Timeline:
    """Of 08:00 to 16:00 EDT, which is now, or long ago."""
    return timeline_of(*acts, set_up=SET_UP, as_of=None if runs_on else at(5000))


def sentences(*acts: Act, runs_on: bool = True) -> list[str]:
    made = timeline(*acts, runs_on=runs_on)
    words = TimelineWords(made)
    return [words.sentence("3 Verizon", one) for one in made.lines[0].stretches]


def test_a_stretch_is_told_with_its_times_its_basis_who_says_it_and_the_entry() -> None:
    acts = (
        status_act(60, DOWN, basis=Basis.CARRIER, scope="north", symptoms=(Symptom.BUSY,)),
        status_act(90, UP, basis=Basis.CALL, approx=True),
    )
    assert sentences(*acts) == [
        f"3 Verizon UNKNOWN {NEVER}, until 09:00 EDT, 01:00:00",
        "3 Verizon DOWN from 09:00 EDT to ~09:30 EDT, ~00:30:00 · north · busy · per carrier · KM · entry 1",
        "3 Verizon OPERATIONAL since ~09:30 EDT, ~06:30:00 so far · by call · KM · entry 2",
    ]


def test_a_stretch_that_goes_on_after_an_old_period_says_so() -> None:
    _, down = sentences(status_act(60, DOWN), runs_on=False)
    assert down == "3 Verizon DOWN since 09:00 EDT and on after this period, 07:00:00 by then · KM · entry 1"


def test_a_line_never_logged_says_nothing_else() -> None:
    assert sentences() == [f"3 Verizon UNKNOWN {NEVER}, 08:00:00 so far"]


def test_operational_on_someones_word_says_that_it_is_not_verified() -> None:
    _, claimed, verified = sentences(status_act(60, UP, basis=Basis.CARRIER), verified_act(90))
    assert claimed.startswith("3 Verizon OPERATIONAL, not verified from 09:00 EDT to 09:30 EDT")
    assert verified.startswith("3 Verizon OPERATIONAL since 09:30 EDT")


def test_notes_are_told_with_their_line_or_without() -> None:
    made = timeline(
        plain_act(60, EntryKind.LINE_NOTE, line=3, note="odd\u202etone"), plain_act(70, EntryKind.NOTE, note="storm")
    )
    words = TimelineWords(made)
    assert words.sentence("3 Verizon", made.lines[0].notes[0]) == (
        "Note on 3 Verizon at 09:00 EDT · odd\\u202etone · KM · entry 1"
    )
    assert words.sentence(NOTES, made.notes[0]) == "Note at 09:10 EDT · storm · KM · entry 2"


def test_a_fallback_number_is_on_and_then_published() -> None:
    made = timeline(fallback_act(60, EntryKind.FALLBACK_ACTIVATED), fallback_act(90, EntryKind.FALLBACK_PUBLISHED))
    words = TimelineWords(made)
    assert [words.sentence("f1", one) for one in made.fallbacks[0].stretches] == [
        "f1 ON from 09:00 EDT to 09:30 EDT, 00:30:00 · KM · entry 1",
        "f1 ON, published since 09:30 EDT, 06:30:00 so far · KM · entry 2",
    ]


def test_the_heading_says_what_and_when_and_whether_it_is_an_exercise() -> None:
    made = timeline()
    assert TimelineWords(made).heading == "Shift Day · Tue 22 Oct 2024 08:00–16:00 EDT (8 h 00 m)"
    assert TimelineWords(replace(made, exercise=True)).heading.startswith("EXERCISE · Shift Day")


def test_the_summary_tells_the_whole_chart() -> None:
    made = timeline(
        status_act(60, DOWN),
        status_act(70, UP),
        status_act(80, DOWN),
        fallback_act(60, EntryKind.FALLBACK_ACTIVATED),
    )
    summary = TimelineWords(made).summary
    assert "1 line. 3 Verizon: 2 × down, 1 × unknown." in summary
    assert "f1 (203) 555-0142 Temporary emergency number was on." in summary


@pytest.mark.parametrize(
    ("acts", "lines", "remark"),
    [((), 1, NOTHING), ((status_act(60, DOWN),), 1, ""), ((), 0, NO_LINES)],
)
def test_what_is_empty_says_so_in_words(acts: tuple[Act, ...], lines: int, remark: str) -> None:
    made = timeline(*acts)
    shown = replace(made, lines=made.lines[:lines])
    assert TimelineWords(shown).remark == remark
    assert remark.rstrip(".") in TimelineWords(shown).summary


def test_the_table_is_text_with_a_heading_and_a_row_for_each_part() -> None:
    made = timeline(status_act(60, DOWN, scope="a\tb"), plain_act(61, EntryKind.LINE_NOTE, line=3, note="n"))
    words = TimelineWords(made)
    row = made.lines[0]
    parts: tuple[Part, ...] = (*row.stretches, *row.notes)
    text = as_text(words.heading, [words.told("3 Verizon", part) for part in parts])
    assert text.splitlines() == [
        words.heading,
        "\t".join(HEADINGS),
        f"3 Verizon\tUNKNOWN\t{NEVER}\t09:00 EDT\t01:00:00\t\t\t",
        "3 Verizon\tDOWN\t09:00 EDT\tnow\t07:00:00\tas logged\ta b\t1",
        "3 Verizon\tNote\t09:01 EDT\t\t\t\tn\t2",
    ]


def test_what_went_on_after_an_old_period_ends_later() -> None:
    made = timeline(status_act(60, DOWN), runs_on=False)
    assert TimelineWords(made).told("3 Verizon", made.lines[0].stretches[-1]).until == "later"


def test_a_day_that_is_not_the_periods_last_is_said() -> None:
    long = replace(timeline(status_act(60, DOWN)), period=Period(at(0), at(60 * 40)), as_of=at(60 * 40))
    assert TimelineWords(long).told("3", long.lines[0].stretches[-1]).since == "Tue 09:00 EDT"
