from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex

from console.domain.ids import LineKey, Seq
from console.domain.log_entry import LogEntry
from console.ui.models.line_history_model import PAGE, LineHistoryModel
from console.ui.models.log_rows import EntryRow
from helpers.desks import SampleDesk
from helpers.model_rules import WatchedModel

ROOT = QModelIndex()


class Watching:
    """A history of the desk's record, under the model tester."""

    def __init__(self, desk: SampleDesk) -> None:
        self.desk = desk
        self.asked = 0
        self.model = LineHistoryModel(self._about_line, desk.reading.set_up)
        self.rules = WatchedModel(self.model)

    def _about_line(self, key: LineKey, count: int, *, before: Seq | None = None) -> Sequence[LogEntry]:
        self.asked += 1
        return self.desk.reading.log_book.about_line(key, count, before=before)

    def show(self, key: int) -> None:
        self.model.show_line(key, self.desk.reading.set_up)
        self.rules.check()

    def log(self, text: str) -> bool:
        taken = self.model.take(self.desk.log(text).entries)
        self.rules.check()
        return taken

    @property
    def said(self) -> list[str]:
        return [row.said + (f" [{row.fate}]" if row.fate else "") for row in self.entries]

    @property
    def entries(self) -> list[EntryRow]:
        return [row for row in self.model.rows if isinstance(row, EntryRow)]


@pytest.fixture
def history(tmp_path: Path) -> Iterator[Watching]:
    desk = SampleDesk(tmp_path / "record")
    yield Watching(desk)
    desk.close()


def test_before_a_line_is_shown_there_is_nothing(history: Watching) -> None:
    assert history.model.rowCount() == 0
    assert not history.model.canFetchMore(ROOT)


def test_a_line_shows_its_own_entries_newest_first_and_nothing_of_another(history: Watching) -> None:
    for text in ("3d", "9d", "3g ~north", "1+2d"):
        history.desk.log(text)
    history.show(3)
    assert history.said[:2] == ["3 911 Wireless Verizon DEGRADED · north", "3 911 Wireless Verizon DOWN"]
    history.show(9)
    assert history.said[0] == "9 School district DOWN"


def test_what_is_logged_now_comes_on_top_if_it_is_about_the_line(history: Watching) -> None:
    history.show(3)
    assert history.log("3d")
    assert not history.log("9d")
    assert history.said[0] == "3 911 Wireless Verizon DOWN"


def test_an_entry_that_is_voided_or_moved_to_another_line_stays_readable(history: Watching) -> None:
    history.show(3)
    history.log("3d")
    assert history.log("v")
    assert "3 911 Wireless Verizon DOWN" in history.said[1]
    assert "VOID" in history.said[1]
    history.log("3i")
    seq = history.entries[0].seq
    assert history.log(f"c{seq} 2")
    assert history.said[1] == f"3 911 Wireless Verizon INTERMITTENT [corrected by {seq + 1}]"


def test_older_pages_come_when_they_are_asked_for_until_there_are_none(history: Watching) -> None:
    for n in range(PAGE + 5):
        history.desk.log(f"3 ;note {n}")
    book = history.desk.reading.log_book
    unwatched = LineHistoryModel(book.about_line, history.desk.reading.set_up)
    unwatched.show_line(3, history.desk.reading.set_up)
    assert sum(isinstance(row, EntryRow) for row in unwatched.rows) == PAGE
    assert unwatched.canFetchMore(ROOT)
    unwatched.fetchMore(ROOT)
    assert sum(isinstance(row, EntryRow) for row in unwatched.rows) == PAGE + 6  # one set the line up
    assert not unwatched.canFetchMore(ROOT)
    history.show(3)  # the model tester asks for all there is
    assert len(history.entries) == PAGE + 6
    asked = history.asked
    history.model.fetchMore(ROOT)
    assert history.asked == asked
