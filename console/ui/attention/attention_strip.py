"""The one strip of things that may ask for a person: one row, oldest first, its list on demand; never modal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from console.domain.situation import Situation
from console.late import late
from console.render.wording import DOT, counted
from console.ui.delegates.card import paint_card
from console.ui.models.attention_model import AttentionModel
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX

if TYPE_CHECKING:
    from console.ui.attention.attention_list import AttentionList
else:
    AttentionList = late("console.ui.attention.attention_list", "AttentionList")

NOTHING = "Nothing asks for attention."
NOTHING_NEW = "Nothing new"
_PAD = 10


class AttentionStrip(QAbstractButton):
    """A row of fixed height: ``2 items · 1 snoozed · F4 list  Line 5: no word …``; pressed, it opens the list.

    Signals:
        acknowledge_chosen, snooze_chosen, park_chosen, kinds_chosen: As those of the :class:`AttentionList`.
    """

    acknowledge_chosen = Signal(int)
    snooze_chosen = Signal(int, int)
    park_chosen = Signal(int)
    kinds_chosen = Signal()

    def __init__(self, model: AttentionModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "strip.attention", "Attention", "Opens the list of things that ask for attention")
        self._model = model
        self._theme = theme
        self._key = "F4"
        self._sheet_key = "F2"
        self._waiting = 0
        self._is_told = False
        self._sound = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._list: AttentionList | None = None
        self.clicked.connect(self.open_list)
        self._say()

    def show_situation(self, situation: Situation) -> None:
        """Take a new situation."""
        self._is_told = True
        self._model.show(situation)
        self._waiting = sum(one.kind.at_shift_sheet for one in situation.attention)
        if self._list is not None:
            self._list.lay_out_again()
        self._say()

    def show_key(self, key: str, sheet: str = "F2") -> None:
        """Say by which keys, as people read them, the list and the shift sheet are opened; empty for none."""
        self._key = key or "open"
        self._sheet_key = sheet
        self._say()

    def show_sound(self, said: str) -> None:
        """Say what is with the sound (``sound muted until 14:20``); empty = nothing to say."""
        self._sound = said
        self._say()

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        if self._list is not None:
            self._list.apply_theme(theme)
        self.updateGeometry()
        self.update()

    def open_list(self) -> AttentionList | None:
        """Open the list above the strip, if there is anything on it."""
        if not self._model.rows:
            return None
        if self._list is None:
            self._list = self._made_list()
        self._list.open_above(QRect(self.mapToGlobal(QPoint(0, 0)), self.size()))
        return self._list

    def _made_list(self) -> AttentionList:
        """Made when it is first opened: the window is there sooner without it."""
        made = AttentionList(self._model, self._theme, self)
        made.acknowledge_chosen.connect(self.acknowledge_chosen)
        made.snooze_chosen.connect(self.snooze_chosen)
        made.park_chosen.connect(self.park_chosen)
        made.kinds_chosen.connect(self.kinds_chosen)
        return made

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
        loud = bool(self._model.asking)
        paint_card(painter, QRectF(rect), theme)
        if theme.tokens.draws_every_edge:
            painter.setPen(QPen(theme.border, 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if loud:
            painter.fillRect(QRect(0, 0, 6, rect.height()), theme.text)
        inner = rect.adjusted(_PAD + 6, 0, -_PAD, 0)
        inner = self._paint_sound(painter, inner)
        painter.setFont(self._font)
        painter.setPen(theme.text if loud else theme.muted)
        head = self._head()
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, head)
        if loud:
            painter.setFont(self._theme.font(SMALL_PT))
            left = QFontMetrics(self._font).horizontalAdvance(head) + 2 * _PAD
            rest = inner.adjusted(left, 0, 0, 0)
            cut = painter.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, max(0, rest.width()))
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, cut)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 3))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_sound(self, painter: QPainter, inner: QRect) -> QRect:
        """Say at the right what is with the sound; what is left of the row."""
        if not self._sound:
            return inner
        painter.setFont(self._theme.font(SMALL_PT))
        painter.setPen(self._theme.muted)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._sound)
        return inner.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(self._sound) - 2 * _PAD, 0)

    @property
    def _font(self) -> QFont:
        return self._theme.font(SMALL_PT, bold=bool(self._model.asking))

    @property
    def _said(self) -> str:
        """What asks first: the oldest that is no standing matter yet."""
        return self._model.asking[0].said if self._model.asking else ""

    @property
    def nothing(self) -> str:
        """Why there is no list: nothing asks; what only the shift sheet asks for is counted, lest it be denied."""
        if not self._waiting:
            return NOTHING
        sheet = f"the shift sheet, {self._sheet_key}" if self._sheet_key else "the shift sheet"
        return f"Nothing new asks for attention{DOT}{self._waiting} wait for {sheet}"

    def _head(self) -> str:
        if not self._is_told:
            return ""  # whether nothing asks is not known yet
        if not self._model.rows:
            return self.nothing
        asking = self._model.asking
        parts = (counted(len(asking), "item") if asking else NOTHING_NEW, self._model.aside, f"{self._key} list")
        return DOT.join(part for part in parts if part)

    def _say(self) -> None:
        head = f"{self._head()}: {self._said}" if self._said else self._head()
        said = f"{head}{DOT}{self._sound}" if self._sound else head
        if said and said != self.accessibleName():
            self.setAccessibleName(said)
        self.update()
