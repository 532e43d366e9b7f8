from __future__ import annotations

from msgspec.structs import replace

from console.domain.attention_item import AttentionItem, AttentionKind
from console.domain.events import EntryKind, PassOnFacts
from console.domain.line import LineState
from console.domain.shift import Shift
from console.domain.shift_report import ReportSources, Seal, ShiftReport, ToldRow, build_report
from helpers.story_builder import (
    StoryBuilder,
    a_fallback,
    a_line,
    a_set_up,
    at,
    fallback_act,
    minutes,
    plain_act,
    status_act,
)

DOWN, UP = LineState.DOWN, LineState.OPERATIONAL
SHIFT = minutes(0, 480)
SEAL = Seal(entries=7, last_seq=7, digest="f" * 64)
LINES = (a_line(1), a_line(2), a_line(3, retired=True))
SET_UP = a_set_up(lines=LINES, fallbacks=(a_fallback(1), a_fallback(2)))


def sources(record: StoryBuilder) -> ReportSources:
    return ReportSources(
        set_up=SET_UP,
        title="Shift Day",
        period=SHIFT,
        line_items={line.key: record.of_line(line.key) for line in LINES if record.of_line(line.key)},
        entries=record.entries,
        fallback_items={key: record.of_fallback(key) for key in (1, 2) if record.of_fallback(key)},
        told_items=tuple(item for item in record.items if item.act.kind is EntryKind.TOLD),
        pass_on_items=tuple(item for item in record.items if isinstance(item.act.facts, PassOnFacts)),
        seal=SEAL,
        made_at=at(481),
        made_by="JR",
    )


def report(record: StoryBuilder) -> ShiftReport:
    return build_report(sources(record))


def test_a_report_of_an_empty_record_shows_every_line_as_unknown() -> None:
    made = report(StoryBuilder())
    assert [(one.line.key, one.seconds[LineState.UNKNOWN]) for one in made.lines] == [(1, 28800), (2, 28800)]
    assert (made.entries, made.fallback, made.told, made.pass_on) == ((), (), (), ())
    assert [item.text for item in made.open_items] == ["Unknown, since nobody has logged a state: 1 Line 1, 2 Line 2"]


def test_a_report_carries_what_it_is_about_and_who_made_it() -> None:
    shift = Shift(id=1, name="Day", operators=("KM",), started_at=at(0))
    made = build_report(replace(sources(StoryBuilder()), shift=shift, exercise=True))
    assert (made.set_up, made.title, made.period, made.shift) == (SET_UP, "Shift Day", SHIFT, shift)
    assert (made.exercise, made.redacted, made.seal, made.made_at, made.made_by) == (True, False, SEAL, at(481), "JR")


def test_a_retired_line_appears_only_with_something_to_tell_of_the_period() -> None:
    record = StoryBuilder()
    record.log(status_act(-20, DOWN, line=3), status_act(-10, UP, line=3))
    assert [one.line.key for one in report(record).lines] == [1, 2]
    for act in (status_act(-5, DOWN, line=3), plain_act(30, EntryKind.LINE_NOTE, line=3, note="taken out")):
        told_of = StoryBuilder()
        told_of.log(act)
        assert [one.line.key for one in report(told_of).lines] == [1, 2, 3]


def test_entries_are_listed_as_given() -> None:
    record = StoryBuilder()
    record.log(status_act(-60, DOWN, line=1))
    assert report(record).entries == tuple(record.entries)


def test_each_use_of_a_fallback_is_a_row() -> None:
    record = StoryBuilder()
    record.log(
        fallback_act(10, EntryKind.FALLBACK_PUBLISHED, fallback=2),
        fallback_act(20, EntryKind.FALLBACK_DEACTIVATED, fallback=2),
        fallback_act(30, EntryKind.FALLBACK_ACTIVATED),
        fallback_act(500, EntryKind.FALLBACK_DEACTIVATED),
    )
    rows = report(record).fallback
    assert [(one.fallback.key, one.started_at, one.ended_at, one.published_at) for one in rows] == [
        (1, at(30), None, None),
        (2, at(10), at(20), at(10)),
    ]


def test_those_told_in_the_period_have_their_own_section() -> None:
    record = StoryBuilder()
    record.log(
        plain_act(-1, EntryKind.TOLD, told="too early"),
        plain_act(0, EntryKind.TOLD, told="Chief", note="on his way", refs=("7",), approx=True),
        plain_act(5, EntryKind.TOLD),
        plain_act(480, EntryKind.TOLD, told="too late"),
    )
    assert report(record).told == (
        ToldRow(who="Chief", at=at(0), approx=True, by="KM", note="on his way", refs=("7",)),
        ToldRow(who="", at=at(5), approx=False, by="KM", note=None),
    )


def test_pass_ons_open_at_some_time_in_the_period_are_told_as_its_end_showed_them() -> None:
    record = StoryBuilder()
    for minute, n in ((-60, 1), (-50, 2), (60, 3), (481, 4)):
        record.log(plain_act(minute, EntryKind.PASS_ON, note=f"n{n}", facts=PassOnFacts(n=n)))
    for minute, n in ((-30, 1), (500, 2), (70, 3)):
        record.log(plain_act(minute, EntryKind.PASS_ON_CLOSED, facts=PassOnFacts(n=n)))
    made = report(record)
    assert [(one.n, one.closed_at) for one in made.pass_on] == [(2, None), (3, at(70))]
    assert ("pass_on", "Pass-on 2: n2") in [(item.kind, item.text) for item in made.open_items]


def test_open_items_are_those_at_the_end_of_the_period() -> None:
    record = StoryBuilder()
    record.log(
        status_act(0, UP, line=2),
        status_act(10, DOWN, line=1),
        status_act(490, UP, line=1),
        fallback_act(20, EntryKind.FALLBACK_ACTIVATED),
        fallback_act(490, EntryKind.FALLBACK_DEACTIVATED),
    )
    item = AttentionItem(kind=AttentionKind.NO_UPDATE, text="no word", raised_at=at(70), line=1)
    made = build_report(replace(sources(record), attention=(item,)))
    assert [(one.kind, one.text) for one in made.open_items] == [
        ("line", "1 Line 1 is down since 08:10 EDT, still open"),
        ("fallback", "Fallback 1 (203) 555-0142 is on since 08:20 EDT"),
        ("no_update", "no word"),
    ]


def test_voided_entries_count_for_nothing_but_are_listed_and_corrected_ones_count_as_corrected() -> None:
    record = StoryBuilder()
    record.log(status_act(0, UP, line=1), status_act(0, UP, line=2))
    record.void(record.log(status_act(10, DOWN, line=1)))
    record.correct(record.log(status_act(20, DOWN, line=1)), status_act(30, DOWN, line=2))
    made = report(record)
    assert [len(one.outages) for one in made.lines] == [0, 1]
    assert made.lines[1].outages[0].started_at == at(30)
    assert len(made.entries) == 6
