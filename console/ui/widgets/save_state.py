"""Says whether the last entry is on disk: ``Saved 13:57:02``, or ``NOT SAVED`` with a shape and the sentence."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.domain.line import LineState
from console.ui.delegates.text_lines import text_width
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import PlainLabel, show_plain, tooltip_text
from console.ui.widgets.state_shape import paint_shape

NOT_SAVED = "NOT SAVED"


class SaveState(PlainLabel):
    """A label, so that a screen reader finds it as text; painted by itself, loud when saving failed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        identify(self, "bar.saved", "Nothing saved yet")
        self._theme = theme
        self._failed = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def failed(self) -> bool:
        """Whether the newest entry could not be saved."""
        return self._failed

    def show_saved(self, text: str) -> None:
        """Everything is on disk; ``text`` says since when."""
        self._show(text, text, failed=False)

    def show_not_saved(self, sentence: str) -> None:
        """The newest entry is not on disk; ``sentence`` says why and what to do."""
        self._show(NOT_SAVED, f"Not saved: {sentence}", failed=True)
        self.setToolTip(tooltip_text(sentence))

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Room for shape and words."""
        font = self._theme.font(SMALL_PT, bold=self._failed)
        height = max(TARGET_PX, round(QFontMetricsF(font).height()) + 6)
        return QSize(round(text_width(self.text(), font) + (height + 6 if self._failed else 0)), height)

    @override
    def minimumSizeHint(self) -> QSize:
        """As the hint."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint quiet text, or the loudest chip there is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, QRectF(self.rect())
        font = theme.font(SMALL_PT, bold=self._failed)
        left = 0.0
        painter.setPen(theme.text)
        if self._failed:
            painter.fillRect(box, theme.fill(LineState.DOWN))
            side = box.height()
            paint_shape(
                painter, QRectF(0, 0, side, side).adjusted(4, 4, -4, -4), LineState.DOWN, theme.ink(LineState.DOWN)
            )
            painter.setPen(theme.ink(LineState.DOWN))
            left = side
        painter.setFont(font)
        painter.drawText(QPointF(left, box.center().y() + QFontMetricsF(font).capHeight() / 2), self.text())

    def _show(self, text: str, name: str, *, failed: bool) -> None:
        self._failed = failed
        self.setToolTip("")
        show_plain(self, text)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()
