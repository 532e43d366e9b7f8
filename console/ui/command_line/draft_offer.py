"""Provides the offer to go on with text that was cleared or left behind: "Draft from 14:03: 5d -10"."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from console.ui.theme import SMALL_PT, TEXT_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import PlainLabel, show_plain, tooltip_text


class DraftText(PlainLabel):
    """One line, cut at its end where it finds no room; the tooltip has it whole, and so has a reader."""

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as may be: a long text must not make the window wider."""
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        painter = QPainter(self)
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, cut)


class DraftOffer(QWidget):
    """Stands where the answer stands while the command line is empty.

    Signals:
        used: The text and when it was begun (or None), to be typed on.
        dropped: The person does not want it.
    """

    used = Signal(str, object)
    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._begun_at: datetime | None = None
        self._label = identify(DraftText(parent=self), "draft.text", "Draft")
        self._use = identify(QPushButton("Use", self), "draft.use", "Use the draft")
        self._drop = identify(QPushButton("Drop", self), "draft.drop", "Drop the draft")
        for button in (self._use, self._drop):
            button.setMinimumHeight(TARGET_PX)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._use)
        layout.addWidget(self._drop)
        self._use.clicked.connect(lambda: self.used.emit(self._text, self._begun_at))
        self._drop.clicked.connect(self._let_go)
        self.apply_theme(theme)
        self.hide()

    @property
    def text(self) -> str:
        """The text on offer, empty when there is none."""
        return self._text

    @property
    def begun_at(self) -> datetime | None:
        """When the text on offer was begun; None when that is not known, or there is none."""
        return self._begun_at

    def apply_theme(self, theme: Theme) -> None:
        """Take on the text size."""
        self._label.setFont(theme.font(TEXT_PT))
        for button in (self._use, self._drop):
            button.setFont(theme.font(SMALL_PT))

    def offer(self, text: str, begun_at: datetime | None, since: str) -> None:
        """Offer this text; ``since`` says when it was begun, such as ``14:03``."""
        self._text = text
        self._begun_at = begun_at
        said = f"Draft{f' from {since}' if since else ''}:  {text}"
        show_plain(self._label, said)
        self._label.setAccessibleName(said)
        self._label.setToolTip(tooltip_text(said))
        self._use.setAccessibleDescription(text)

    def withdraw(self) -> None:
        """Offer nothing."""
        self._text, self._begun_at = "", None
        self.hide()

    def _let_go(self) -> None:
        self.withdraw()
        self.dropped.emit()
