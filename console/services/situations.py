"""The situation now, or as it stood at a time, from today's corrected story."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from msgspec.structs import replace

from console.domain.attention import AttentionFacts, AttentionKind, attention_items, raised_items, seen_items
from console.domain.clock import Clock
from console.domain.events import EntryKind
from console.domain.fallback_number import FallbackStatus
from console.domain.line import LineGroup
from console.domain.line_board import LineStatus
from console.domain.open_items import OpenItem, Standing, to_hand_over
from console.domain.pass_on import PassOn, fold_pass_ons
from console.domain.set_up import SetUp
from console.domain.shift import Shift
from console.domain.situation import Situation
from console.domain.story import StoryItem
from console.services.folded_board import FoldedBoard, PresentBoard, fold_board
from console.services.shift_book import shift_at
from console.storage.record_reader import RecordReader

CLOCK_JUMPS_ASK_FOR = timedelta(days=2)
"""How far back clock jumps are looked for; they ask for attention for a day."""


class Situations:
    """Reads the situation of one record.

    Attributes:
        newest_backup: When the newest verified copy was made, or None.
    """

    def __init__(
        self,
        reader: RecordReader,
        clock: Clock,
        *,
        exercise: bool,
        newest_backup: Callable[[], datetime | None],
    ) -> None:
        self._reader = reader
        self._clock = clock
        self._exercise = exercise
        self._newest_backup = newest_backup
        self._present = PresentBoard(reader)

    def now(self, *, not_saved_at: datetime | None = None) -> Situation:
        """The situation at this moment.

        Args:
            not_saved_at: When an entry could not be saved, while that is so; only the window that has it knows.
        """
        return self._at(self._present.now(), None, self._clock.now(), not_saved_at)

    def newest_backup_at(self) -> datetime | None:
        """When the newest verified copy was made, or None: nothing in the record says."""
        return self._newest_backup()

    def first_look(self) -> Situation:
        """The situation at this moment, but for what asks for attention, which takes longer to work out."""
        return self._of(self._present.now(), None, self._clock.now())

    def at(self, moment: datetime) -> Situation:
        """Today's corrected story as it stood at a moment (contract §4)."""
        return self._at(fold_board(self._reader, moment), moment, moment)

    def to_hand_over(self, as_of: datetime) -> tuple[str, ...]:
        """What an incoming person takes over now, as sentences of that moment: lines, fallbacks on, and pass-ons."""
        board = fold_board(self._reader)
        items = _hand_over(board.set_up, board.lines, board.fallbacks, as_of)
        return (*(item.text for item in items), *(one.sentence for one in self._open_pass_ons(None)))

    def _at(
        self, board: FoldedBoard, until: datetime | None, as_of: datetime, not_saved_at: datetime | None = None
    ) -> Situation:
        situation = self._of(board, until, as_of)
        facts = self._facts(situation, until, not_saved_at)
        attention = sorted(attention_items(facts), key=lambda item: item.kind.at_shift_sheet)
        return replace(situation, attention=tuple(attention), seen=seen_items(facts))

    def _of(self, board: FoldedBoard, until: datetime | None, as_of: datetime) -> Situation:
        reader = self._reader
        reviewed = reader.items({EntryKind.BOARD_REVIEWED}, until=until, newest=1)
        return Situation(
            set_up=board.set_up,
            as_of=as_of,
            exercise=self._exercise,
            shift=shift_at(reader, board.set_up, until, as_of),
            lines=board.lines,
            fallbacks=board.fallbacks,
            pass_ons=self._open_pass_ons(until),
            attention=(),
            seen=(),
            last_seq=board.head.seq,
            last_recorded_at=board.head.recorded_at,
            last_reviewed_at=reviewed[-1].act.occurred_at if reviewed else None,
            last_reviewed_by=reviewed[-1].by if reviewed else None,
        )

    def _facts(self, situation: Situation, until: datetime | None, not_saved_at: datetime | None) -> AttentionFacts:
        reader, as_of = self._reader, situation.as_of
        facts = AttentionFacts(
            set_up=situation.set_up,
            as_of=as_of,
            lines=situation.lines,
            fallbacks=situation.fallbacks,
            clock_jumps=reader.items({EntryKind.CLOCK_CHANGED}, since=as_of - CLOCK_JUMPS_ASK_FOR, until=until),
            newest_backup_at=self._newest_backup(),
            created_at=reader.created_at(),
            exercise=self._exercise,
            accepted=self._accepted(situation.shift, until),
            not_saved_at=not_saved_at,
            switches=situation.set_up.center.attention,
        )
        return self._with_seen(facts, until)

    def _open_pass_ons(self, until: datetime | None) -> tuple[PassOn, ...]:
        found = fold_pass_ons(self._reader.pass_on_items(until=until))
        return tuple(one for one in found if one.closed_at is None)

    def _with_seen(self, facts: AttentionFacts, until: datetime | None) -> AttentionFacts:
        """The facts with what people said about the items that are raised now."""
        raised = raised_items(facts)
        if not raised:
            return facts
        # An item is acknowledged after it was raised, so older acknowledgements need not be read; but a line is
        # parked for as long as it stays in its state, however often the item is raised anew.
        silent = {item.line for item in raised if item.kind is AttentionKind.NO_UPDATE}
        parkable = [
            one.since
            for one in facts.lines
            if one.line.key in silent and one.line.group is not LineGroup.NINE_ONE_ONE and one.since is not None
        ]
        since = min([*(item.raised_at for item in raised), *parkable])
        said = self._reader.items({EntryKind.ACKNOWLEDGED}, since=since, until=until)
        parked = [one.act for one in reversed(said) if one.act.refs]
        waiting = {act.line: act.occurred_at for act in parked if act.line is not None}
        words = {key: self._reader.line_items(key, until, at) for key, at in waiting.items()}
        return replace(facts, acknowledged=said, words=words)

    def _accepted(self, shift: Shift | None, until: datetime | None) -> tuple[StoryItem, ...]:
        """What the people of the open shift covered, and what not, when they took over."""
        if shift is None or shift.id is None:
            return ()
        return self._reader.items_numbered_from(shift.id, {EntryKind.SHIFT_ACCEPTED}, until)


def hand_over_items(situation: Situation) -> tuple[OpenItem, ...]:
    """What an incoming person takes over: lines not as they should be, and fallbacks that are on."""
    return _hand_over(situation.set_up, situation.lines, situation.fallbacks, situation.as_of)


def _hand_over(
    set_up: SetUp, lines: tuple[LineStatus, ...], fallbacks: tuple[FallbackStatus, ...], as_of: datetime
) -> tuple[OpenItem, ...]:
    standing = Standing(
        lines=lines, fallbacks=fallbacks, pass_ons=(), attention=(), as_of=as_of, zone=set_up.center.zone
    )
    return to_hand_over(standing)
