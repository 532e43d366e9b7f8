from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.domain.line import Basis, LineGroup, LineState, Symptom
from console.domain.situation import Situation
from console.ui.board.board_view import BoardView
from console.ui.board.line_menu import LineMenu
from console.ui.models.board_model import BoardColumn, BoardModel
from console.ui.theme import Theme
from helpers.pixels import Repaints, pixels, share_of
from helpers.situations import (
    LINES,
    NOW,
    SET_UP,
    down,
    many_lines,
    operational,
    quiet_situation,
    situation,
    with_status,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def model() -> BoardModel:
    model = BoardModel()
    model.show(situation())
    return model


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, model: BoardModel) -> BoardView:
    view = BoardView(model, theme)
    qtbot.addWidget(view)
    view.resize(760, 900)
    view.show()
    view.activateWindow()
    qtbot.waitActive(view)
    view.setFocus()
    return view


def row(model: BoardModel, key: int) -> int:
    at = model.row_of(key)
    assert at is not None
    return at


def chip_of(view: BoardView, at: int) -> QPoint:
    parts = view.parts_at(at)
    assert parts is not None
    return parts.chip.center().toPoint()


def open_menu(view: BoardView) -> LineMenu:
    found = [menu for menu in view.findChildren(LineMenu) if menu.isVisible()]
    assert len(found) == 1
    return found[0]


def test_only_the_clocks_are_painted_again_each_second(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    qtbot.waitExposed(view)
    QApplication.processEvents()
    repaints = Repaints(view.viewport())
    view.tick(NOW + timedelta(seconds=1))
    qtbot.waitUntil(lambda: bool(repaints.regions))
    clocks = QRegion()
    for at in range(model.rowCount()):
        clocks += QRegion(view.clock_rect(at))
    assert all(clocks.contains(rect) and (QRegion(rect) - clocks).isEmpty() for rect in repaints.regions)


def test_arrows_go_from_row_to_row_headers_too(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    places = []
    for _ in range(13):
        places.append(view.currentIndex().row())
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert places == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 11, 11]
    assert [model.group_row(at) is not None for at in (0, 7, 10)] == [True, True, True]
    for key, there in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_Up, 0), (Qt.Key.Key_End, 11), (Qt.Key.Key_Up, 10)):
        QTest.keyClick(view, key)
        assert view.currentIndex().row() == there


def test_pages_go_to_lines_too(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    view.resize(760, 200)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    first = view.line_at_current()
    assert first is not None
    assert first.key > 1
    for _ in range(8):
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.currentIndex().row() == row(model, 9)
    for _ in range(12):
        QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == 0


def test_a_board_without_lines_has_nowhere_to_go(qtbot: QtBot, theme: Theme) -> None:
    view = BoardView(BoardModel(), theme)
    qtbot.addWidget(view)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert not view.currentIndex().isValid()


def test_right_on_a_line_asks_for_its_drawer_where_nothing_stands_beside_it(qtbot: QtBot, view: BoardView) -> None:
    view.select_line(5)
    with qtbot.waitSignal(view.drawer_wanted) as caught:
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert caught.args == [5]
    with qtbot.assertNotEmitted(view.drawer_wanted):
        QTest.keyClick(view, Qt.Key.Key_Left)
    current = view.line_at_current()
    assert current is not None
    assert current.key == 5


def test_in_two_columns_right_goes_to_what_stands_beside_first(
    qtbot: QtBot, view: BoardView, model: BoardModel
) -> None:
    model.show(many_lines(24))
    view.resize(1300, 800)
    first_beside = view.row_at(QPoint(900, view.row_rect(row(model, 3)).center().y()))
    view.select_line(3)
    with qtbot.assertNotEmitted(view.drawer_wanted):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex().row() == first_beside
    with qtbot.waitSignal(view.drawer_wanted):
        QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.currentIndex().row() == row(model, 3)
    with qtbot.waitSignal(view.drawer_wanted) as caught:
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert caught.args == [3]


def test_down_goes_on_at_the_top_of_the_second_column(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    model.show(many_lines(24))
    view.resize(1300, 800)
    seen = []
    for _ in range(model.rowCount()):
        seen.append(view.currentIndex().row())
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert seen == [*range(1, model.rowCount()), model.rowCount() - 1]
    assert view.row_rect(model.rowCount() - 1).left() > view.row_rect(1).left()


def test_a_quiet_group_folds_and_opens_by_keys_and_by_mouse(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    model.show(quiet_situation())
    QTest.keyClick(view, Qt.Key.Key_Home)
    for folds, opens in ((Qt.Key.Key_Left, Qt.Key.Key_Right), (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
        QTest.keyClick(view, folds)
        assert view.folded == {LineGroup.NINE_ONE_ONE}
        assert model.row_of(3) is None
        assert view.currentIndex().row() == 0
        QTest.keyClick(view, opens)
        assert view.folded == frozenset()
        assert model.row_of(3) is not None
    for folded in ({LineGroup.NINE_ONE_ONE}, set[LineGroup]()):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 12))
        assert view.folded == folded


def test_a_group_with_a_line_that_is_not_operational_says_why_it_stays_open(qtbot: QtBot, view: BoardView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Home)
    with qtbot.waitSignal(view.fold_refused) as caught:
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert caught.args == ["911 stays open: line 3 is DOWN, and 2 more."]
    assert view.folded == frozenset()


def test_a_line_that_is_looked_for_comes_out_of_its_folded_group(view: BoardView, model: BoardModel) -> None:
    model.show(quiet_situation())
    view.fold_only([LineGroup.NINE_ONE_ONE, LineGroup.SCHOOL])
    view.select_line(3)
    current = view.line_at_current()
    assert current is not None
    assert current.key == 3
    assert view.folded == {LineGroup.SCHOOL}


def test_a_folded_group_opens_by_itself_when_one_of_its_lines_goes_down(view: BoardView, model: BoardModel) -> None:
    model.show(quiet_situation())
    view.fold_only([LineGroup.NINE_ONE_ONE])
    view.select_line(8)
    model.show(with_status(quiet_situation(), 3, down(LINES[2])))
    assert view.folded == frozenset()
    assert view.parts_at(row(model, 3)) is not None
    current = view.line_at_current()
    assert current is not None
    assert current.key == 8


def test_the_mouse_drags_nothing_and_a_click_beside_every_row_takes_none(view: BoardView, model: BoardModel) -> None:
    view.select_line(2)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=view.row_rect(1).topLeft() + QPoint(60, 20))
    QTest.mouseMove(view.viewport(), view.row_rect(6).center())
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=view.row_rect(6).center())
    assert view.currentIndex().row() == 1
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, view.viewport().height() - 3))
    assert view.currentIndex().row() == 1


def test_every_cell_has_its_own_place_and_the_sentence_the_whole_row(view: BoardView, model: BoardModel) -> None:
    at = row(model, 3)
    parts = view.parts_at(at)
    assert parts is not None
    places = [view.visualRect(model.index(at, column)) for column in BoardColumn]
    assert places[BoardColumn.KEY] == view.row_rect(at)
    assert places[BoardColumn.STATE] == parts.chip.toAlignedRect()
    assert places[BoardColumn.CALL] == parts.call.toAlignedRect()
    assert view.visualRect(model.index(0, BoardColumn.STATE)).isEmpty()


def test_a_clock_that_reads_the_same_is_not_painted_again(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    model.show(situation([down(LINES[2], minutes=3000.2), down(LINES[3], minutes=3)]))
    view.grab()
    QApplication.processEvents()
    repaints = Repaints(view.viewport())
    view.tick(NOW + timedelta(seconds=1))
    qtbot.waitUntil(lambda: bool(repaints.regions))
    days = QRegion(view.clock_rect(row(model, 3)))
    assert all((days & QRegion(rect)).isEmpty() for rect in repaints.regions)


def test_the_current_cell_is_always_the_one_with_the_sentence(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex().column() == BoardColumn.KEY
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=chip_of(view, row(model, 5)))
    assert view.currentIndex() == model.index(row(model, 5), BoardColumn.KEY)


def test_tab_leaves_the_board(qtbot: QtBot, theme: Theme, model: BoardModel) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view, field = BoardView(model, theme), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(view)
    layout.addWidget(field)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert window.focusWidget() is field


def test_a_new_situation_never_takes_the_keyboard(qtbot: QtBot, theme: Theme, model: BoardModel) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view, field = BoardView(model, theme), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(view)
    layout.addWidget(field)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    field.setFocus()
    model.show(with_status(quiet_situation(), 3, down(LINES[2])))
    view.echo(3)
    view.select_line(3)
    view.tick(NOW + timedelta(seconds=1))
    assert window.focusWidget() is field


def test_typed_text_belongs_to_the_command_line(qtbot: QtBot, view: BoardView) -> None:
    typed: list[str] = []
    view.typed.connect(typed.append)
    QTest.keyClicks(view, "3d ?")
    QTest.keyClick(view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert "".join(typed) == "3d ?"


def test_two_clicks_log_a_state(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=chip_of(view, row(model, 6)))
    menu = open_menu(view)
    with qtbot.waitSignal(view.status_chosen) as caught:
        next(act for act in menu.actions() if act.objectName() == "act.down").trigger()
    assert caught.args == [6, LineState.DOWN]
    menu.hide()


def test_a_click_beside_the_chip_only_selects(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    at = row(model, 6)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.row_rect(at).topLeft() + QPoint(60, 20))
    assert view.currentIndex().row() == at
    assert [menu for menu in view.findChildren(LineMenu) if menu.isVisible()] == []


def test_a_double_click_and_enter_open_the_menu(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    place = view.row_rect(row(model, 6)).topLeft() + QPoint(60, 20)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = open_menu(view)
    assert menu.accessibleName() == "Line 6, Text-to-911"
    menu.hide()
    view.select_line(9)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert open_menu(view).accessibleName() == "Line 9, School district"


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_key_and_the_right_button_open_the_menu(
    view: BoardView, model: BoardModel, reason: QContextMenuEvent.Reason
) -> None:
    view.select_line(4)
    place = chip_of(view, row(model, 4))
    event = QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place))
    view.contextMenuEvent(event)
    assert open_menu(view).accessibleName().startswith("Line 4,")


def test_the_menu_asks_for_verifying_and_noting_that_line(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    menu = view.open_menu(row(model, 3))
    assert menu is not None
    acts = {act.objectName(): act for act in menu.actions()}
    with qtbot.waitSignal(view.verify_chosen) as verified, qtbot.waitSignal(view.note_chosen) as noted:
        acts["act.verify"].trigger()
        acts["act.note"].trigger()
    assert (verified.args, noted.args) == ([3], [3])
    menu.hide()


def test_a_header_has_no_menu(qtbot: QtBot, view: BoardView) -> None:
    assert view.open_menu(0) is None
    assert view.open_menu(-1) is None
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=QPoint(20, 10))
    assert [menu for menu in view.findChildren(LineMenu) if menu.isVisible()] == []


def test_there_is_always_a_current_line(view: BoardView, model: BoardModel) -> None:
    assert view.line_at_current() is not None
    model.show(situation([down(line) for line in LINES[3:5]]))
    current = view.line_at_current()
    assert current is not None
    assert current.key == 4


def test_a_line_just_logged_is_in_brackets_for_ten_seconds(view: BoardView) -> None:
    delegate = view._painter
    view.echo(3)
    view.tick(NOW + timedelta(seconds=9))
    assert delegate.echoed == {3}
    view.tick(NOW + timedelta(seconds=10))
    assert delegate.echoed == frozenset()


def test_a_line_just_logged_is_brought_into_sight(view: BoardView, model: BoardModel) -> None:
    view.resize(500, 120)
    last = model.rowCount() - 1
    row = model.line_row(last)
    assert row is not None
    view.verticalScrollBar().setValue(0)
    assert view.row_rect(last).top() > view.viewport().height()
    view.echo(row.key)
    assert view.row_rect(last).bottom() <= view.viewport().height()
    before = view.verticalScrollBar().value()
    view.echo(99)
    assert view.verticalScrollBar().value() == before


def test_a_line_that_is_current_already_is_brought_into_sight_again(view: BoardView, model: BoardModel) -> None:
    view.resize(500, 120)
    view.select_line(1)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.select_line(1)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_an_echo_before_the_first_situation_is_none(qtbot: QtBot, theme: Theme) -> None:
    view = BoardView(BoardModel(), theme)
    qtbot.addWidget(view)
    view.echo(3)
    assert view._painter.echoed == frozenset()


def test_selecting_a_line_that_is_not_there_changes_nothing(view: BoardView) -> None:
    before = view.currentIndex()
    view.select_line(99)
    assert view.currentIndex() == before


def test_larger_text_makes_larger_rows(view: BoardView, model: BoardModel, theme: Theme) -> None:
    before = view.row_rect(row(model, 3)).height()
    view.apply_theme(theme.zoomed(2))
    assert view.row_rect(row(model, 3)).height() > 1.5 * before


def test_a_screen_reader_finds_the_sentence_in_the_row(view: BoardView, model: BoardModel) -> None:
    board = QAccessible.queryAccessibleInterface(view)
    assert board.text(QAccessible.Text.Name) == "Board"
    cells = [board.child(at) for at in range(board.childCount())]
    names = [cell.text(QAccessible.Text.Name) for cell in cells]
    assert any(name.startswith("Line 3, 911 Wireless Verizon, Down, 42 minutes") for name in names)
    assert view.accessibleIdentifier() == "board.lines"


NAMES = (
    "Regional overflow of the eastern district and every neighboring town " * 4,
    "مركز الطوارئ ١١٢",
    "🚒🚑🚓 Feuerwehr 👩‍🚒",
    "Donaudampfschifffahrtsgesellschaft" * 3,
    "911 Landline",
)


def extreme_lines(count: int) -> Situation:
    """So many lines in all six states in turn, every other with all that can be said, under names no one expects."""
    statuses = []
    for key in range(1, count + 1):
        line = replace(
            LINES[2], key=key, name=NAMES[key % len(NAMES)], group=list(LineGroup)[key % 4], verify_every_h=1
        )
        said = replace(
            down(line, minutes=90_000 / key),
            state=list(LineState)[key % 6],
            symptoms=tuple(Symptom),
            scope=NAMES[key % 4],
            note=NAMES[0] if key % 2 else None,
            refs=("VZ88123",) * 3,
            expected=NOW + timedelta(hours=30),
            basis=Basis.CARRIER,
        )
        statuses.append(said if key % 6 else operational(line))
    return replace(situation(statuses), set_up=replace(SET_UP, lines=tuple(one.line for one in statuses)))


@pytest.mark.parametrize("count", [0, 1, 24, 99])
@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(("width", "height"), [(784, 300), (1276, 700), (1340, 800)])
def test_whatever_lines_are_called_no_word_of_a_state_is_cut(
    view: BoardView, model: BoardModel, theme: Theme, count: int, zoom: float, width: int, height: int
) -> None:
    zoomed = theme.zoomed(zoom)
    view.apply_theme(zoomed)
    view.resize(width, height)
    model.show(extreme_lines(count))
    checked = 0
    for at in range(0, model.rowCount(), max(1, count // 12)):
        line, chip = model.line_row(at), chip_rect(view, at)
        view.verticalScrollBar().setValue(view.verticalOffset() + chip.top() - 20)
        chip = chip_rect(view, at)
        if line is None or not view.viewport().rect().contains(chip):
            continue
        image = view.viewport().grab(chip).toImage()
        # A word that did not fit would run into the edge of its chip.
        edge = QRect(image.width() - 5, 4, 2, image.height() - 8)
        assert share_of(image, zoomed.fill(line.state), edge) == 1, line
        assert share_of(image, zoomed.fill(line.state)) > 0.3
        checked += 1
    assert checked >= min(count, 8)


def chip_rect(view: BoardView, at: int) -> QRect:
    """Where the chip of a row is; the header itself where it is one."""
    parts = view.parts_at(at)
    return view.row_rect(at) if parts is None else parts.chip.toRect()


def test_every_row_of_99_can_be_reached(view: BoardView, model: BoardModel) -> None:
    model.show(extreme_lines(99))
    view.resize(784, 300)
    QTest.keyClick(view, Qt.Key.Key_Home)
    for at in range(model.rowCount()):
        assert view.currentIndex().row() == at
        assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
        QTest.keyClick(view, Qt.Key.Key_Down)


def test_an_entry_that_moves_nothing_paints_its_own_row_and_header_only(
    qtbot: QtBot, view: BoardView, model: BoardModel
) -> None:
    lines = situation([down(replace(line, trouble_number=None, account=None, circuit_id=None)) for line in LINES])
    model.show(lines)
    view.grab()
    QApplication.processEvents()
    repaints = Repaints(view.viewport())
    fifth = replace(lines.lines[4], state=LineState.DEGRADED)
    model.show(with_status(lines, 5, fifth))
    qtbot.waitUntil(lambda: bool(repaints.regions))
    painted = QRegion()
    for rect in repaints.regions:
        painted += QRegion(rect)
    assert not painted.intersects(view.row_rect(row(model, 8)))
    assert painted.intersects(view.row_rect(row(model, 5)))


def test_a_group_that_goes_on_in_the_second_column_is_named_again_above_it(
    view: BoardView, model: BoardModel, theme: Theme
) -> None:
    model.show(situation([operational(replace(LINES[0], key=key)) for key in range(1, 21)]))
    view.resize(1300, 800)
    first = next(at for at in range(model.rowCount()) if view.row_rect(at).left() > 600)
    above = QRect(view.row_rect(first).left(), 0, 300, view.row_rect(first).top())
    image = view.viewport().grab().toImage()
    assert above.height() >= 32
    assert share_of(image, theme.muted, above) > 0.005


def test_of_a_new_state_only_its_line_and_clocks_are_painted(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    qtbot.waitExposed(view)
    QApplication.processEvents()
    repaints = Repaints(view.viewport())
    model.show(with_status(situation(), 6, down(LINES[5])))
    view.echo(6)
    qtbot.waitUntil(lambda: bool(repaints.regions))
    dirty = QRegion()
    for rect in repaints.regions:
        dirty += rect
    expected = QRegion(view.row_rect(row(model, 6)))
    assert (expected - dirty).isEmpty()
    headers = [at for at in range(model.rowCount()) if model.group_row(at) is not None]
    for at in range(model.rowCount()):
        expected += QRegion(view.row_rect(at) if at in headers else view.clock_rect(at))
    assert (dirty - expected).isEmpty()


def test_what_stands_on_the_screen_is_what_there_is_to_show(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    qtbot.waitExposed(view)
    first, moved = situation(), replace(with_status(situation(), 6, down(LINES[5])), as_of=NOW + timedelta(seconds=3))
    later = replace(with_status(moved, 3, operational(LINES[2])), as_of=NOW + timedelta(seconds=90))

    def show(new: Situation) -> None:
        model.show(new)
        view.tick(new.as_of)

    steps: tuple[Callable[[], object], ...] = (
        lambda: show(moved),
        lambda: view.echo(6),
        lambda: view.tick(NOW + timedelta(seconds=4)),
        lambda: show(replace(moved, as_of=NOW + timedelta(seconds=5))),
        lambda: view.tick(NOW + timedelta(seconds=5)),
        lambda: view.select_line(3),
        lambda: view.tick(NOW + timedelta(seconds=13)),
        lambda: show(later),
        lambda: view.echo(3),
        lambda: view.fold_only([LineGroup.SCHOOL]),
        lambda: view.resize(420, 300),
        lambda: view.scrollTo(model.index(9, 0)),
        lambda: view.tick(NOW + timedelta(seconds=101)),
        lambda: show(first),
    )
    for number, step in enumerate(steps):
        step()
        QApplication.processEvents()
        shown = view.screen().grabWindow(view.winId()).toImage()
        assert pixels(shown) == pixels(view.grab().toImage()), number


@pytest.mark.parametrize("height", [60, 150, 300, 480])
def test_large_text_opens_the_board_at_its_top_however_little_room_it_had_at_first(
    qtbot: QtBot, theme: Theme, model: BoardModel, height: int
) -> None:
    model.show(many_lines(24))
    view = BoardView(model, theme.zoomed(2))
    qtbot.addWidget(view)
    view.resize(760, height)
    view.select_line(1)
    view.show()
    view.resize(760, 900)
    assert view.verticalScrollBar().value() == 0
    assert view.verticalScrollBar().maximum() > 0


def test_back_at_the_first_line_its_header_is_seen_too(qtbot: QtBot, theme: Theme, model: BoardModel) -> None:
    model.show(many_lines(24))
    view = BoardView(model, theme.zoomed(2))
    qtbot.addWidget(view)
    view.resize(760, 600)
    view.show()
    view.select_line(24)
    assert view.verticalScrollBar().value() > 0
    view.select_line(1)
    assert view.verticalScrollBar().value() == 0
