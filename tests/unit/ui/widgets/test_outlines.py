from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from console.services.settings import ThemeName
from console.ui.contrast import GRAPHIC_RATIO, contrast
from console.ui.palette import THEMES
from console.ui.theme import Theme, dress
from console.ui.widgets.outlines import outline
from console.ui.widgets.scrolling import scrolling
from helpers.pixels import share_of

KINDS = [QLineEdit, QPushButton, QComboBox, QSpinBox, QListView, QPlainTextEdit]


@pytest.fixture(params=ThemeName)
def worn(request: pytest.FixtureRequest, qapp: QApplication, theme: Theme) -> Iterator[Theme]:
    """Each theme in turn, worn by the whole program."""
    worn = Theme(tokens=THEMES[request.param])
    dress(qapp, worn)
    outline(qapp, worn)
    yield worn
    dress(qapp, theme)
    outline(qapp, theme)


def edge(image: QImage, at: int = 100) -> list[str]:
    """The colors down a column that crosses the upper edge of a control."""
    return [QColor(image.pixel(at, y)).name() for y in range(15, 30)]


def shown(qtbot: QtBot, kind: type[QWidget]) -> tuple[QWidget, QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    control = kind(window)
    control.setGeometry(20, 20, 160, 60)
    window.resize(200, 100)
    window.show()
    return window, control


@pytest.mark.parametrize("kind", KINDS)
def test_the_outline_of_a_control_stands_out_from_the_ground(qtbot: QtBot, worn: Theme, kind: type[QWidget]) -> None:
    window, _ = shown(qtbot, kind)
    image = window.grab().toImage()
    assert max(contrast(color, worn.tokens.ground) for color in edge(image)) >= GRAPHIC_RATIO


def test_the_field_that_has_the_keyboard_is_outlined_in_another_color_that_stands_out(
    qtbot: QtBot, worn: Theme
) -> None:
    window, control = shown(qtbot, QLineEdit)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    control.clearFocus()
    rested = edge(window.grab().toImage())
    control.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = edge(window.grab().toImage())
    assert max(contrast(color, worn.tokens.ground) for color in ringed) >= GRAPHIC_RATIO
    assert ringed != rested


def test_a_menu_has_an_edge_and_shows_where_one_is(qtbot: QtBot, worn: Theme) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("One")
    menu.setActiveAction(menu.addAction("Two"))
    image = menu.grab().toImage()
    middle = image.height() // 2
    left = [QColor(image.pixel(x, middle)).name() for x in range(3)]
    assert max(contrast(color, worn.tokens.ground) for color in left) >= GRAPHIC_RATIO
    row = QColor(image.pixel(image.width() - 8, menu.actionGeometry(menu.actions()[1]).center().y())).name()
    assert row == worn.tokens.selected.fill.lower()


def test_tooltips_wear_the_theme_too(worn: Theme) -> None:
    assert QToolTip.palette().color(QPalette.ColorRole.ToolTipBase) == worn.row
    assert QToolTip.palette().color(QPalette.ColorRole.ToolTipText) == worn.text


def test_what_lies_behind_tabs_is_on_the_ground_like_any_page(qtbot: QtBot, worn: Theme) -> None:
    tabs = QTabWidget()
    qtbot.addWidget(tabs)
    inner = QWidget()
    tabs.addTab(scrolling(inner, "some.scroll", "Some"), "Lines")
    tabs.resize(300, 200)
    tabs.show()
    assert inner.palette().color(QPalette.ColorRole.Window) == worn.ground
    assert share_of(tabs.grab().toImage(), worn.ground) > 0.5
