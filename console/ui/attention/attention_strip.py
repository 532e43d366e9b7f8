"""The one strip of things that may ask for a person: one row, oldest first, its list on demand; never modal."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from console.domain.situation import Situation
from console.render.wording import counted
from console.ui.attention.attention_list import AttentionList
from console.ui.delegates.card import paint_card
from console.ui.models.attention_model import AttentionModel
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX

NOTHING = "Nothing asks for attention."
_PAD = 10


class AttentionStrip(QAbstractButton):
    """A row of fixed height: ``2 items · F4 list · Line 5: no word for 1 h 03 m``; pressed, it opens the list.

    Signals:
        acknowledge_chosen: Number of an item that was seen, from 1; 0 for all of them.
    """

    acknowledge_chosen = Signal(int)

    def __init__(self, model: AttentionModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "strip.attention", NOTHING, "Opens the list of things that ask for attention")
        self._model = model
        self._theme = theme
        self._key = "F4"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._list = AttentionList(model, theme, self)
        self._list.acknowledge_chosen.connect(self.acknowledge_chosen)
        self.clicked.connect(self.open_list)
        self._say()

    def show_situation(self, situation: Situation) -> None:
        """Take a new situation."""
        self._model.show(situation)
        self._list.lay_out_again()
        self._say()

    def show_key(self, key: str) -> None:
        """Say by which key, as people read it, the list is opened; empty for none."""
        self._key = key or "open"
        self._say()

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        self._list.apply_theme(theme)
        self.updateGeometry()
        self.update()

    def open_list(self) -> AttentionList | None:
        """Open the list above the strip, if there is anything on it."""
        if not self._model.rows:
            return None
        self._list.open_above(QRect(self.mapToGlobal(QPoint(0, 0)), self.size()))
        return self._list

    @override
    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(200, max(TARGET_PX, QFontMetrics(self._font).height() + 8))

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as its count."""
        return QSize(60, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row; the sentence may be cut here, for the list has it whole."""
        painter = QPainter(self)
        theme, rect = self._theme, self.rect()
        rows = self._model.rows
        paint_card(painter, QRectF(rect), theme)
        if theme.tokens.draws_every_edge:
            painter.setPen(QPen(theme.border, 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if rows:
            painter.fillRect(QRect(0, 0, 6, rect.height()), theme.text)
        painter.setFont(self._font)
        painter.setPen(theme.text if rows else theme.muted)
        head = self._head()
        inner = rect.adjusted(_PAD + 6, 0, -_PAD, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, head)
        if rows:
            painter.setFont(self._theme.font(SMALL_PT))
            left = QFontMetrics(self._font).horizontalAdvance(head) + 2 * _PAD
            rest = inner.adjusted(left, 0, 0, 0)
            cut = painter.fontMetrics().elidedText(rows[0].said, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, cut)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 3))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    @property
    def _font(self) -> QFont:
        return self._theme.font(SMALL_PT, bold=bool(self._model.rows))

    def _head(self) -> str:
        rows = self._model.rows
        return f"{counted(len(rows), 'item')} · {self._key} list" if rows else NOTHING

    def _say(self) -> None:
        rows = self._model.rows
        said = f"{self._head()}: {rows[0].said}" if rows else NOTHING
        if said != self.accessibleName():
            self.setAccessibleName(said)
        self.update()
