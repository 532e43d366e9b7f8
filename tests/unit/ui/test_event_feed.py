from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.errors import StorageUnavailable
from console.domain.ids import Seq
from console.domain.log_entry import LogEntry
from console.services.changes import ChangeSet
from console.ui.event_feed import POLL_MS, EventFeed
from helpers.desks import SampleDesk


@dataclass
class Watching:
    """The read side of a desk, counting how often entries are read; fails as often as asked."""

    desk: SampleDesk
    reads: int = 0
    refusals: int = 0
    refused_reads: int = 0

    def data_version(self) -> int:
        if self.refusals:
            self.refusals -= 1
            raise StorageUnavailable("The record can't be read: try again")
        return self.desk.reading.reader.data_version()

    def after(self, seq: Seq) -> tuple[LogEntry, ...]:
        self.reads += 1
        if self.refused_reads:
            self.refused_reads -= 1
            raise StorageUnavailable("The record can't be read: try again")
        return self.desk.reading.log_book.after(seq)


@pytest.fixture
def watching(tmp_path: Path, qapp: QApplication) -> Iterator[Watching]:
    desk = SampleDesk(tmp_path / "record")
    yield Watching(desk)
    desk.close()


@pytest.fixture
def seen() -> list[Seq]:
    return []


@pytest.fixture
def feed(watching: Watching, seen: list[Seq]) -> EventFeed:
    feed = EventFeed(watching, watching.desk.reading.log_book.last_seq())
    feed.committed.connect(lambda changes: _note(seen, changes))
    feed.poll()
    return feed


def _note(seen: list[Seq], changes: ChangeSet) -> None:
    seen.extend(entry.seq for entry in changes.entries)


def test_an_entry_logged_outside_is_told_within_a_second(
    qtbot: QtBot, feed: EventFeed, watching: Watching, seen: list[Seq]
) -> None:
    feed.start()
    logged = watching.desk.log("3d").entries[0].seq
    assert POLL_MS <= 500  # twice a second, so that a busy machine has the rest of it
    qtbot.waitUntil(lambda: seen == [logged])
    feed.stop()


def test_every_entry_is_told_once_and_in_order(feed: EventFeed, watching: Watching, seen: list[Seq]) -> None:
    first = watching.desk.log("3d").entries[0].seq
    feed.look()
    second = watching.desk.log("3u!").entries[0].seq
    third = watching.desk.log("1d").entries[0].seq
    feed.poll()
    feed.look()
    feed.poll()
    assert seen == [first, second, third]


def test_nothing_is_read_while_nobody_wrote(feed: EventFeed, watching: Watching) -> None:
    reads = watching.reads
    for _ in range(10):
        feed.poll()
    assert watching.reads == reads


def test_a_record_that_can_not_be_read_is_said_and_looked_at_again(
    qtbot: QtBot, feed: EventFeed, watching: Watching, seen: list[Seq]
) -> None:
    logged = watching.desk.log("3d").entries[0].seq
    watching.refusals = 1
    with qtbot.waitSignal(feed.reading_failed) as failed:
        feed.poll()
    assert failed.args == ["The record can't be read: try again"]
    feed.poll()
    assert seen == [logged]


def test_entries_that_could_not_be_read_are_told_by_the_next_look_although_nobody_wrote_since(
    qtbot: QtBot, feed: EventFeed, watching: Watching, seen: list[Seq]
) -> None:
    logged = watching.desk.log("3d").entries[0].seq
    watching.refused_reads = 1
    with qtbot.waitSignal(feed.reading_failed) as failed:
        feed.poll()
    assert failed.args == ["The record can't be read: try again"]
    assert seen == []
    feed.poll()
    assert seen == [logged]
