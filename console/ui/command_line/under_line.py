"""Provides what stands under the field: the answer to what is typed or done, and the draft on offer."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from console.ui.command_line.answer_line import AnswerLine
from console.ui.command_line.draft_offer import DraftOffer
from console.ui.theme import Theme


class UnderLine(QWidget):
    """As high as the answer needs; while nothing is typed, the draft has the room that the answer leaves.

    Attributes:
        answer: Says what Enter would do, or what it did.
        draft: Offers text that was put away.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = AnswerLine(theme, self)
        self.draft = DraftOffer(theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.answer)
        layout.addWidget(self.draft, 1)
        self.answer.height_changed.connect(lambda _: self._fit())
        self._fit()

    def apply_theme(self, theme: Theme) -> None:
        """Take on colors and text size."""
        self.answer.apply_theme(theme)
        self.draft.apply_theme(theme)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The answer is as wide while the draft hides it too: what is said then must not be measured in no room."""
        super().resizeEvent(event)
        self.answer.resize(self.width(), self.answer.height())

    def show_answer(self) -> None:
        """Something is typed, or proposed."""
        self._show(answer=True, draft=False)

    def rest(self) -> None:
        """Nothing is typed: what was just done, above the draft if there is one on offer."""
        offers = bool(self.draft.text)
        self._show(answer=bool(self.answer.sentence) or not offers, draft=offers)

    def _show(self, *, answer: bool, draft: bool) -> None:
        self.answer.setVisible(answer)
        self.draft.setVisible(draft)
        self.answer.share(shares=draft)
        self._fit()

    def _fit(self) -> None:
        said = 0 if self.answer.isHidden() else self.answer.height()
        offered = 0 if self.draft.isHidden() else self.draft.sizeHint().height()
        self.setFixedHeight(max(self.answer.least_px, said + offered))
