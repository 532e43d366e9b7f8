"""Provides when suggestions open and close: at once for words and for what is not clear, else after a pause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.domain.errors import Refusal
from console.late import late
from console.ui.command_line.entry_reading import EntryReading, Suggestion
from console.ui.command_line.field import CommandField
from console.ui.theme import Theme

if TYPE_CHECKING:
    from console.ui.command_line.suggestions import SuggestionList
else:
    SuggestionList = late("console.ui.command_line.suggestions", "SuggestionList")

PAUSE_MS = 700
_GAP = "   "
_TELLING = 2
"""Pieces of a preview's sentence that say what changes: the lines, and their state."""
_A_WORD = re.compile(r"[^\W\d_]{2,}\Z|\A/")


class Offering(QObject):
    """Keeps the field and its list of suggestions together.

    Args:
        over: The list lies over the children of this widget.
        below: It opens under this one.

    Signals:
        picked: The text of a suggestion chosen by mouse.
    """

    picked = Signal(str)

    def __init__(self, reading: EntryReading, field: CommandField, theme: Theme, over: QWidget, below: QWidget) -> None:
        super().__init__(below)
        self._reading = reading
        self._field = field
        self._theme = theme
        self._over = over
        self._below = below
        self._list: SuggestionList | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.open)
        below.installEventFilter(self)

    @property
    def shown(self) -> SuggestionList:
        """The list; made when there is something to offer: the window is there sooner without it."""
        if self._list is None:
            self._list = SuggestionList(self._over)
            self._list.apply_theme(self._theme)
            self._list.picked.connect(self.picked)
        return self._list

    @property
    def is_open(self) -> bool:
        """Whether there is anything to take."""
        return self._list is not None and self._list.is_open

    @property
    def walked_to(self) -> str | None:
        """The text of the suggestion walked to."""
        return self._list.current_text if self._list is not None else None

    @property
    def likeliest(self) -> str | None:
        """The text that Tab takes."""
        return self.walked_to or (self._list.first_text if self._list is not None else None)

    def apply_theme(self, theme: Theme) -> None:
        """Take on the text size."""
        self._theme = theme
        if self._list is not None:
            self._list.apply_theme(theme)

    def follow(self, text: str) -> None:
        """The text changed: a list under every ``3`` would only flicker before someone who knows the way."""
        if _A_WORD.search(text):
            self.open()
        else:
            self.close()
            self._pause.start()

    def open(self) -> None:
        """Open with what the text could mean or how it could go on, if there is anything."""
        self._pause.stop()
        text = self._field.text()
        self._show(self._found(text) if text.strip() else ())

    def close(self) -> None:
        """Offer nothing for now."""
        self._pause.stop()
        self._show(())

    def step(self, by: int) -> None:
        """Walk in the list."""
        self.shown.step(by)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay under the command line when it changes."""
        if event.type() == QEvent.Type.Resize and self.is_open:
            self.shown.place(self._below)
        return super().eventFilter(watched, event)

    def _found(self, text: str) -> Sequence[Suggestion]:
        completions = self._reading.complete(text)
        if completions:
            return completions
        answer = self._reading.preview(text)
        candidates = answer.candidates if isinstance(answer, Refusal) else ()
        return tuple(Suggestion(text=one, label=self._label(one)) for one in candidates)

    def _label(self, text: str) -> str:
        """About which lines it would say what: nobody takes a state that was not meant."""
        answer = self._reading.preview(text)
        return "" if isinstance(answer, Refusal) else _GAP.join(answer.sentence.split(_GAP)[:_TELLING])

    def _show(self, suggestions: Sequence[Suggestion]) -> None:
        if suggestions or self._list is not None:
            self.shown.offer(suggestions, self._below)
        self._field.offering = self.is_open
