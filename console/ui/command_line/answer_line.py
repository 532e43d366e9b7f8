"""Provides the answer under the field: what Enter would log, why it can't be read, what was saved."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from console.domain.line import LineState
from console.ui.theme import SMALL_PT, TEXT_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label, show_plain, tooltip_text
from console.ui.widgets.wrapped_label import WrappedLabel


class Tag(StrEnum):
    """The word before the answer; a color may join it, never replace it."""

    NONE = ""
    WHO = "WHO?"
    PREVIEW = "WILL LOG"
    CHECK = "CHECK"
    AGAIN = "ENTER AGAIN"
    NOT_READ = "NOT CLEAR"
    SAVING = "SAVING"
    SAVED = "SAVED"
    NOT_SAVED = "NOT SAVED"
    COPIED = "COPIED"
    REMINDER = "REMINDER"


_ENTER_LOGS = frozenset({Tag.PREVIEW, Tag.CHECK, Tag.AGAIN})
_COLORED = {Tag.CHECK: LineState.DEGRADED, Tag.AGAIN: LineState.DEGRADED, Tag.NOT_SAVED: LineState.DOWN}


class AnswerLine(QWidget):
    """Keeps its height for everything that is said in two lines, so that nothing below it moves while one types.

    Args:
        identifier: Of what it answers.

    Signals:
        height_changed: The height it needs now.
        entered: The mouse's way to press Enter, there while Enter would log something.
    """

    entered = Signal()
    height_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, identifier: str = "command") -> None:
        super().__init__(parent)
        self._tag_label = identify(plain_label(parent=self), f"{identifier}.answer.tag", "Answer")
        self._tag_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._tag_label.setAutoFillBackground(True)
        self._tag_label.setContentsMargins(8, 1, 8, 1)
        self._label = identify(WrappedLabel(parent=self), f"{identifier}.answer", "")
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tag_label, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)
        self.enter = identify(QPushButton("Log", self), f"{identifier}.enter", "Log it, as Enter does")
        self.enter.setToolTip("key Enter")
        self.enter.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.enter.clicked.connect(self.entered)
        layout.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignTop)
        self._tag = Tag.NONE
        self._least_lines = 2
        self._shares = False
        self._theme = theme
        self.apply_theme(theme)

    @property
    def tag(self) -> Tag:
        """What sort of answer is shown."""
        return self._tag

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._label.text()

    def apply_theme(self, theme: Theme) -> None:
        """Take on colors and text size."""
        self._theme = theme
        self._label.setFont(theme.font(TEXT_PT))
        self._tag_label.setFont(theme.font(SMALL_PT, bold=True))
        self._paint_tag()
        self._fit()

    def set_least_lines(self, lines: int) -> None:
        """How much room to keep when little is said."""
        self._least_lines = lines
        self._fit()

    def share(self, *, shares: bool) -> None:
        """Take no more room than what is said needs: something stands below it, in the room that is kept."""
        self._shares = shares
        self._fit()

    @property
    def least_px(self) -> int:
        """Height that is kept however little is said; in two lines a draft has room under one."""
        lines = self._least_lines * self._label.fontMetrics().lineSpacing() + 6
        return max(lines, self.enter.sizeHint().height())

    def say(self, tag: Tag, sentence: str, remarks: Sequence[str] = ()) -> None:
        """Show one answer, remarks under the sentence, so that none is overlooked in it."""
        self._tag = tag
        sentence = "\n".join((sentence, " · ".join(remarks))) if remarks else sentence
        show_plain(self._label, sentence)
        self._label.setToolTip(tooltip_text(sentence))
        self._paint_tag()
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the sentence elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """More than the least only where the sentence would be cut: a remark must not be lost."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        least = 0 if self._shares else self.least_px
        needed = max(least, self._label.heightForWidth(self._label.width()))
        if needed != self.height():
            self.setFixedHeight(needed)
            self.height_changed.emit(needed)

    def _paint_tag(self) -> None:
        show_plain(self._tag_label, self._tag)
        self._tag_label.setVisible(bool(self._tag))
        self.enter.setVisible(self._tag in _ENTER_LOGS)
        state = _COLORED.get(self._tag)
        theme = self._theme
        fill = theme.fill(state) if state else QColor(theme.tokens.control.fill)
        ink = theme.ink(state) if state else QColor(theme.tokens.control.ink)
        _paint(self._tag_label, fill, ink)


def _paint(label: QLabel, fill: QColor, ink: QColor) -> None:
    palette = QPalette(label.palette())
    palette.setColor(QPalette.ColorRole.Window, fill)
    palette.setColor(QPalette.ColorRole.WindowText, ink)
    label.setPalette(palette)
