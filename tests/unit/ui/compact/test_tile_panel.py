from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.compact.tile_panel import TilePanel
from console.ui.delegates.text_lines import text_width
from console.ui.models.board_rows import line_row
from console.ui.theme import Theme
from console.ui.widgets.pane_head import TARGET_PX
from helpers.situations import LINES, NOW, SET_UP, down

ROW = line_row(down(LINES[2]), NOW, SET_UP)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> Iterator[TilePanel]:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(340, 500)
    panel = TilePanel(theme, holder)
    holder.show()
    yield panel
    holder.hide()


def test_it_says_in_full_which_line_it_is_about(panel: TilePanel) -> None:
    assert panel.isHidden()
    panel.open_on(ROW)
    assert panel.key == 3
    name = panel.findChild(QLabel, "compact.panel.line")
    assert isinstance(name, QLabel)
    assert name.text() == "3  911 Wireless Verizon"
    assert name.accessibleName() == "Line 3, 911 Wireless Verizon, Down"


def test_a_state_is_told_with_its_line(panel: TilePanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.chosen):
        panel.states.chosen.emit(LineState.DOWN)  # no line yet
    panel.open_on(ROW)
    with qtbot.waitSignal(panel.chosen) as chosen:
        panel.states.buttons[LineState.OPERATIONAL].click()
    assert chosen.args == [3, LineState.OPERATIONAL]


def test_a_question_stands_in_place_of_the_buttons_until_it_is_opened_again(panel: TilePanel, qtbot: QtBot) -> None:
    panel.open_on(ROW)
    assert panel.question == ""
    panel.say("Every line that 911 means", asks=True)
    assert panel.question == "Every line that 911 means"
    assert panel.states.isHidden()
    with qtbot.waitSignal(panel.confirmed):
        panel.confirm.click()
    panel.open_on(ROW)
    assert panel.confirm.isHidden()
    assert not panel.states.isHidden()


def test_what_was_refused_is_said_beside_the_buttons(panel: TilePanel, qtbot: QtBot) -> None:
    panel.open_on(ROW)
    panel.say("Refused, because")
    assert panel.question == "Refused, because"
    assert not panel.states.isHidden()
    with qtbot.waitSignal(panel.closed):
        panel.back.click()


@pytest.mark.parametrize(("width", "zoom"), [(340, 1.0), (230, 1.0), (700, 2.0)])
def test_its_height_has_room_for_all_of_it_at_once(panel: TilePanel, theme: Theme, width: int, zoom: float) -> None:
    panel.apply_theme(theme.zoomed(zoom))
    panel.open_on(replace(ROW, status=replace(ROW.status, line=replace(LINES[2], name="Long name " * 9))))
    panel.resize(width, panel.fit(width))
    layout = panel.layout()
    assert layout is not None
    layout.activate()
    for button in panel.states.buttons.values():
        assert button.height() >= TARGET_PX
        assert button.mapTo(panel, button.rect().bottomRight()).y() < panel.height()
        assert button.width() >= button.minimumSizeHint().width()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_word_of_the_name_is_cut_by_the_way_back(panel: TilePanel, theme: Theme, zoom: float) -> None:
    panel.apply_theme(theme.zoomed(zoom))
    panel.open_on(ROW)
    name = panel.findChild(QLabel, "compact.panel.line")
    assert isinstance(name, QLabel)
    stand_beside = []
    for width in (240, 340, 700):
        panel.resize(width, panel.fit(width))
        QApplication.processEvents()
        assert name.width() >= text_width("Wireless", name.font())
        assert not name.geometry().intersects(panel.back.geometry())
        stand_beside.append(panel.back.y() < name.geometry().bottom())
    assert stand_beside == [zoom < 2, zoom < 2, True]
