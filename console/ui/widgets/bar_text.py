"""Parts of the bar that are text: labels that are only read, buttons that open something."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from console.ui.bar_words import Length, Wording, always
from console.ui.delegates.text_lines import text_width
from console.ui.theme import SMALL_PT, TEXT_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.painted import PaintedLabel
from console.ui.widgets.pane_head import TARGET_PX

_BUTTON_PAD = 12


class BarLabel(PaintedLabel):
    """Text that paints itself, so that a clock that ticks lays nothing out anew.

    Args:
        name: What it is, in words; what it says follows when it is read aloud.
        grows: Larger than the rest where there is room.
    """

    def __init__(
        self,
        identifier: str,
        name: str,
        theme: Theme,
        *,
        bold: bool = False,
        grows: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        identify(self, identifier, name)
        self._bold, self._grows = bold, grows
        self._wording = always("")
        self._color: QColor | None = None
        self._length = Length.FULL
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def text(self) -> str:
        """What it says now."""
        return self._wording.at(self._length)

    def say(self, wording: Wording) -> None:
        """Say this; room is found anew, and a reader told, only where that changes."""
        if wording == self._wording:
            return
        moves_nothing = wording.takes_room_of(self._wording)
        if wording.spoken != self._wording.spoken:
            self.setAccessibleName(wording.spoken)
        self._wording = wording
        self.update()
        if not moves_nothing:
            self.updateGeometry()

    def hint(self, length: Length) -> QSize:
        """Room for the text."""
        font = self._font(length)
        width = round(text_width(self._wording.at(length), font))
        return QSize(width, max(TARGET_PX, round(QFontMetricsF(font).height())))

    def use(self, length: Length) -> None:
        """Say so much."""
        if length is not self._length:
            self._length = length
            self.updateGeometry()
            self.update()

    @override
    def apply_theme(self, theme: Theme, color: QColor | None = None) -> None:
        """Take another look or text size; the text in this color, if one is given."""
        self._color = color
        super().apply_theme(theme)

    @override
    def sizeHint(self) -> QSize:
        """As the hint at this length."""
        return self.hint(self._length)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text."""
        painter, font = QPainter(self), self._font()
        painter.setFont(font)
        painter.setPen(self._color or self._theme.text)
        metrics = QFontMetricsF(font)
        baseline = self.rect().center().y() + 0.5 + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(0, baseline), self.text())

    def _font(self, length: Length | None = None) -> QFont:
        large = self._grows and (self._length if length is None else length) is not Length.SHORTEST
        return self._theme.font(TEXT_PT if large else SMALL_PT, bold=self._bold)


class BarButton(QPushButton):
    """As wide as its words: a style's least width would push the bar into a second row."""

    def __init__(self, identifier: str, name: str, description: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, identifier, name, description)
        self._wording = always("")
        self._length = Length.FULL
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)

    def say(self, wording: Wording) -> None:
        """Say this, as much as there is room for; in full aloud. The tooltip is for its key."""
        if wording == self._wording:
            return
        self._wording = wording
        self.setAccessibleName(wording.spoken)
        self._show()

    def hint(self, length: Length, wording: Wording | None = None) -> QSize:
        """Room for the words, or for others if some are given, and never below a target's size."""
        words = text_width((wording or self._wording).at(length), self.font())
        return QSize(max(TARGET_PX, round(words) + _BUTTON_PAD), max(TARGET_PX, super().sizeHint().height()))

    def use(self, length: Length) -> None:
        """Say so much."""
        if length is not self._length:
            self._length = length
            self._show()

    @override
    def sizeHint(self) -> QSize:
        """As the hint at this length."""
        return self.hint(self._length)

    def _show(self) -> None:
        # A button reads "&" as the mark of a shortcut.
        self.setText(self._wording.at(self._length).replace("&", "&&"))
