"""Provides what a draft in the command line would log, how it could go on, and whether it is known who logs it."""

from __future__ import annotations

from datetime import datetime

from console.domain.clock import Clock
from console.domain.errors import Refusal
from console.domain.ids import Initials
from console.domain.quick_entry.meant_then import MeantThen
from console.domain.quick_entry.preview import Preview
from console.domain.situation import Situation
from console.services.foreseen import ForeseenRefusals
from console.services.previews import Previews
from console.services.reading import Reading
from console.ui.command_line.entry_reading import Suggestion
from console.ui.named_entries import NamedEntries


class DraftReading:
    """Reads drafts against a situation; nothing is written."""

    def __init__(self, reading: Reading, clock: Clock) -> None:
        self._previews = Previews(clock)
        self._named = NamedEntries(reading)
        self._foreseen = ForeseenRefusals(reading, clock)

    def preview(self, text: str, situation: Situation, operator: Initials | None) -> Preview | Refusal:
        """What a draft would log for this person, or for whoever it will be."""
        answer = self._previews.of(
            text, situation, operator, unsigned=True, named=self._named.text, foreseen=self._foreseen.of
        )
        if not isinstance(answer, Refusal):
            return answer
        # Who is logging is asked with initials; here a candidate is a whole text.
        named = {one.initials: f"{one.initials}: {text.strip()}" for one in situation.set_up.operators}
        candidates = tuple(named.get(one, one) for one in answer.candidates)
        return Refusal(sentence=answer.sentence, position=answer.position, candidates=candidates)

    def meant_then(self, text: str, begun_at: datetime, situation: Situation) -> MeantThen | None:
        """How a draft begun then is typed now to mean what it meant; None where that is as it stands."""
        return self._previews.meant_then(text, situation, begun_at)

    def complete(self, text: str, situation: Situation) -> tuple[Suggestion, ...]:
        """How a draft could go on."""
        found = self._previews.complete(text, situation)
        return tuple(Suggestion(text=one.text, label=one.label) for one in found)

    def needs_sign_on(self, text: str, situation: Situation) -> bool:
        """Whether this draft can be logged once it is known who logs it."""
        if all(one.retired for one in situation.set_up.operators):
            return False
        return isinstance(self._previews.of(text, situation, None), Refusal)
