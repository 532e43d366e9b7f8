"""The corrected story: the record's entries with corrections and voids carried out.

The story is in order of *occurred at* (whole seconds), then *seq*; a correction stands at the seq of what it corrects.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from console.domain.events import EntryKind
from console.domain.ids import Initials, Seq
from console.domain.log_entry import Act, LogEntry


class StoryItem(Struct, frozen=True, kw_only=True):
    """One act as it stands now.

    Attributes:
        seq: Where it stands: the number of the original entry.
        act: What is said, corrected.
        by: Who says it: the corrector, if it was corrected.
        source: The entry that says it: the original or the newest correction in force.
    """

    seq: Seq
    act: Act
    by: Initials | None
    source: Seq

    @property
    def order(self) -> tuple[float, int]:
        """Sort key of the story."""
        return (self.act.occurred_at.timestamp(), self.seq)


class Story(Struct, frozen=True, kw_only=True):
    """The acts in force, in story order, and what became of every entry.

    Attributes:
        corrected_by: Original entry -> its newest correction in force.
        voided_by: Entry -> the void that took it out; a voided original takes its corrections along.
    """

    items: tuple[StoryItem, ...]
    corrected_by: Mapping[Seq, Seq]
    voided_by: Mapping[Seq, Seq]


class Thread(Struct, frozen=True, kw_only=True):
    """One original entry with everything that names it, in order of seq: enough to say what became of it.

    Attributes:
        named_by: The corrections of the original and the voids of any of them.
    """

    original: LogEntry
    named_by: tuple[LogEntry, ...] = ()

    @property
    def voids(self) -> dict[Seq, Seq]:
        """Entry of this thread -> the void that names it."""
        return {entry.corrects: entry.seq for entry in self.named_by if _voids(entry) and entry.corrects is not None}

    @property
    def newest_correction(self) -> LogEntry | None:
        """The newest correction in force, even when the original is voided."""
        voids = self.voids
        standing = (e for e in reversed(self.named_by) if not _voids(e) and e.seq not in voids)
        return next(standing, None)

    @property
    def item(self) -> StoryItem | None:
        """The act in force, or None when the original is voided."""
        if self.original.seq in self.voids:
            return None
        source = self.newest_correction or self.original
        return StoryItem(seq=self.original.seq, act=source.act, by=source.by, source=source.seq)

    @property
    def voided_by(self) -> dict[Seq, Seq]:
        """As in :class:`Story`, for the entries of this thread."""
        voids = self.voids
        whole = voids.get(self.original.seq)
        if whole is None:
            return voids
        return {whole_seq: voids.get(whole_seq, whole) for whole_seq in (self.original.seq, *self._corrections)}

    @property
    def _corrections(self) -> tuple[Seq, ...]:
        return tuple(entry.seq for entry in self.named_by if not _voids(entry))


def tell(entries: Iterable[LogEntry]) -> Story:
    """Fold entries, in any order, into the corrected story.

    Void entries and corrections are no items of their own; everything else is.
    """
    items: list[StoryItem] = []
    corrected_by: dict[Seq, Seq] = {}
    voided_by: dict[Seq, Seq] = {}
    for thread in threads(entries):
        voided_by.update(thread.voided_by)
        item = thread.item
        if item is None:
            continue
        items.append(item)
        if item.source != item.seq:
            corrected_by[item.seq] = item.source
    items.sort(key=lambda item: item.order)
    return Story(items=tuple(items), corrected_by=corrected_by, voided_by=voided_by)


def threads(entries: Iterable[LogEntry]) -> tuple[Thread, ...]:
    """Sort entries into threads, one for each original, in order of seq."""
    originals: dict[Seq, LogEntry] = {}
    named: dict[Seq, list[LogEntry]] = {}
    root_of: dict[Seq, Seq] = {}
    for entry in sorted(entries, key=lambda entry: entry.seq):
        if entry.corrects is None:
            originals[entry.seq] = entry
            continue
        root = root_of.get(entry.corrects, entry.corrects)
        root_of[entry.seq] = root
        named.setdefault(root, []).append(entry)
    return tuple(Thread(original=original, named_by=tuple(named.get(seq, ()))) for seq, original in originals.items())


def _voids(entry: LogEntry) -> bool:
    return entry.kind is EntryKind.VOID
