from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.domain.situation import Situation
from console.ui.compact.compact_place import LEAST_PX, MOST_PX
from console.ui.compact.compact_window import CompactWindow
from console.ui.theme import Theme
from helpers.situations import NOW, quiet_situation, situation
from helpers.windows import SampleWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Make = Callable[[Situation], CompactWindow]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, desk_window: SampleWindow) -> Make:
    def made(shown: Situation) -> CompactWindow:
        session = desk_window.session
        compact = CompactWindow(session, session.clock, shown, theme)
        qtbot.addWidget(compact)
        compact.show()
        return compact

    return made


@pytest.fixture
def compact(make: Make) -> CompactWindow:
    return make(situation())


def test_it_stays_on_top_and_takes_no_keyboard_by_itself(compact: CompactWindow) -> None:
    assert compact.isWindow()
    assert compact.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert compact.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert type(compact).__mro__[1] is QWidget


def test_its_width_keeps_its_bounds_and_grows_with_the_text(compact: CompactWindow, theme: Theme) -> None:
    compact.resize(1000, 500)
    assert compact.width() == MOST_PX
    compact.resize(10, 500)
    assert compact.width() == LEAST_PX
    compact.apply_theme(theme.zoomed(2))
    compact.resize(1000, 500)
    assert compact.width() == 2 * MOST_PX


def test_an_exercise_says_so_in_its_title_and_in_a_band(make: Make) -> None:
    live, drill = make(situation()), make(situation(exercise=True))
    assert live.windowTitle() == "Lineboard, small window — Ridgefield PSAP"
    assert live.band is None
    assert drill.windowTitle() == "EXERCISE – Lineboard, small window — Ridgefield PSAP"
    assert drill.band is not None
    assert drill.band.isVisible()


def test_esc_and_a_click_elsewhere_go_back_to_the_tiles(compact: CompactWindow) -> None:
    compact.board.open_panel(3)
    compact.entry.field.setFocus()
    QTest.keyClick(compact.entry.field, Qt.Key.Key_Escape)
    assert compact.board.panel.key is None
    compact.board.open_panel(3)
    QTest.keyClick(compact.board.panel.back, Qt.Key.Key_Escape)
    assert compact.board.panel.key is None
    compact.board.open_panel(3)
    QTest.mouseClick(compact.head, Qt.MouseButton.LeftButton)
    assert compact.board.panel.key is None


def test_what_is_typed_on_a_tile_goes_to_the_command_line(compact: CompactWindow) -> None:
    tile = compact.board.tiles[0]
    tile.setFocus()
    QTest.keyClicks(tile, "3d")
    assert compact.entry.field.text() == "3d"


def test_closing_it_asks_for_the_full_board(compact: CompactWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(compact.full_wanted):
        QApplication.sendEvent(compact, QCloseEvent())
    with qtbot.waitSignal(compact.full_wanted):
        compact.head.full.click()


def test_the_clocks_move(compact: CompactWindow) -> None:
    compact.tick(NOW + timedelta(seconds=1))
    assert compact.head.clock.text() == "14:07:33 EDT"
    assert compact.board.tiles[2].clock == "42:10"


def test_every_part_has_a_name_a_role_and_an_identifier_of_its_own(make: Make) -> None:
    compact = make(situation(exercise=True))
    compact.board.open_panel(3)
    parts = [part for part in compact.findChildren(QWidget) if part.accessibleIdentifier()]
    identifiers = [part.accessibleIdentifier() for part in parts]
    assert len(set(identifiers)) == len(identifiers)
    assert all(one.startswith("compact") for one in identifiers)
    focusable = [part for part in compact.findChildren(QWidget) if part.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    for part in focusable:
        face = QAccessible.queryAccessibleInterface(part)
        assert face.text(QAccessible.Text.Name), part
        assert face.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), part


def test_tab_goes_round(compact: CompactWindow) -> None:
    compact.activateWindow()
    QTest.qWaitForWindowActive(compact)
    compact.entry.field.setFocus()
    seen = []
    for _ in range(30):
        focused = compact.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        if compact.focusWidget() is compact.entry.field:
            break
    assert compact.focusWidget() is compact.entry.field
    assert {"compact.operator", "compact.full", "compact.tile.9"} <= set(seen)


@pytest.mark.parametrize("width", [LEAST_PX, MOST_PX])
def test_no_tile_moves_when_the_state_of_a_line_changes(make: Make, width: int) -> None:
    compact = make(quiet_situation())
    compact.resize(width, 560)
    before = _settled_places(compact)
    compact.show_situation(situation())
    assert _settled_places(compact) == before


def _settled_places(compact: CompactWindow) -> list[QPoint]:
    """Where the tiles are once every layout in every other has had its turn."""
    for _ in range(5):
        QApplication.processEvents()
    return [tile.mapTo(compact, tile.rect().topLeft()) for tile in compact.board.tiles]


@pytest.mark.parametrize("width", [LEAST_PX, MOST_PX])
def test_nothing_in_the_head_is_cut_when_the_text_is_twice_as_large(
    compact: CompactWindow, theme: Theme, qtbot: QtBot, width: int
) -> None:
    compact.resize(width, 560)
    compact.head.show_saved("Saved 13:57:02", failed=False)
    compact.apply_theme(theme.zoomed(2))
    saved = compact.head.saved
    qtbot.waitUntil(lambda: saved.visibleRegion().boundingRect().height() == saved.sizeHint().height())
