"""The attention items of the strip as a list in sections, numbered as ``a1`` and on name them.

First what asks now, oldest first; then what was snoozed or parked; then what was seen and still holds; and whatever has
held for more than a day stands in a section of its own, never hidden (desk.md §1, stale and standing items).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import timedelta
from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from console.domain.attention import AttentionItem, SeenItem
from console.domain.set_aside import why_not_parked
from console.domain.situation import Situation
from console.render.wording import DOT, visible
from console.ui.formats import when_text
from console.ui.models.row_list import Index, RowListModel

_STANDING = timedelta(hours=24)


class Section(StrEnum):
    """Parts of the list; each but the first has a heading."""

    NOW = ""
    ASIDE = "SNOOZED OR PARKED"
    SEEN = "SEEN, AND STILL SO"
    STANDING = "STANDING for more than a day"


class AttentionRow(Struct, frozen=True, kw_only=True):
    """One item, or the heading of a section.

    Attributes:
        n: Its number on the attention list, from 1; 0 where it asks for nothing any more.
        item: None in a heading.
        head: Its number, since when it has held, who has dealt with it.
        parkable: Whether it may be parked until a date or a reference.
    """

    n: int
    section: Section
    item: AttentionItem | None
    head: str
    said: str
    parkable: bool = False


class AttentionModel(RowListModel[AttentionRow]):
    """Shows what the strip asks for; what belongs on the shift sheet stays there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._snoozed = 0
        self._parked = 0

    def show(self, situation: Situation) -> None:
        """Take a new situation."""
        rows = [*_asking(situation), *_dealt_with(situation)]
        shown: list[AttentionRow] = []
        for section in Section:
            inside = [row for row in rows if row.section is section]
            if inside and section is not Section.NOW:
                shown.append(AttentionRow(n=0, section=section, item=None, head=section.value, said=""))
            shown += inside
        aside = [one for one in situation.seen if not one.item.kind.at_shift_sheet]
        self._snoozed = sum(one.snoozed for one in aside)
        self._parked = sum(one.parked for one in aside)
        self.replace_rows(shown)

    @property
    def asking(self) -> tuple[AttentionRow, ...]:
        """Rows that nobody has dealt with yet, in the order of the list: the standing ones last."""
        return tuple(row for row in self.rows if row.n)

    @property
    def aside(self) -> str:
        """How many were put aside: ``1 snoozed · 2 parked``; empty if none."""
        counts = ((self._snoozed, "snoozed"), (self._parked, "parked"))
        return DOT.join(f"{count} {word}" for count, word in counts if count)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is read, and never the current row."""
        row = self.row_at(index.row())
        return Qt.ItemFlag.NoItemFlags if row is not None and row.item is None else super().flags(index)

    @override
    def identity(self, row: AttentionRow) -> Hashable:
        """What it is about, and since when."""
        item = row.item
        if item is None:
            return row.section
        return (row.section, item.kind, item.line, item.fallback, item.raised_at)

    @override
    def text(self, row: AttentionRow) -> str:
        """``a1 · since 14:04  Line 5 …``."""
        return f"{row.head}  {row.said}".rstrip()

    @override
    def spoken(self, row: AttentionRow) -> str:
        """``Item 1, Line 5 …``; ``Snoozed by KM until 14:20, Line 5 …``."""
        return f"Item {row.n}, {row.said}" if row.n else f"{row.head}, {row.said}" if row.said else row.head


def _asking(situation: Situation) -> Iterator[AttentionRow]:
    for n, item in enumerate((one for one in situation.attention if not one.kind.at_shift_sheet), start=1):
        yield AttentionRow(
            n=n,
            section=_section(item, situation, Section.NOW),
            item=item,
            head=f"a{n}{DOT}since {_when(item, situation)}",
            said=visible(item.text),
            parkable=why_not_parked([item], situation.set_up.lines) is None,
        )


def _dealt_with(situation: Situation) -> Iterator[AttentionRow]:
    for seen in situation.seen:
        if not seen.item.kind.at_shift_sheet:
            section = Section.ASIDE if seen.snoozed or seen.parked else Section.SEEN
            yield AttentionRow(
                n=0,
                section=_section(seen.item, situation, section),
                item=seen.item,
                head=f"since {_when(seen.item, situation)}{DOT}{_fate(seen, situation)}",
                said=visible(seen.item.text),
            )


def _section(item: AttentionItem, situation: Situation, otherwise: Section) -> Section:
    return Section.STANDING if situation.as_of - item.raised_at > _STANDING else otherwise


def _when(item: AttentionItem, situation: Situation) -> str:
    return when_text(item.raised_at, situation.as_of, situation.set_up.center.zone)


def _fate(seen: SeenItem, situation: Situation) -> str:
    """``seen by KM 14:05``, ``snoozed by KM until 14:20``, ``parked by KM until #VZ88123 is said``."""
    zone, by = situation.set_up.center.zone, seen.by or "–"
    if not seen.snoozed and not seen.parked:
        return f"seen by {by} {when_text(seen.at, situation.as_of, zone)}"
    word = "parked" if seen.parked else "snoozed"
    untils = [when_text(seen.until, situation.as_of, zone)] if seen.until is not None else []
    if seen.until_ref is not None:
        untils.append(f"#{visible(seen.until_ref)} is said")
    return f"{word} by {by} until {' or '.join(untils)}"
