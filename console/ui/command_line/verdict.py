"""Provides what is said of the text in the field: what Enter would log, or why it can't be, where and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.errors import Refusal
from console.domain.line import LineState
from console.ui.command_line.answer_line import Tag
from console.ui.command_line.field import CommandField
from console.ui.command_line.typing_time import TypingTime
from console.ui.command_line.under_line import UnderLine
from console.ui.theme import Theme

if TYPE_CHECKING:
    from console.domain.quick_entry.preview_facts import Preview

STILL_THERE = "The text is still there: Esc again puts it away."

_GIVE_WAY = frozenset({Tag.PREVIEW, Tag.CHECK, Tag.NOT_READ, Tag.SAVING, Tag.SAVED, Tag.NOT_SAVED})
"""Answers that give way to the preview of what is being typed: the words before Enter must be those of this text."""


class Verdict:
    """Speaks under the field and points into it.

    Attributes:
        theme: The look in use.
    """

    def __init__(self, field: CommandField, under: UnderLine, time: TypingTime, theme: Theme) -> None:
        self._field = field
        self._under = under
        self._time = time
        self.theme = theme
        self._refused: str | None = None
        self._kept: str | None = None

    @property
    def was_refused(self) -> bool:
        """Whether Enter was pressed on this very text, and refused."""
        return bool(self._field.text()) and self._field.text() == self._refused

    @property
    def may_change(self) -> bool:
        """Whether time or the record may change what is said; what the record refused stands until the text does."""
        tag = self._under.answer.tag
        stands = self.was_refused and tag is Tag.NOT_READ
        return bool(self._field.text()) and tag in _GIVE_WAY and not stands

    def show(self, answer: Preview | Refusal) -> None:
        """What Enter would do."""
        self._refused = None
        self._under.show_answer()
        if isinstance(answer, Refusal):
            self._refuse(answer)
            return
        self._point_at(None)
        remarks = self._remarks(answer)
        tag = Tag.CHECK if answer.needs_second_enter or remarks else Tag.PREVIEW
        self._under.answer.say(tag, answer.sentence, (*remarks, *self._still_there, *filter(None, (answer.hint,))))

    def show_refused(self, refusal: Refusal) -> None:
        """Enter was pressed and refused: that stands until the text changes, whatever a preview would say."""
        self._refused = self._field.text()
        self._under.show_answer()
        self._refuse(refusal)

    def tell_kept(self, answer: Preview | Refusal) -> None:
        """Esc took only the suggestions away: say so, lest one types on behind what still stands there."""
        self._kept = self._field.text()
        self.show(answer)

    def ask_again(self, answer: Preview) -> tuple[str, ...]:
        """This one takes a second Enter; why."""
        remarks = self._remarks(answer)
        self._under.answer.say(Tag.AGAIN, answer.sentence, remarks)
        return remarks

    def rest(self) -> None:
        """Nothing is typed."""
        self._refused = self._kept = None
        self._point_at(None)
        self._under.answer.say(Tag.NONE, "")

    def _remarks(self, answer: Preview) -> tuple[str, ...]:
        return (*answer.remarks, *filter(None, (self._time.remark(self._field.text()),)))

    @property
    def _still_there(self) -> tuple[str, ...]:
        return (STILL_THERE,) if self._kept is not None and self._kept == self._field.text() else ()

    def _refuse(self, refusal: Refusal) -> None:
        self._under.answer.say(Tag.NOT_READ, refusal.sentence, self._still_there)
        self._point_at(refusal.position)

    def _point_at(self, position: int | None) -> None:
        self._field.point_at(position, self.theme.fill(LineState.DEGRADED))
