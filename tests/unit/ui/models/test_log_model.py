from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.services.log_book import NEWEST
from console.ui.models.log_model import LEAST_ROWS, MOST, PAGE, Asked, LogModel
from console.ui.models.log_rows import DayRow, EntryRow
from helpers.log_entries import KeptLog, correcting, entry, loaded, note, notes, status, story, voiding
from helpers.model_rules import WatchedModel
from helpers.situations import LINES, SET_UP, ago


def seqs(model: LogModel) -> list[int]:
    return [row.seq for row in model.rows if isinstance(row, EntryRow)]


def shown(model: LogModel) -> list[int]:
    return [one.seq for one in model.entries]


def test_a_new_entry_comes_in_on_top_without_a_reset(qtbot: QtBot) -> None:
    log = KeptLog(*story())
    model = loaded(log=log)
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
    with qtbot.assertNotEmitted(model.modelReset):
        log.commit(model, entry(40, note("new", ago())))
    assert inserted == [(1, 1)]
    assert seqs(model)[0] == 40


def test_a_correction_changes_the_row_it_corrects(qtbot: QtBot) -> None:
    wrong = entry(50, status(4, LineState.DOWN, ago(minutes=3)))
    log = KeptLog(*story(), wrong)
    model = loaded(log=log)
    with qtbot.waitSignal(model.dataChanged):
        log.commit(model, correcting(51, wrong, status(4, LineState.DEGRADED, ago(minutes=3)), ago()))
    row = model.row_at(model.row_of(50) or -1)
    assert isinstance(row, EntryRow)
    assert row.fate == "corrected by 51"


def test_a_correction_far_above_changes_the_row_it_corrects_in_the_middle_of_the_log() -> None:
    wrong = entry(500, status(4, LineState.DOWN, ago(minutes=3)))
    log = KeptLog(*notes(499), wrong, *notes(500, first=501))
    model = loaded(log=log)
    model.load(500)
    before = shown(model)
    log.commit(model, voiding(1001, wrong, ago()))
    row = model.row_at(model.row_of(500) or -1)
    assert isinstance(row, EntryRow)
    assert row.fate == "VOID – see 1001"
    assert shown(model) == before
    assert (model.has_older, model.has_newer, model.last_seq) == (True, True, 1001)


def test_the_first_look_reads_one_page_of_the_newest() -> None:
    log = KeptLog(*notes(1000))
    model = loaded(log=log)
    assert shown(model) == list(range(901, 1001))
    assert log.asked == [Asked(older_than=NEWEST)]
    assert (model.has_older, model.has_newer, model.last_seq) == (True, False, 1000)


def test_going_through_a_long_log_reads_it_page_by_page_and_keeps_only_what_is_near() -> None:
    log = KeptLog(*notes(1000))
    model = loaded(log=log)
    seen = set(shown(model))
    while model.has_older:
        model.extend_older()
        seen |= set(shown(model))
        assert len(model.entries) <= MOST
    assert seen == set(range(1, 1001))
    assert {asked.count for asked in log.asked} == {PAGE}
    while model.has_newer:
        model.extend_newer()
        assert len(model.entries) <= MOST
    assert shown(model)[-1] == 1000
    assert not model.is_whole


def test_any_place_of_the_log_is_reached_without_what_lies_between() -> None:
    log = KeptLog(*notes(1000))
    model = loaded(log=log)
    log.asked.clear()
    model.load(500)
    assert shown(model) == list(range(401, 601))
    model.load(0)
    assert shown(model) == list(range(1, 101))
    assert (model.has_older, model.has_newer) == (False, True)
    assert len(log.asked) == 2


def test_while_the_newest_are_not_in_the_list_new_ones_are_only_counted() -> None:
    log = KeptLog(*notes(1000))
    model = loaded(log=log)
    model.load(500)
    log.commit(model, entry(1001, note("new", ago())))
    assert shown(model) == list(range(401, 601))
    assert model.last_seq == 1001


def test_while_rows_far_apart_are_selected_nothing_is_let_go() -> None:
    model = loaded(log=KeptLog(*notes(1000)))
    model.keeps_all = True
    while model.has_older:
        model.extend_older()
    assert shown(model) == list(range(1, 1001))
    assert model.is_whole


def test_folded_batches_never_leave_less_than_some_screens_of_rows() -> None:
    batches = [
        entry(10 * n + key, status(key, LineState.DOWN, ago(minutes=n)), batch=f"b{n}")
        for n in range(400)
        for key in range(1, 10)
    ]
    model = loaded(log=KeptLog(*batches))
    while model.has_older:
        model.extend_older()
        assert len(model.rows) <= LEAST_ROWS + 2 * PAGE
    assert len(model.rows) >= LEAST_ROWS
    assert len(model.entries) > MOST


def test_the_newest_wish_is_kept_while_an_answer_is_awaited_and_older_answers_are_dropped() -> None:
    log = KeptLog(*notes(1000))
    log.waits = True
    model = LogModel(log, SET_UP)
    model.load()
    model.load(300)
    model.load(600)
    assert len(log.asked) == 1
    log.answer()
    assert model.rows == ()
    log.answer()
    assert shown(model) == list(range(501, 701))


def test_while_an_answer_is_awaited_nothing_more_is_read_on() -> None:
    log = KeptLog(*notes(1000))
    model = loaded(log=log)
    log.waits = True
    model.extend_older()
    model.extend_older()
    model.read_again()
    assert len(log.asked) == 2
    log.answer()
    log.answer()
    assert shown(model) == list(range(901, 1001))


def test_a_log_that_can_not_be_read_says_so_and_shows_what_it_had(qtbot: QtBot) -> None:
    log = KeptLog(*notes(1000))
    model = loaded(log=log)
    log.fails = True
    with qtbot.waitSignal(model.failed) as failed:
        model.extend_older()
    assert failed.args == ["The record can't be read: try again"]
    assert len(model.entries) == PAGE
    log.fails = False
    model.extend_older()
    assert len(model.entries) == 2 * PAGE


def test_a_wish_after_one_that_fails_is_fulfilled() -> None:
    log = KeptLog(*notes(1000))
    log.waits = log.fails = True
    model = LogModel(log, SET_UP)
    model.load()
    model.load(500)
    log.answer()
    log.fails = False
    log.answer()
    assert shown(model) == list(range(401, 601))


def test_a_choice_of_entries_takes_a_new_one_only_if_it_is_among_them() -> None:
    chosen = KeptLog(*notes(5))
    model = LogModel(chosen, SET_UP, selects=True)
    model.load()
    model.add_entries([entry(6, note("another kind", ago()))])
    assert shown(model) == [1, 2, 3, 4, 5]
    chosen.commit(model, entry(7, note("of the kind", ago())))
    assert shown(model) == [1, 2, 3, 4, 5, 7]


def test_an_empty_log_is_whole_and_takes_its_first_entry() -> None:
    log = KeptLog()
    model = loaded(log=log)
    assert model.is_whole
    model.extend_older()
    model.extend_newer()
    assert len(log.asked) == 1
    log.commit(model, entry(1, note("first", ago())))
    assert seqs(model) == [1]


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
    log = KeptLog(*notes(1000))
    model = LogModel(log, SET_UP)
    watched = WatchedModel(model)
    model.load()
    watched.check()
    wrong = entry(1001, status(4, LineState.DOWN, ago(minutes=3)))
    log.commit(model, wrong)
    watched.check()
    log.commit(model, correcting(1002, wrong, status(4, LineState.DEGRADED, ago(minutes=3)), ago()))
    watched.check()
    for _ in range(4):
        model.extend_older()
        watched.check()
    for _ in range(3):
        model.extend_newer()
        watched.check()
    for place in (500, 0):
        model.load(place)
        watched.check()
    other = KeptLog(*story())
    model.turn_to(other, selects=True)
    model.load()
    watched.check()
    model.toggle(model.row_of(29) or 0)
    watched.check()
