from __future__ import annotations

from collections.abc import Mapping

import pytest

from console.domain.errors import RuleViolation
from console.domain.events import EntryKind
from console.domain.line import LineState
from console.domain.log_entry import LogEntry
from console.services.line_splits import Split
from console.services.set_up_file.faults import SetUpRefused
from console.services.set_up_file.writer import TomlValue
from helpers.desks import SampleDesk

NEW: tuple[Mapping[str, TomlValue], ...] = (
    {"key": 20, "name": "911 Landline Frontier", "origin": "landline", "carrier": "Frontier"},
    {"key": 21, "name": "B"},
)
PLAIN: tuple[Mapping[str, TomlValue], ...] = ({"key": 20, "name": "A"}, {"key": 21, "name": "B"})


def _said(entries: tuple[LogEntry, ...]) -> list[tuple[EntryKind, int | None]]:
    return [(entry.kind, entry.act.line) for entry in entries]


def test_new_lines_say_what_they_continue_and_the_old_one_leaves_in_one_batch(desk: SampleDesk) -> None:
    desk.log("1d busy")
    changes = desk.writing.set_ups.split(Split(older=1, lines=NEW), by="KM")
    assert _said(changes.entries) == [
        (EntryKind.LINE_ADDED, 20),
        (EntryKind.LINE_ADDED, 21),
        (EntryKind.LINE_RETIRED, 1),
    ]
    assert len({entry.batch for entry in changes.entries}) == 1
    assert {desk.board[20].line.split_from, desk.board[21].line.split_from} == {1}
    assert 1 not in desk.board


def test_new_lines_open_unknown_since_nobody_has_looked(desk: SampleDesk) -> None:
    desk.log("1d")
    desk.writing.set_ups.split(Split(older=1, lines=NEW), by="KM")
    assert {desk.board[20].state, desk.board[21].state} == {LineState.UNKNOWN}
    assert desk.board[20].since is None


def test_the_present_state_goes_on_when_the_person_says_so_as_their_own_entry(desk: SampleDesk) -> None:
    desk.log("1d ^busy #VZ1 -10")
    changes = desk.writing.set_ups.split(Split(older=1, lines=NEW, continues=True), by="JR")
    entry = changes.entries[-1]
    assert (entry.kind, entry.act.line, entry.by) == (EntryKind.LINE_STATUS, 21, "JR")
    assert entry.previous_state is LineState.UNKNOWN
    status = desk.board[20]
    assert (status.state, status.refs, status.by) == (LineState.DOWN, ("VZ1",), "JR")
    assert status.note == "continues 1 911 Landline at the split, down since 11:50 EDT"
    assert not status.verified
    assert len({one.batch for one in changes.entries}) == 1


def test_a_line_never_logged_has_no_state_to_go_on(desk: SampleDesk) -> None:
    changes = desk.writing.set_ups.split(Split(older=9, lines=PLAIN, continues=True), by="KM")
    assert EntryKind.LINE_STATUS not in {entry.kind for entry in changes.entries}


def test_the_history_of_the_old_line_stays_readable(desk: SampleDesk) -> None:
    desk.log("1d ; crackle")
    desk.writing.set_ups.split(Split(older=1, lines=NEW), by="KM")
    assert desk.reading.log_book.about_line(1)[1].act.note == "crackle"
    assert desk.reading.set_up.forebears(20) == (1,)


def test_the_old_line_can_stay(desk: SampleDesk) -> None:
    desk.writing.set_ups.split(Split(older=1, lines=NEW, retires=False), by="KM")
    assert {1, 20, 21} <= set(desk.board)


@pytest.mark.parametrize(("retires", "rides_on"), [(True, (20, 21)), (False, (7, 20, 21))])
def test_numbers_that_lean_on_the_old_line_lean_on_the_new_ones(
    desk: SampleDesk, rides_on: tuple[int, ...], *, retires: bool
) -> None:
    desk.writing.set_ups.split(Split(older=7, lines=PLAIN, retires=retires), by="KM")
    number = desk.reading.set_up.the_fallback(1)
    assert number.rides_on == rides_on
    assert number.serves == ("911",)


def test_new_lines_take_over_group_area_and_verification(desk: SampleDesk) -> None:
    desk.writing.set_ups.apply('[[line]]\nkey = 1\narea = "North"\nverify_every_h = 24\n', "x.toml", by="KM")
    desk.writing.set_ups.split(Split(older=1, lines=NEW), by="KM")
    line = desk.board[20].line
    assert (line.group, line.area, line.verify_every_h) == ("911", "North", 24)


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        ({"key": 101, "name": "B"}, "key 101 is not between 1 and 99"),
        ({"key": 21, "name": ""}, "name is empty"),
        ({"key": 3, "name": "B"}, "key 3 is that of 911 Wireless Verizon; choose one that was never used"),
    ],
)
def test_a_split_that_can_not_be_is_refused_whole(desk: SampleDesk, second: dict[str, str | int], reason: str) -> None:
    before = desk.reading.log_book.last_seq()
    with pytest.raises(SetUpRefused) as refusal:
        desk.writing.set_ups.split(Split(older=1, lines=({"key": 20, "name": "A"}, second)), by="KM")
    assert [(one.table, one.row, one.reason) for one in refusal.value.faults] == [("line", 2, reason)]
    assert desk.reading.log_book.last_seq() == before


def test_nobody_known_can_not_continue_a_state(desk: SampleDesk) -> None:
    desk.log("1d")
    with pytest.raises(RuleViolation, match="who is changing"):
        desk.writing.set_ups.split(Split(older=1, lines=NEW, continues=True), by=None)
