"""Why the record would refuse an entry that can be read, known before Enter; nothing is written."""

from __future__ import annotations

from console.domain.attention import AttentionItem
from console.domain.clock import Clock
from console.domain.errors import Refusal, RuleViolation, StorageUnavailable
from console.domain.quick_entry.commands import Acknowledge, Command, Correct, PassOnClose, Verified, Void
from console.services import amendments, line_acts, notes
from console.services.acknowledgements import draft_acknowledgement
from console.services.entry_context import EntryContext
from console.services.reading import Reading
from console.services.signature import Signature

_WHOEVER = Signature(by="")


class ForeseenRefusals:
    """Drafts what depends on what the record holds, and lets the draft go."""

    def __init__(self, reading: Reading, clock: Clock) -> None:
        self._reading = reading
        self._clock = clock

    def of(
        self, command: Command, signature: Signature | None, attention: tuple[AttentionItem, ...] = ()
    ) -> Refusal | None:
        """The refusal that Enter would get; None when there is none, or it cannot be known yet.

        Args:
            signature: Who logs it; None while that is asked later.
            attention: The list as it is shown, those of the strip first.
        """
        if signature is None and _depends_on_person(command):
            return None
        try:
            context = EntryContext(
                reader=self._reading.reader,
                set_up=self._reading.set_up,
                now=self._clock.now(),
                signature=signature or _WHOEVER,
            )
            _draft(command, context, attention)
        except RuleViolation as error:
            return Refusal(sentence=error.sentence, position=error.position, candidates=error.candidates)
        except StorageUnavailable:
            return None
        return None


def _depends_on_person(command: Command) -> bool:
    """Whether it means something of one's own, or asks for less where it does."""
    return isinstance(command, Void) or (isinstance(command, Correct) and command.seq is None)


def _draft(command: Command, context: EntryContext, attention: tuple[AttentionItem, ...]) -> None:
    match command:
        case Correct():
            amendments.draft_correction(command, context)
        case Void():
            amendments.draft_void(command, context)
        case PassOnClose():
            notes.draft_pass_on_closed(command, context)
        case Verified():
            line_acts.draft_verified(command, context)
        case Acknowledge():
            draft_acknowledgement(command, context, attention)
        case _:
            pass
