"""Provides what stands under the field: the answer to what is typed, or the draft on offer while nothing is."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget
from typing_extensions import override

from console.ui.command_line.answer_line import AnswerLine
from console.ui.command_line.draft_offer import DraftOffer
from console.ui.theme import Theme


class UnderLine(QWidget):
    """As high as the answer needs.

    Attributes:
        answer: Says what Enter would do, or what it did.
        draft: Offers text that was put away.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = AnswerLine(theme, self)
        self.draft = DraftOffer(theme, self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.answer)
        self._stack.addWidget(self.draft)
        self.answer.height_changed.connect(self.setFixedHeight)
        self.setFixedHeight(self.answer.height())

    def apply_theme(self, theme: Theme) -> None:
        """Take on colors and text size."""
        self.answer.apply_theme(theme)
        self.draft.apply_theme(theme)
        self.setFixedHeight(self.answer.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The answer is as wide while the draft hides it too: what is said then must not be measured in no room."""
        super().resizeEvent(event)
        self.answer.resize(self.width(), self.answer.height())

    def show_answer(self) -> None:
        """Something is typed, or was just logged."""
        self._stack.setCurrentWidget(self.answer)

    def rest(self) -> None:
        """Nothing is typed: the draft, if there is one on offer."""
        self._stack.setCurrentWidget(self.draft if self.draft.text else self.answer)
