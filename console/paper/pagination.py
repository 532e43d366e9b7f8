"""Which piece stands on which page: nothing is split, heads repeat, what belongs together stays together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from msgspec import Struct
from PySide6.QtGui import QPainter


class Piece(Protocol):
    """Something of a height that is painted whole."""

    @property
    def height(self) -> float:
        """In points."""
        ...

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint it with its top left corner there, one unit being one point."""
        ...


class Item(Struct, frozen=True, kw_only=True):
    """A piece in the flow of the report.

    Attributes:
        stays_with_next: Not on another page than the item after it, if that can be had.
        head: Repeated above this item when it begins a page.
    """

    piece: Piece
    stays_with_next: bool = False
    head: Sequence[Piece] = ()


class Placed(Struct, frozen=True):
    """A piece with its place below the top of the page's body, in points."""

    piece: Piece
    top: float


Page = tuple[Placed, ...]


def paginate(items: Sequence[Item], room: float) -> tuple[Page, ...]:
    """Flow items onto pages whose body is ``room`` points high; at least one page.

    Items that stay together but do not fit on a page of their own are parted after all.
    """
    pages: list[list[Placed]] = [[]]
    used = 0.0
    for group in _groups(items):
        height = sum(item.piece.height for item in group)
        fits_a_page = height + _height(group[0].head) <= room
        for number, item in enumerate(group):
            needed = height if number == 0 and fits_a_page else item.piece.height
            if pages[-1] and used + needed > room:
                pages.append([])
                used = _place(pages[-1], item.head, 0.0)
            used = _place(pages[-1], (item.piece,), used)
    return tuple(tuple(page) for page in pages)


def _groups(items: Sequence[Item]) -> Iterator[list[Item]]:
    group: list[Item] = []
    for item in items:
        group.append(item)
        if not item.stays_with_next:
            yield group
            group = []
    if group:
        yield group


def _place(page: list[Placed], pieces: Sequence[Piece], used: float) -> float:
    for piece in pieces:
        page.append(Placed(piece, used))
        used += piece.height
    return used


def _height(pieces: Sequence[Piece]) -> float:
    return sum(piece.height for piece in pieces)
