"""Reading the marks of a line: what its minutes and outages rest on, without reading a single entry."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from console.domain.events import EntryKind
from console.domain.ids import LineKey
from console.domain.line import LineState
from console.domain.line_marks import Mark
from console.domain.story import StoryItem
from console.storage.event_store import marks
from console.storage.line_window import LineWindow, Place
from console.storage.schema import SAID_REFS, SAID_SCOPE, SAID_SYMPTOMS, SAID_VERIFIES
from console.storage.story_reader import StoryReader

_STATES = {state.value: state for state in LineState}
_COLUMNS = f"occurred_at, seq, state, said & {SAID_VERIFIES}"
_IS_MARK = f"(state IS NOT NULL OR kind = '{EntryKind.LINE_VERIFIED.value}')"


class MarkReader(StoryReader):
    """The part of a reader that tells long stretches of the story in few words."""

    def line_marks(self, key: LineKey, since: datetime, until: datetime) -> tuple[Mark, ...]:
        """The marks of a line in ``[since, until]``, both on whole seconds, in story order.

        Of what came before: enough to fold the run that goes on at ``since``, and the outage it belongs to.
        """
        start, end = int(since.timestamp()), int(until.timestamp())
        before = {seq for _, seq in LineWindow(self.db, key).before((start, 0), whole_outage=False)}
        seqs = sorted(before)
        held = f"SELECT {_COLUMNS} FROM story WHERE seq IN ({marks(len(seqs))}) AND {_IS_MARK}"  # noqa: S608 - marks
        inside = (
            f"SELECT {_COLUMNS} FROM story INDEXED BY story_line WHERE line = ?"  # noqa: S608 - constants
            f" AND occurred_at BETWEEN ? AND ? AND {_IS_MARK} ORDER BY occurred_at, seq"
        )
        rows = [*sorted(self.db.execute(held, seqs).fetchall()), *self.db.execute(inside, [key, start, end]).fetchall()]
        states = _STATES
        return tuple([Mark(second, seq, states.get(said), bool(shown)) for second, seq, said, shown in rows])

    def event_count(self, key: LineKey, since: datetime, until: datetime) -> int:
        """Number of acts about a line in ``[since, until)``."""
        sql = "SELECT count(*) FROM story INDEXED BY story_line WHERE line = ? AND occurred_at >= ? AND occurred_at < ?"
        return int(self.db.execute(sql, [key, int(since.timestamp()), int(until.timestamp())]).fetchone()[0])

    def outage_items(self, key: LineKey, told: Iterable[Mark], began: Mark, last: Place) -> tuple[StoryItem, ...]:
        """The acts that tell an outage in full: those of its marks, the newest scope, all symptoms and references.

        Args:
            key: Of its line.
            told: Its marks.
            began: What began it.
            last: Where it ends, or where telling of it ends.
        """
        first = (began.second, began.seq)
        said = (
            "SELECT * FROM (SELECT occurred_at, seq FROM story"  # noqa: S608 - constants
            f" WHERE line = ? AND said & {SAID_SCOPE} AND (occurred_at, seq) >= (?, ?) AND (occurred_at, seq) < (?, ?)"
            " ORDER BY occurred_at DESC, seq DESC LIMIT 1)"
        )
        places: list[Place] = self.db.execute(said, [key, *first, *last]).fetchall()
        for bit in (SAID_SYMPTOMS, SAID_REFS, SAID_VERIFIES):
            sql = (
                f"SELECT occurred_at, seq FROM story WHERE line = ? AND said & {bit}"  # noqa: S608 - a constant
                " AND (occurred_at, seq) >= (?, ?) AND (occurred_at, seq) < (?, ?)"
            )
            places += self.db.execute(sql, [key, *first, *last]).fetchall()
        return self._items_at([*places, *((mark.second, mark.seq) for mark in told)])
