"""Says in the small window what the full one says of saving: since when all is on disk, or ``NOT SAVED``."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.ui.delegates.text_lines import text_width
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.painted import PaintedLabel
from console.ui.widgets.plain_text import show_plain, tooltip_text
from console.ui.widgets.save_state import NOT_SAVED, paint_failure

_PAD = 6


class SavedLabel(PaintedLabel):
    """Quiet, and as loud as a line that is down when saving failed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        identify(self, "compact.saved", "Nothing saved yet")
        self._failed = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def failed(self) -> bool:
        """Whether the newest entry could not be saved."""
        return self._failed

    def say(self, said: str, *, failed: bool) -> None:
        """Show what is said of saving; of a failure only that it is one, and the rest to who asks."""
        if (said, failed) == (self.accessibleName(), self._failed):
            return
        self._failed = failed
        show_plain(self, NOT_SAVED if failed else said)
        self.setAccessibleName(said)
        self.setToolTip(tooltip_text(said))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Room for shape and words."""
        height = self._height
        shape = height + _PAD if self._failed else 0
        return QSize(round(text_width(self.text(), self._font) + shape), height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint quiet text, or shape and word on the loudest color."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box, left = self._theme, QRectF(self.rect()), 0.0
        painter.setPen(theme.text)
        if self._failed:
            left = paint_failure(painter, box, theme)
        painter.setFont(self._font)
        baseline = box.center().y() + QFontMetricsF(self._font).capHeight() / 2
        painter.drawText(QPointF(left, baseline), self.text())

    @property
    def _font(self) -> QFont:
        return self._theme.font(SMALL_PT, bold=self._failed)

    @property
    def _height(self) -> int:
        return round(QFontMetricsF(self._font).height()) + _PAD
