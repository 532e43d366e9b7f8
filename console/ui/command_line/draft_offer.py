"""Provides the offer to go on with text that was cleared or left behind: "Draft from 14:03: 5d -10"."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from console.ui.theme import TEXT_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label, show_plain


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
        self._label = identify(plain_label(parent=self), "draft.text", "")
        self._use = identify(QPushButton("Use", self), "draft.use", "Use the draft")
        self._drop = identify(QPushButton("Drop", self), "draft.drop", "Drop the draft")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
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

    def offer(self, text: str, begun_at: datetime | None, since: str) -> None:
        """Offer this text; ``since`` says when it was begun, such as ``14:03``."""
        self._text = text
        self._begun_at = begun_at
        show_plain(self._label, f"Draft{f' from {since}' if since else ''}:  {text}")
        self._use.setAccessibleDescription(text)

    def withdraw(self) -> None:
        """Offer nothing."""
        self._text, self._begun_at = "", None
        self.hide()

    def _let_go(self) -> None:
        self.withdraw()
        self.dropped.emit()
