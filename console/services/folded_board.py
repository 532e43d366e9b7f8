"""Lines and fallback numbers folded from the story; the present ones are kept while nothing was said of them."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from console.domain.fallback_life import fold_fallback
from console.domain.fallback_number import FallbackNumber, FallbackStatus
from console.domain.line import Line
from console.domain.line_board import LineStatus, fold_line
from console.domain.set_up import SetUp
from console.storage.record_reader import Head, RecordReader


class FoldedBoard(Struct, frozen=True, kw_only=True):
    """How lines and fallback numbers in service stand; nothing in it depends on the time at which it is looked at.

    Attributes:
        head: The newest entry when folding began: everything up to it is told here, and perhaps something newer.
    """

    head: Head
    set_up: SetUp
    lines: tuple[LineStatus, ...]
    fallbacks: tuple[FallbackStatus, ...]


def fold_board(reader: RecordReader, until: datetime | None = None) -> FoldedBoard:
    """Fold all of it, as the story stood at a moment (None = now)."""
    # The head comes first: whatever is logged meanwhile is newer than it, and so is looked for next time.
    head, set_up = reader.head(), reader.set_up()
    lines = (fold_line(one, reader.line_items(one.key, until)) for one in set_up.lines_in_service)
    numbers = (fold_fallback(one, reader.fallback_items(one.key, until)) for one in set_up.fallbacks_in_service)
    return FoldedBoard(head=head, set_up=set_up, lines=tuple(lines), fallbacks=tuple(numbers))


class PresentBoard:
    """The board of one record as it stands now, folded anew only as far as new entries can have changed it.

    What is kept holds because a fold depends on two things only: the line (or number) as set up, which is compared,
    and its own story, which changes by no other entries than those :func:`touched_by` tells of. That the entries up to
    the kept ones are the same is told by their fingerprint, which covers all before it.

    When nothing is new, all is folded anew: only time has passed and nobody waits, so that whatever might be amiss with
    what is kept (a cache of the record that was put right meanwhile, say) is gone with the next look.
    """

    def __init__(self, reader: RecordReader) -> None:
        self._reader = reader
        self._kept: FoldedBoard | None = None

    def now(self) -> FoldedBoard:
        """How everything stands.

        Raises:
            StorageUnavailable: The record can't be read just now; what was kept stays as it was.
        """
        self._kept = self._folded(self._kept)
        return self._kept

    def _folded(self, kept: FoldedBoard | None) -> FoldedBoard:
        reader = self._reader
        head = reader.head()
        touched = reader.touched_since(kept.head) if kept is not None and head != kept.head else None
        if kept is None or touched is None:
            return fold_board(reader)
        set_up = reader.set_up()
        lines = {one.line.key: one for one in kept.lines if one.line.key not in touched.lines}
        fallbacks = {one.fallback.key: one for one in kept.fallbacks if one.fallback.key not in touched.fallbacks}
        return FoldedBoard(
            head=head,
            set_up=set_up,
            lines=tuple(self._line(one, lines.get(one.key)) for one in set_up.lines_in_service),
            fallbacks=tuple(self._fallback(one, fallbacks.get(one.key)) for one in set_up.fallbacks_in_service),
        )

    def _line(self, line: Line, kept: LineStatus | None) -> LineStatus:
        if kept is not None and kept.line == line:
            return kept
        return fold_line(line, self._reader.line_items(line.key))

    def _fallback(self, fallback: FallbackNumber, kept: FallbackStatus | None) -> FallbackStatus:
        if kept is not None and kept.fallback == fallback:
            return kept
        return fold_fallback(fallback, self._reader.fallback_items(fallback.key))
