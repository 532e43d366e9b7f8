from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta

import pytest

import console.storage.entry_search as entry_search
from console.domain.log_entry import LogEntry
from console.domain.log_filter import KindGroup, LogFilter
from helpers.desks import NOON, SampleDesk

HOUR = timedelta(hours=1)
SAID = (
    "3d ;fiber cut KM",
    "1+2d busy",
    "n told nobody",
    "3u!",
    "t3",
    "w Chief ;fiber",
    "p call back",
    "9g",
    "6;odd",
)
NEWEST = 2**62


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleDesk]:
    """Some two hundred entries by two people over some days, some typed late, some corrected or voided."""
    desk = SampleDesk(tmp_path_factory.mktemp("record"))
    chance = random.Random(7)
    for n in range(150):
        desk.clock.pass_time(chance.randint(60, 3000))
        text = chance.choice(SAID)
        late = " -20" if text[0] in "19" and chance.random() < 0.3 else ""
        by = chance.choice(("KM", "KM", "JR"))
        (entry, *_) = desk.log(f"{text}{late}", by=by).entries
        if n % 10 == 0:
            desk.log(f"v{entry.seq} wrong", by=by)
        if n % 15 == 1 and text == "9g":
            desk.log(f"c{entry.seq} d", by=by)
    yield desk
    desk.close()


def plainly(desk: SampleDesk, wanted: LogFilter, word: str = "") -> list[int]:
    """The same by looking at every entry."""
    reader = desk.reading.reader
    everything = reader.entries_after(0, 10_000)
    return [one.seq for one in everything if _is_wanted(one, wanted, word, everything)]


def _first_of(everything: tuple[LogEntry, ...], key: int) -> int:
    return min(one.seq for one in everything if one.act.line == key)


def _is_wanted(one: LogEntry, wanted: LogFilter, word: str, everything: tuple[LogEntry, ...]) -> bool:
    return all(
        (
            wanted.line is None
            or one.act.line == wanted.line
            or (one.act.line in wanted.forebears and one.seq < _first_of(everything, wanted.line)),
            wanted.by is None or one.by == wanted.by,
            not wanted.by_program or one.by is None,
            not wanted.kinds or one.kind in wanted.kinds,
            wanted.start is None or one.act.occurred_at >= wanted.start,
            wanted.end is None or one.act.occurred_at < wanted.end,
            not word or word in str((one.act.note, one.act.state, one.kind)).casefold(),
        )
    )


FILTERS = [
    LogFilter(line=3),
    LogFilter(line=6, forebears=(3, 9)),
    LogFilter(line=2, forebears=(1,), by="JR"),
    LogFilter(by="JR"),
    LogFilter(by_program=True),
    LogFilter(by_program=True, group=KindGroup.SET_UP),
    *(LogFilter(group=group) for group in KindGroup),
    *(LogFilter(group=group, by="KM", line=9) for group in KindGroup),
    LogFilter(start=NOON + 20 * HOUR),
    LogFilter(end=NOON + 20 * HOUR),
    LogFilter(start=NOON + 20 * HOUR, end=NOON + 30 * HOUR),
    LogFilter(start=NOON + 20 * HOUR, end=NOON + 60 * HOUR, by="JR", group=KindGroup.STATES),
    LogFilter(start=NOON + 9000 * HOUR),
    LogFilter(start=NOON + 20 * HOUR, by_program=True),
]


@pytest.mark.parametrize("narrow", [entry_search.NARROW, 5])
@pytest.mark.parametrize("wanted", FILTERS, ids=str)
def test_what_is_found_is_what_looking_at_every_entry_finds(
    desk: SampleDesk, monkeypatch: pytest.MonkeyPatch, wanted: LogFilter, narrow: int
) -> None:
    monkeypatch.setattr(entry_search, "NARROW", narrow)
    reader = desk.reading.reader
    everything = plainly(desk, wanted)
    assert [one.seq for one in reader.found_before(wanted, NEWEST, 10_000)] == everything
    assert [one.seq for one in reader.found_after(wanted, 0, 10_000)] == everything


@pytest.mark.parametrize("narrow", [entry_search.NARROW, 5])
def test_a_period_begins_with_its_first_second_and_ends_before_its_last(
    desk: SampleDesk, monkeypatch: pytest.MonkeyPatch, narrow: int
) -> None:
    monkeypatch.setattr(entry_search, "NARROW", narrow)
    reader = desk.reading.reader
    one = reader.entries_after(0, 10_000)[60]
    at = one.act.occurred_at
    begun, ended = (
        {found.seq for found in reader.found_before(wanted, NEWEST, 10_000)}
        for wanted in (LogFilter(start=at), LogFilter(end=at))
    )
    assert one.seq in begun
    assert begun | ended == set(plainly(desk, LogFilter()))
    assert begun & ended == set()


def test_words_hold_together_with_everything_else(desk: SampleDesk) -> None:
    wanted = LogFilter(words="fiber", by="JR", line=3, start=NOON + 10 * HOUR)
    expected = plainly(desk, wanted, "fiber")
    assert expected
    assert [one.seq for one in desk.reading.reader.found_before(wanted, NEWEST, 10_000)] == expected


def test_initials_in_a_note_are_no_one_saying_it(desk: SampleDesk) -> None:
    found = desk.reading.reader.found_before(LogFilter(by="KM", words="fiber"), NEWEST, 10_000)
    assert {one.by for one in found} == {"KM"}


@pytest.mark.parametrize("wanted", [LogFilter(), LogFilter(by="KM"), LogFilter(start=NOON + 5 * HOUR)], ids=str)
def test_going_page_by_page_either_way_meets_every_entry_once(desk: SampleDesk, wanted: LogFilter) -> None:
    book = desk.reading.log_book
    everything = plainly(desk, wanted)
    down: list[int] = []
    place = NEWEST
    while page := book.stretch(wanted, older_than=place, count=7).older:
        down = [*(one.seq for one in page), *down]
        place = page[0].seq
    up: list[int] = []
    place = 0
    while page := book.stretch(wanted, newer_than=place, count=7).newer:
        up += [one.seq for one in page]
        place = page[-1].seq
    assert down == up == everything
