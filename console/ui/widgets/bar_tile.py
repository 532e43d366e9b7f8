"""Provides what the tiles of the bar share: pressed, each leads somewhere; each says as much as there is room for."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.ui.bar_words import Length, always
from console.ui.theme import Theme
from console.ui.widgets.painted import PaintedButton


class BarTile(PaintedButton):
    """Hidden until there is something to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wording = always("")
        self._length = Length.FULL
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def words(self) -> str:
        """What it says now."""
        return self._wording.at(self._length)

    @abstractmethod
    def hint(self, length: Length) -> QSize:
        """The room it needs when it says so much."""

    def use(self, length: Length) -> None:
        """Say so much."""
        if length is not self._length:
            self._length = length
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        """As the hint at this length."""
        return self.hint(self._length)
