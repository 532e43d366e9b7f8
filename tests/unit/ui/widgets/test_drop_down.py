from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import console.ui
from console.services.settings import ThemeName
from console.ui.contrast import TEXT_RATIO, contrast
from console.ui.palette import THEMES
from console.ui.theme import Theme, dress
from console.ui.widgets.drop_down import DropDown
from console.ui.widgets.outlines import outline
from console.ui.widgets.pane_head import TARGET_PX
from helpers.pixels import share_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(params=ThemeName)
def worn(request: pytest.FixtureRequest, qapp: QApplication, theme: Theme) -> Iterator[Theme]:
    """Each theme in turn, worn by the whole program."""
    worn = Theme(tokens=THEMES[request.param])
    dress(qapp, worn)
    outline(qapp, worn)
    yield worn
    dress(qapp, theme)
    outline(qapp, theme)


def test_the_open_list_can_be_read_in_every_theme(qtbot: QtBot, worn: Theme) -> None:
    box = DropDown()
    qtbot.addWidget(box)
    box.addItems(["Current shift", "Last ended shift", "A period", "Day"])
    box.show()
    box.showPopup()
    image = box.view().viewport().grab().toImage()
    box.hidePopup()
    assert share_of(image, worn.ground) > 0.5
    assert share_of(image, worn.text) > 0
    assert share_of(image, QColor(worn.tokens.selected.fill)) > 0.1
    assert contrast(worn.tokens.text, worn.tokens.ground) >= TEXT_RATIO
    assert contrast(worn.tokens.selected.ink, worn.tokens.selected.fill) >= TEXT_RATIO


@pytest.mark.parametrize("editable", [0, 1])
def test_the_rows_of_the_open_list_are_high_enough_to_hit(qtbot: QtBot, theme: Theme, editable: int) -> None:
    box = DropDown()
    qtbot.addWidget(box)
    box.setEditable(bool(editable))
    box.addItems(["Current shift", "Last ended shift", "A period", "Day"])
    box.setFont(theme.font(8))
    box.show()
    box.showPopup()
    view = box.view()
    heights = {view.visualRect(view.model().index(at, 0)).height() for at in range(box.count())}
    box.hidePopup()
    assert min(heights) >= TARGET_PX


def test_every_drop_down_of_the_window_is_one() -> None:
    folder = Path(next(iter(console.ui.__path__)))
    made = re.compile(r"[=(] ?QComboBox\(|\(QComboBox\):")
    assert [path.name for path in folder.rglob("*.py") if made.search(path.read_text("utf-8"))] == ["drop_down.py"]
