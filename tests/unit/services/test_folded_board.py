from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from console.domain.errors import StorageUnavailable
from console.domain.line import LineState
from console.domain.story import StoryItem
from console.domain.touched import Touched
from console.services.folded_board import FoldedBoard, PresentBoard, fold_board
from console.storage.record_reader import Head, RecordReader
from helpers.any_night import STEPS, AnyNight
from helpers.desks import SampleDesk


def state_of(board: FoldedBoard, key: int) -> LineState:
    return next(one.state for one in board.lines if one.line.key == key)


@settings(max_examples=30)
@given(STEPS)
def test_what_is_kept_is_what_a_fresh_fold_gives(steps: list[tuple[int, int, bool]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        night = AnyNight(SampleDesk(Path(folder)))
        reader = night.desk.reading.reader
        present = PresentBoard(reader)
        present.now()
        for what, pick, looks in (*steps, (0, 0, True)):
            night.act(what, pick)
            if looks:
                assert present.now() == fold_board(reader)
        night.close()


def test_only_what_an_entry_is_about_is_folded_anew(desk: SampleDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = desk.reading.reader
    present = PresentBoard(reader)
    before = present.now()
    desk.log("3d")
    desk.log("f1a")
    asked: list[str] = []
    line_items, fallback_items = RecordReader.line_items, RecordReader.fallback_items

    def asked_for_line(reader: RecordReader, key: int) -> tuple[StoryItem, ...]:
        asked.append(f"line {key}")
        return line_items(reader, key)

    def asked_for_number(reader: RecordReader, key: int) -> tuple[StoryItem, ...]:
        asked.append(f"number {key}")
        return fallback_items(reader, key)

    monkeypatch.setattr(RecordReader, "line_items", asked_for_line)
    monkeypatch.setattr(RecordReader, "fallback_items", asked_for_number)
    after = present.now()
    assert asked == ["line 3", "number 1"]
    assert (state_of(after, 3), state_of(after, 1)) == (LineState.DOWN, LineState.UNKNOWN)
    assert [one for one in after.lines if one not in before.lines] == [after.lines[2]]


def test_with_nothing_new_all_is_folded_anew_so_that_nothing_amiss_outlives_the_next_look(desk: SampleDesk) -> None:
    present = PresentBoard(desk.reading.reader)
    desk.log("3d")
    assert state_of(present.now(), 3) is LineState.DOWN
    with desk.writing.writer.writing() as transaction:
        transaction.reader.db.execute("UPDATE story SET state = 'degraded' WHERE state = 'down'")
    desk.log("1u!")
    assert state_of(present.now(), 1) is LineState.OPERATIONAL
    assert present.now() == fold_board(desk.reading.reader)


def test_a_record_that_cannot_be_read_costs_nothing_of_what_is_kept(
    desk: SampleDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    present = PresentBoard(desk.reading.reader)
    present.now()
    desk.log("3d")

    def unreadable(*_: object) -> None:
        raise StorageUnavailable("The record can't be read")

    with monkeypatch.context() as patch:
        patch.setattr(RecordReader, "line_items", unreadable)
        with pytest.raises(StorageUnavailable):
            present.now()
    desk.log("1u!")
    assert present.now() == fold_board(desk.reading.reader)


def test_what_is_set_up_while_the_board_is_folded_is_shown_at_once(
    desk: SampleDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    present = PresentBoard(desk.reading.reader)
    present.now()
    desk.log("1u!")
    touched_since = RecordReader.touched_since

    def and_then_renamed(reader: RecordReader, head: Head) -> Touched | None:
        touched = touched_since(reader, head)
        renamed = '[[line]]\nkey = 3\nname = "Renamed"\n[[fallback]]\nkey = 1\nlabel = "Renamed too"'
        desk.writing.set_ups.apply(renamed, "set-up.toml", by="KM")
        return touched

    with monkeypatch.context() as patch:
        patch.setattr(RecordReader, "touched_since", and_then_renamed)
        board = present.now()
    assert board.lines[2].line.name == "Renamed"
    assert board.fallbacks[0].fallback.label == "Renamed too"
    assert present.now() == fold_board(desk.reading.reader)


def test_another_record_in_its_place_is_folded_from_the_beginning(desk: SampleDesk, tmp_path: Path) -> None:
    other = SampleDesk(tmp_path / "other")
    present = PresentBoard(desk.reading.reader)
    desk.log("3d")
    present.now()
    other.log("1d")
    other.log("2d")
    desk.reading.reader.db, other.reading.reader.db = other.reading.reader.db, desk.reading.reader.db
    board = present.now()
    desk.reading.reader.db, other.reading.reader.db = other.reading.reader.db, desk.reading.reader.db
    assert (state_of(board, 3), state_of(board, 1)) == (LineState.UNKNOWN, LineState.DOWN)
    other.close()


def test_the_board_can_be_folded_as_it_stood(desk: SampleDesk) -> None:
    desk.log("3d")
    noon = desk.clock.now()
    desk.clock.pass_time(60)
    desk.log("3u!")
    assert state_of(fold_board(desk.reading.reader, noon + timedelta(seconds=1)), 3) is LineState.DOWN
    assert state_of(fold_board(desk.reading.reader), 3) is LineState.OPERATIONAL
