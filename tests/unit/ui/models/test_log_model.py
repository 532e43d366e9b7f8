from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.domain.log_entry import LogEntry
from console.ui.models.log_model import PAGE, LogModel
from console.ui.models.log_rows import DayRow, EntryRow
from helpers.log_entries import correcting, entry, note, status, story, voiding
from helpers.model_rules import WatchedModel
from helpers.situations import LINES, SET_UP, ago


class Book:
    """A log with so many notes, read in pages."""

    def __init__(self, count: int = 0) -> None:
        self.entries = tuple(entry(seq, note(f"note {seq}", ago(minutes=count - seq))) for seq in range(1, count + 1))
        self.asked: list[tuple[int, int]] = []

    def before(self, seq: int, count: int) -> Sequence[LogEntry]:
        self.asked.append((seq, count))
        return [one for one in self.entries if one.seq < seq][-count:]


def loaded(*entries: LogEntry, book: Book | None = None) -> LogModel:
    model = LogModel((book or Book()).before, SET_UP)
    model.add_entries(entries)
    return model


def seqs(model: LogModel) -> list[int]:
    return [row.seq for row in model.rows if isinstance(row, EntryRow)]


def test_a_new_entry_comes_in_on_top_without_a_reset(qtbot: QtBot) -> None:
    model = loaded(*story())
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
    with qtbot.assertNotEmitted(model.modelReset):
        model.add_entries([entry(40, note("new", ago()))])
    assert inserted == [(1, 1)]
    assert seqs(model)[0] == 40


def test_a_correction_changes_the_row_it_corrects(qtbot: QtBot) -> None:
    wrong = entry(50, status(4, LineState.DOWN, ago(minutes=3)))
    model = loaded(*story(), wrong)
    with qtbot.waitSignal(model.dataChanged):
        model.add_entries([correcting(51, wrong, status(4, LineState.DEGRADED, ago(minutes=3)), ago())])
    row = model.row_at(model.row_of(50) or -1)
    assert isinstance(row, EntryRow)
    assert row.fate == "corrected by 51"


def test_the_next_older_page_is_read_when_it_is_scrolled_to() -> None:
    book = Book(2 * PAGE + 20)
    model = loaded(*book.entries[-5:], book=book)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert seqs(model) == list(range(2 * PAGE + 20, 0, -1))
    assert [count for _, count in book.asked] == [PAGE] * len(book.asked)


def test_an_empty_log_asks_for_nothing() -> None:
    book = Book()
    model = loaded(book=book)
    model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())
    assert book.asked == []


def test_an_entry_told_twice_is_shown_once() -> None:
    model = loaded(*story())
    before = model.rows
    model.add_entries(story()[-2:])
    assert model.rows == before


def test_a_batch_opens_and_folds_again() -> None:
    model = loaded(*story())
    folded = model.rows
    at = model.row_of(27)
    assert at is not None
    model.toggle(at)
    assert len(model.rows) == len(folded) + 5
    assert model.row_of(27) == at + 5
    model.toggle(at)
    assert model.rows == folded


def test_only_a_batch_opens() -> None:
    model = loaded(*story())
    before = model.rows
    model.toggle(0)
    model.toggle(model.row_of(39) or 0)
    model.toggle(-1)
    assert model.rows == before


def test_a_renamed_line_is_renamed_in_the_log_too() -> None:
    model = loaded(*story())
    renamed = replace(LINES[2], name="911 Verizon")
    model.show_set_up(replace(SET_UP, lines=(*LINES[:2], renamed, *LINES[3:])))
    assert "3 911 Verizon DOWN" in str(model.index(model.row_of(36) or 0).data())


def test_a_row_reads_on_one_line_and_as_a_sentence() -> None:
    voided = entry(60, status(4, LineState.DOWN, ago(minutes=3)))
    model = loaded(voided, voiding(61, voided, ago()))
    place = model.index(model.row_of(60) or 0)
    assert place.data() == "60  14:04  KM  4 911 Wireless T-Mobile DOWN  VOID – see 61"
    said = place.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Entry 60, 14:04, 4 911 Wireless T-Mobile DOWN, by K M, VOID – see 61"


def test_a_batch_and_a_day_are_spoken_as_what_they_are() -> None:
    model = loaded(*story())
    batch = model.index(model.row_of(27) or 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert batch == "Entries 27–31, one batch, 12:57, 911 ×5 (1–5) DOWN, by K M"
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Tue 22 Sep 2026"


def test_entries_can_be_selected_and_days_only_passed() -> None:
    model = loaded(*story())
    for at, row in enumerate(model.rows):
        assert bool(model.index(at).flags() & Qt.ItemFlag.ItemIsSelectable) is not isinstance(row, DayRow)
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_it_keeps_the_rules_of_models_through_every_kind_of_change(qtbot: QtBot) -> None:
    book = Book(20)
    model = loaded(book=book)
    watched = WatchedModel(model)
    wrong = entry(45, status(4, LineState.DOWN, ago(minutes=3)))
    steps = [
        story(),
        (wrong,),
        (correcting(46, wrong, status(4, LineState.DEGRADED, ago(minutes=3)), ago()),),
        (voiding(47, story()[3], ago()),),
    ]
    for entries in steps:
        model.add_entries(entries)
        watched.check()
    model.toggle(model.row_of(29) or 0)
    watched.check()
    model.fetchMore(QModelIndex())
    watched.check()


def test_a_log_can_start_over_with_other_entries() -> None:
    first, *rest = story()
    model = loaded(first)
    rules = WatchedModel(model)
    model.start_over(rest)
    rules.check()
    assert all(first.seq not in row.seqs for row in model.rows if isinstance(row, EntryRow))
