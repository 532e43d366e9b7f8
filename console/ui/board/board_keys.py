"""Where the keys go on the board: up and down in the order of reading, sideways to what stands beside."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView

from console.ui.board.board_places import BoardPlaces

Move = QAbstractItemView.CursorAction


def row_beside(places: BoardPlaces, at: int, column: int) -> int | None:
    """The row of another column nearest in height to this one; None where that column has none, or it is in it."""
    if not 0 <= at < len(places.rows) or places.columns[at] == column:
        return None
    middle = places.rows[at].center().y()
    there = [other for other in range(len(places.rows)) if places.columns[other] == column]
    return min(there, key=lambda other: abs(places.rows[other].center().y() - middle), default=None)


def row_after(places: BoardPlaces, at: int, move: Move, page_px: int) -> int:
    """The row a key leads to from this one; the same one where there is nowhere to go."""
    last = len(places.rows) - 1
    match move:
        case Move.MoveUp | Move.MovePrevious:
            to = at - 1
        case Move.MoveDown | Move.MoveNext:
            to = at + 1
        case Move.MoveHome:
            to = 0
        case Move.MoveEnd:
            to = last
        case Move.MovePageUp:
            to = _paged(places, at, -page_px)
        case Move.MovePageDown:
            to = _paged(places, at, page_px)
        case _:
            to = at
    return min(max(to, 0), last)


def _paged(places: BoardPlaces, at: int, by_px: int) -> int:
    """The farthest row of the same column within so many pixels, and at least the next one."""
    top, column = places.rows[at].top(), places.columns[at]
    step = 1 if by_px > 0 else -1
    to = at
    while 0 <= to + step < len(places.rows) and places.columns[to + step] == column:
        if to != at and abs(places.rows[to + step].top() - top) > abs(by_px):
            return to
        to += step
    return to if to != at else at + step
