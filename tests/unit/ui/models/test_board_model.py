from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from console.domain.line import LineGroup, LineState
from console.domain.quarter_hours import Quarters
from console.domain.situation import Situation
from console.ui.models.board_model import BoardColumn, BoardModel, BoardRole
from console.ui.models.board_rows import GroupRow, LineRow
from helpers.model_rules import WatchedModel
from helpers.situations import LINES, NOW, SET_UP, ago, down, operational, quiet_situation, situation, with_status


def shown(what: Situation) -> BoardModel:
    model = BoardModel()
    model.show(what)
    return model


def cell(model: BoardModel, key: int, column: BoardColumn, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    at = model.row_of(key)
    assert at is not None
    return model.index(at, column).data(role)


def test_every_column_shows_its_own() -> None:
    model = shown(situation())
    texts = [str(cell(model, 3, column)).replace("\u00a0", " ") for column in BoardColumn]
    assert texts == [
        "3",
        "911 Wireless Verizon",
        "DOWN",
        "00:42:09",
        "#VZ88123 · exp 16:07 · v 06:07",
        "call (800) 555-0150 · acct FRO-2231 · circuit 36.FDPA.406378",
    ]


def test_the_first_column_is_the_whole_row_to_a_screen_reader() -> None:
    model = shown(quiet_situation())
    model.show(with_status(quiet_situation(), 3, down(LINES[2])))
    said = cell(model, 3, BoardColumn.KEY, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Line 3, 911 Wireless Verizon, Down, 42 minutes, logged by K M"
    assert cell(model, 3, BoardColumn.STATE, Qt.ItemDataRole.AccessibleTextRole) == "DOWN"
    described = cell(model, 3, BoardColumn.KEY, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "555-0150" in str(described)


def test_every_row_can_be_the_current_one() -> None:
    model = shown(situation())
    for at in range(model.rowCount()):
        assert model.index(at, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert isinstance(model.group_row(0), GroupRow)
    assert isinstance(model.line_row(1), LineRow)
    assert model.group_row(1) is None
    assert model.group_row(99) is None


def test_a_folded_group_keeps_its_header_and_says_that_it_is_folded(qtbot: QtBot) -> None:
    model = shown(quiet_situation())
    with qtbot.waitSignal(model.folds_changed), qtbot.assertNotEmitted(model.modelReset):
        assert model.fold({LineGroup.NINE_ONE_ONE}) == ""
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "911: 6 of 6 OPERATIONAL, folded"
    assert [row.key for row in model.rows if isinstance(row, LineRow)] == [7, 8, 9]
    assert (model.row_of(3), model.group_of(3), model.group_of(99)) == (None, LineGroup.NINE_ONE_ONE, None)
    model.fold(())
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "911: 6 of 6 OPERATIONAL, open"
    assert model.rowCount() == 12


def test_what_cannot_be_folded_stays_open_and_the_rest_is_folded() -> None:
    model = shown(with_status(quiet_situation(), 3, down(LINES[2])))
    assert model.fold(LineGroup) == "911 stays open: line 3 is DOWN."
    assert model.folded == {LineGroup.ADMIN, LineGroup.SCHOOL, LineGroup.OTHER}


def test_a_folded_group_opens_when_a_line_of_it_is_not_operational_and_stays_open(qtbot: QtBot) -> None:
    model = shown(quiet_situation())
    model.fold(LineGroup)
    with qtbot.waitSignal(model.rowsInserted), qtbot.assertNotEmitted(model.modelReset):
        model.show(with_status(quiet_situation(), 3, down(LINES[2])))
    assert model.row_of(3) == 3
    assert model.row_of(8) is None
    model.show(quiet_situation())
    assert model.row_of(3) == 3


def test_folds_hold_before_there_is_a_board_and_through_another_set_up() -> None:
    model = BoardModel()
    assert model.fold({LineGroup.ADMIN}) == ""
    model.show(quiet_situation())
    assert model.row_of(7) is None
    model.show(replace(quiet_situation(), lines=quiet_situation().lines[:8]))
    assert (model.row_of(7), model.row_of(6)) == (None, 6)


def test_rows_are_made_anew_once_a_minute_and_not_every_second(qtbot: QtBot) -> None:
    model = shown(situation())
    before = model.rows
    for second in range(28):
        model.tick(NOW + timedelta(seconds=second))
    assert model.rows is before
    with qtbot.waitSignal(model.dataChanged):
        model.tick(NOW + timedelta(hours=14))
    model.tick(NOW)
    assert cell(model, 3, BoardColumn.SAID) == before[3].said  # type: ignore[union-attr]


def test_the_strip_of_the_shift_is_told_in_words() -> None:
    quarters = Quarters(start=ago(minutes=37, seconds=32), states=(LineState.OPERATIONAL, LineState.DOWN))
    model = BoardModel()
    model.show(situation(), {3: quarters})
    described = str(cell(model, 3, BoardColumn.KEY, Qt.ItemDataRole.AccessibleDescriptionRole))
    assert described.endswith("Quarter hours: from 13:30 Operational, from 13:45 Down")
    other = str(cell(model, 1, BoardColumn.KEY, Qt.ItemDataRole.AccessibleDescriptionRole))
    assert "Quarter" not in other


def test_a_header_reads_as_its_worst_state_with_the_count() -> None:
    model = shown(situation())
    assert model.index(0, 0).data() == "911: 1 of 6 DOWN · 1 INT · 1 DEGR"
    assert model.index(0, BoardColumn.NAME).data() is None
    assert isinstance(model.index(0, 0).data(BoardRole.ROW), GroupRow)


def test_a_changed_line_is_told_alone_and_in_its_place(qtbot: QtBot) -> None:
    model = shown(quiet_situation())
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _: changed.append(first.row()))
    told: list[int] = []
    model.rows_changed.connect(lambda: told.append(1))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(with_status(quiet_situation(), 3, down(LINES[2])))
    assert told == [1]
    assert changed == [0, model.row_of(3)]


def test_another_set_up_starts_the_board_over(qtbot: QtBot) -> None:
    model = shown(quiet_situation())
    fewer = replace(quiet_situation(), lines=quiet_situation().lines[:3])
    with qtbot.waitSignal(model.modelReset):
        model.show(fewer)
    assert model.rowCount() == 4


def test_a_tick_moves_the_clocks_and_tells_a_screen_reader_nothing(qtbot: QtBot) -> None:
    model = shown(situation())
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.tick(NOW + timedelta(seconds=1))
    assert cell(model, 3, BoardColumn.CLOCK) == "00:42:10"


def test_what_time_changes_in_a_row_is_told(qtbot: QtBot) -> None:
    back = replace(operational(LINES[0]), since=NOW, was_out=True, last_verified=NOW)
    model = shown(situation([back]))
    for moment in (NOW + timedelta(minutes=1), NOW + timedelta(minutes=9, seconds=59)):
        model.tick(moment)
        assert _is_restored(model)
    with qtbot.waitSignal(model.dataChanged):
        model.tick(NOW + timedelta(minutes=10))  # to the second, not with the next minute of the clock
    assert not _is_restored(model)


def _is_restored(model: BoardModel) -> bool:
    row = model.line_row(1)
    assert row is not None
    return row.restored


def test_a_board_that_was_shown_nothing_is_empty_and_stays_so() -> None:
    model = BoardModel()
    model.tick(NOW)
    assert model.rowCount() == 0
    assert model.now is None
    assert model.data(QModelIndex()) is None


def test_a_line_is_found_by_its_key_and_a_row_by_its_place() -> None:
    model = shown(situation())
    assert model.row_of(99) is None
    assert model.line_row(0) is None
    assert model.line_row(-1) is None
    assert cell(model, 7, BoardColumn.KEY, BoardRole.LINE_KEY) == 7


def test_it_keeps_the_rules_of_models_through_every_kind_of_change(qtbot: QtBot) -> None:
    model = BoardModel()
    watched = WatchedModel(model)
    steps = [
        situation(),
        quiet_situation(),
        with_status(quiet_situation(), 1, down(LINES[0])),
        replace(quiet_situation(), lines=()),
        situation(set_up=replace(SET_UP, lines=LINES[:2]), lines=[down(line) for line in LINES[:2]]),
    ]
    for step in steps:
        model.show(step)
        watched.check()
    model.tick(NOW + timedelta(hours=12))
    watched.check()
    model.show(quiet_situation())
    for groups in (LineGroup, (), {LineGroup.ADMIN}, {LineGroup.NINE_ONE_ONE, LineGroup.SCHOOL}):
        model.fold(groups)
        watched.check()
    model.show(situation())
    watched.check()


def test_columns_have_names_and_rows_have_none() -> None:
    model = shown(situation())
    assert model.headerData(BoardColumn.STATE, Qt.Orientation.Horizontal) == "State"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
