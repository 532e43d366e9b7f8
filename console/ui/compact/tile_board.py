"""All tiles in their fixed places, in the order of the board, two columns where they fit; it scrolls."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from console.domain.ids import LineKey
from console.domain.situation import Situation
from console.ui.compact.line_tile import LineTile
from console.ui.compact.tile_panel import TilePanel
from console.ui.compact.tile_words import short_names
from console.ui.models.board_rows import LineRow, board_rows
from console.ui.theme import Theme
from console.ui.widgets.ground import on_ground
from console.ui.widgets.identity import identify

_GAP = 4
_MOST_SHOWN = 12
"""Tiles for which a first showing has room."""


class TileBoard(QScrollArea):
    """Asks, by signals, and never writes.

    Attributes:
        panel: The six buttons of the line whose tile was pressed.

    Signals:
        chosen: Line key and :class:`LineState`.
    """

    chosen = Signal(int, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "compact.tiles", "Lines")
        self._theme = theme
        self._tiles: dict[LineKey, LineTile] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._field = QWidget()
        self.setWidget(self._field)
        self.panel = TilePanel(theme, self._field)
        self.panel.chosen.connect(self.chosen)
        self.panel.closed.connect(self.close_panel)
        on_ground(self)

    @property
    def tiles(self) -> tuple[LineTile, ...]:
        """Every tile, in the order of the board."""
        return tuple(self._tiles.values())

    def show_situation(self, situation: Situation) -> None:
        """Take a new situation; tiles change in place, places change with the set-up only."""
        rows = [
            row for row in board_rows(situation.lines, situation.as_of, situation.set_up) if isinstance(row, LineRow)
        ]
        names = short_names(row.status.line for row in rows)
        if [row.key for row in rows] != list(self._tiles):
            self._make(rows)
        for row in rows:
            self._tiles[row.key].show_row(row, names[row.key], situation.as_of, situation.set_up)
            if row.key == self.panel.key:
                self.panel.states.show_line(row.key, row.state)

    def tick(self, now: datetime) -> None:
        """Move the clocks."""
        for tile in self._tiles.values():
            tile.tick(now)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        on_ground(self)
        self.panel.apply_theme(theme)
        for tile in self._tiles.values():
            tile.apply_theme(theme)
        self._place()

    def open_panel(self, key: LineKey) -> None:
        """Show the six buttons of a line where its tile is."""
        self.panel.open_on(self._tiles[key].row)
        self.panel.raise_()
        self.place_panel()

    def close_panel(self) -> None:
        """Show the tiles again; nothing is logged."""
        self.panel.hide()
        self._place()

    def say(self, sentence: str, *, asks: bool = False) -> None:
        """Say or ask something in the panel."""
        self.panel.say(sentence, asks=asks)
        self.place_panel()

    def place_panel(self) -> None:
        """The panel stands over its tile, whole and in sight."""
        key = self.panel.key
        if key is None:
            return
        tile, width = self._tiles[key].geometry(), self._field.width()
        height = self.panel.fit(width)
        if self._field.height() < height:
            self._field.resize(width, height)
        top = max(0, min(tile.top(), self._field.height() - height))
        self.panel.setGeometry(QRect(0, top, width, height))
        self.ensureVisible(0, top + height, 0, 0)
        self.ensureVisible(0, top, 0, 0)

    @override
    def sizeHint(self) -> QSize:
        """Room for the tiles of a middling center."""
        tiles = self.tiles[:_MOST_SHOWN]
        height = sum(tile.sizeHint().height() + _GAP for tile in tiles[::2])
        widest = max((tile.least_width for tile in tiles), default=0)
        return QSize(2 * widest + 3 * _GAP, max(height, 150))

    @override
    def minimumSizeHint(self) -> QSize:
        """One tile."""
        return QSize(max((tile.least_width for tile in self.tiles[:1]), default=100), 80)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the places anew."""
        super().resizeEvent(event)
        self._place()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel closes it."""
        self.close_panel()
        event.accept()

    def _make(self, rows: list[LineRow]) -> None:
        self.panel.hide()
        for tile in self._tiles.values():
            tile.deleteLater()
        self._tiles = {}
        for row in rows:
            tile = LineTile(row, row.name, self._theme, self._field)
            tile.clicked.connect(lambda _=False, key=row.key: self.open_panel(key))
            tile.show()
            self._tiles[row.key] = tile
        self._place()

    def _place(self) -> None:
        tiles, width = self.tiles, self.viewport().width()
        if not tiles:
            self._field.resize(width, self.viewport().height())
            return
        columns = 2 if width >= 2 * max(tile.least_width for tile in tiles) + _GAP else 1
        each = (width - _GAP * (columns - 1)) // columns
        height = tiles[0].sizeHint().height()
        for at, tile in enumerate(tiles):
            row, column = divmod(at, columns)
            tile.setGeometry(column * (each + _GAP), row * (height + _GAP), each, height)
        rows = -(-len(tiles) // columns)
        self._field.resize(width, max(rows * (height + _GAP) - _GAP, self.viewport().height()))
        self.place_panel()
