"""What a quick entry would do, said before Enter; and how it could go on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from console.domain.attention import AttentionItem
from console.domain.clock import Clock
from console.domain.errors import Refusal, RuleViolation
from console.domain.ids import Initials
from console.domain.quick_entry.commands import Command, Correct, QuickEntry, Void
from console.domain.quick_entry.completion import Completion, complete
from console.domain.quick_entry.meant_then import MeantThen, meant_then
from console.domain.quick_entry.paper_row import PaperRow, read_row
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.preview import preview
from console.domain.quick_entry.preview_facts import Preview, PreviewFacts
from console.domain.situation import Situation
from console.services.signature import Signature, sign
from console.services.vocabularies import Vocabularies

Named = Callable[[Correct | Void, Signature | None], str | None]
Foreseen = Callable[[Command, Signature | None, tuple[AttentionItem, ...]], Refusal | None]


class Previews:
    """Reads a draft against the board as it is shown."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._vocabularies = Vocabularies()

    def of(
        self,
        text: str,
        situation: Situation,
        by: Initials | None,
        *,
        unsigned: bool = False,
        named: Named | None = None,
        foreseen: Foreseen | None = None,
    ) -> Preview | Refusal:
        """The sentence for a draft, or why it can't be taken.

        Args:
            unsigned: Whoever logs it is asked later, so that a draft of nobody yet is no reason to refuse.
            named: Says what the entry says that a correction or a void names.
            foreseen: Knows what the record would refuse although it can be read.
        """
        now = self._clock.now()
        entry = parse(text, self._vocabularies.of(situation.set_up), now)
        if isinstance(entry, Refusal):
            return entry
        signature: Signature | None = None
        try:
            signature = sign(situation.set_up, prefix=entry.initials, signed_on=by)
        except RuleViolation as error:
            if not unsigned or entry.initials or by:
                return Refusal(sentence=error.sentence, position=error.position, candidates=error.candidates)
        said = entry.command
        refusal = foreseen(said, signature, situation.attention) if foreseen else None
        told = named(said, signature) if named and isinstance(said, (Correct, Void)) else None
        return refusal or preview(entry, _facts(situation, signature, now, told))

    def meant_then(self, text: str, situation: Situation, begun_at: datetime) -> MeantThen | None:
        """How a draft begun then is typed now to mean what it meant; None where that is as it stands."""
        return meant_then(text, self._vocabularies.of(situation.set_up), begun_at, self._clock.now())

    def of_row(
        self, row: PaperRow, situation: Situation, by: Initials | None, *, foreseen: Foreseen
    ) -> Preview | Refusal:
        """The sentence for a row of a paper log that this person keys in, or why it can't be taken.

        Raises:
            RuleViolation: The initials are not in the record.
        """
        command = read_row(row, self._vocabularies.of(situation.set_up))
        if isinstance(command, Refusal):
            return command
        signature = sign(situation.set_up, prefix=row.by, signed_on=by)
        facts = _facts(situation, signature, self._clock.now(), None)
        entry = QuickEntry(command=command, initials=signature.by)
        return foreseen(command, signature, situation.attention) or preview(entry, facts)

    def complete(self, text: str, situation: Situation) -> tuple[Completion, ...]:
        """How the draft could go on; suggestions only."""
        return complete(text, self._vocabularies.of(situation.set_up))


def _facts(situation: Situation, signature: Signature | None, now: datetime, entry: str | None) -> PreviewFacts:
    shift = situation.shift
    return PreviewFacts(
        set_up=situation.set_up,
        board={one.line.key: one for one in situation.lines},
        fallbacks={one.fallback.key: one for one in situation.fallbacks},
        by=signature.by if signature else None,
        keyed_by=signature.keyed_by if signature else None,
        now=now,
        pass_ons={one.n: one.text for one in situation.pass_ons},
        attention=situation.attention,
        entry=entry,
        open_shift=shift.name if shift and shift.opened else None,
    )
