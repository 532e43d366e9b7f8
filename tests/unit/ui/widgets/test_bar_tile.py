from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from console.ui.bar_words import Length, Wording
from console.ui.theme import Theme
from console.ui.widgets.bar_tile import BarTile

SAID = Wording(texts=("1 line down", "1 DOWN", "1"), spoken="One line is down")


class Tile(BarTile):
    """As many pixels as letters, times ten."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._wording = SAID

    @override
    def hint(self, length: Length) -> QSize:
        return QSize(10 * len(self._wording.at(length)), 40)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawText(0, 20, self.words)


def test_it_is_hidden_until_there_is_something_to_say(qtbot: QtBot, theme: Theme) -> None:
    tile = Tile(theme)
    qtbot.addWidget(tile)
    assert tile.isHidden()


def test_it_says_and_needs_as_much_as_there_is_room_for(qtbot: QtBot, theme: Theme) -> None:
    holder, tile = QWidget(), Tile(theme)
    qtbot.addWidget(holder)
    layout = QHBoxLayout(holder)
    layout.addWidget(tile)
    layout.addStretch()
    tile.show()
    holder.show()
    for length, words in zip(Length, SAID.texts, strict=True):
        tile.use(length)
        QApplication.processEvents()
        assert (tile.words, tile.width()) == (words, 10 * len(words))
