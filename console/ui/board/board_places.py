"""Where every row of the board stands: in one column, or, past twelve lines, in two where the width allows.

What decides the columns and where the second one begins is the set-up, the width and what is folded, never a state:
no line changes its place because something is wrong with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF

from console.ui.board.board_layout import DENSE, PLAIN, ROOMY, SLIM, SNUG, BoardLayout, RowParts, layout_for
from console.ui.board.group_header import header_height
from console.ui.models.board_rows import BoardRow, GroupRow, LineRow
from console.ui.theme import Theme

ONE_COLUMN_LINES = 12
"""Up to so many lines stand in one column."""

COLUMN_GAP = 10
_HEADER_UNITS = 0.8
_FAIR_SHARE = 0.6
"""The second column begins with a group where neither then holds more than this part of the board."""


class Continued(Struct, frozen=True, kw_only=True):
    """The quiet header of a group that goes on at the top of the second column."""

    place: QRectF
    text: str


class BoardPlaces(Struct, frozen=True, kw_only=True):
    """All places of a board, in pixels from the top left of what can be scrolled.

    Attributes:
        rows: Whole rows, gaps included, in the order of the model.
        parts: Of each line; None for a header.
        columns: 0 or 1, of each row.
        height: Of everything.
    """

    layout: BoardLayout
    rows: tuple[QRect, ...] = ()
    parts: tuple[RowParts | None, ...] = ()
    columns: tuple[int, ...] = ()
    height: int = 0
    continued: Continued | None = None

    @property
    def heads(self) -> tuple[int, ...]:
        """The rows that are headers."""
        return tuple(at for at, parts in enumerate(self.parts) if parts is None)


class BoardFitting:
    """Finds the places of a board, and keeps what it measured: an entry changes one row, and only that is measured.

    Args:
        bar_px: What a scroll bar takes of the width; there is none while every row is seen.
    """

    def __init__(self, bar_px: float = 0) -> None:
        self._bar_px = bar_px
        self._kept_for: tuple[object, ...] = ()
        self._measured: dict[float, tuple[MeasuredRows, ...]] = {}

    def fit(self, theme: Theme, rows: Sequence[BoardRow], width: float, height: float) -> BoardPlaces:
        """The largest size at which every row is seen whole; the smallest one, scrolling, where none is."""
        lines = tuple(row for row in rows if isinstance(row, LineRow))
        wanted = (theme, width, *((line.name, line.status.line.verify_every_h) for line in lines))
        if wanted != self._kept_for:
            self._kept_for, self._measured = wanted, {}
        places = self._fit_in(theme, rows, width, height)
        return places if places.height <= height else self._fit_in(theme, rows, width - self._bar_px, height)

    def _fit_in(self, theme: Theme, rows: Sequence[BoardRow], width: float, height: float) -> BoardPlaces:
        if width not in self._measured:
            self._measured[width] = _measuring(theme, [row for row in rows if isinstance(row, LineRow)], width)
        sizes = self._measured[width]
        is_in_two = sizes[-1].layout.width < width
        has_strip = any(one.layout.quarter_px for one in sizes if not one.layout.size.is_dense)
        begins = second_column(rows) if is_in_two else len(rows)
        for measured in sizes:
            layout = measured.layout
            # A larger size is not worth losing the strip for: the roomy one never, in two columns none.
            loses_strip = not layout.quarter_px and (layout.size is ROOMY or (is_in_two and has_strip))
            if layout.breaks_names or loses_strip:
                continue
            if max(_heights(measured, rows, begins)) <= height:
                return _placed(measured, rows, begins)
        return _placed(sizes[-1], rows, begins)


class MeasuredRows:
    """The parts of rows at one size, each measured once for what it says."""

    def __init__(self, layout: BoardLayout) -> None:
        self.layout = layout
        self._parts: dict[tuple[object, ...], RowParts] = {}
        self._headers: dict[str, float] = {}

    def parts(self, row: LineRow) -> RowParts:
        """The parts of a line, at the origin."""
        says = (row.name, row.said, row.call, row.since is None, row.mark, row.stale)
        found = self._parts.get(says)
        if found is None:
            found = self._parts[says] = self.layout.parts(row)
        return found

    def height(self, row: BoardRow) -> float:
        """Pixels of a row, gap included."""
        if isinstance(row, GroupRow):
            return self._header(row.text)
        return self.parts(row).height

    def _header(self, text: str) -> float:
        found = self._headers.get(text)
        if found is None:
            found = self._headers[text] = header_height(self.layout, text)
        return found


def _measuring(theme: Theme, lines: Sequence[LineRow], width: float) -> tuple[MeasuredRows, ...]:
    column = (width - COLUMN_GAP) / 2
    two = len(lines) > ONE_COLUMN_LINES and not layout_for(theme, SNUG, lines, column).stacked
    sizes = (ROOMY, PLAIN, SLIM, SNUG, *((DENSE,) if two else ()))
    return tuple(MeasuredRows(layout_for(theme, size, lines, column if two else width)) for size in sizes)


def _heights(measured: MeasuredRows, rows: Sequence[BoardRow], begins: int) -> tuple[float, float]:
    """Of both columns."""
    goes_on = measured.layout.header_height if _goes_on(rows, begins) else 0.0
    left, right = (sum(measured.height(row) for row in part) for part in (rows[:begins], rows[begins:]))
    return left, right + goes_on


def _goes_on(rows: Sequence[BoardRow], begins: int) -> bool:
    """Whether the second column begins in the middle of a group."""
    return begins < len(rows) and isinstance(rows[begins], LineRow)


def second_column(rows: Sequence[BoardRow]) -> int:
    """Where the second column begins: with a group if that is fair, else where both are most alike."""
    units = [_HEADER_UNITS if isinstance(row, GroupRow) else 1.0 for row in rows]
    whole = sum(units)

    def taller(at: int) -> float:
        goes_on = 0.0 if isinstance(rows[at], GroupRow) else _HEADER_UNITS
        left = sum(units[:at])
        return max(left, whole - left + goes_on)

    groups = [at for at, row in enumerate(rows) if isinstance(row, GroupRow) and at]
    fair = [at for at in groups if taller(at) <= whole * _FAIR_SHARE]
    # A group's last line alone under a repeated header, or its first alone above the break, would look lost.
    inside = [at for at in range(2, len(rows)) if isinstance(rows[at], LineRow) and isinstance(rows[at - 1], LineRow)]
    return min(fair or inside or groups, key=taller, default=len(rows))


def _placed(measured: MeasuredRows, rows: Sequence[BoardRow], begins: int) -> BoardPlaces:
    layout = measured.layout
    left, top = 0.0, 0.0
    rects: list[QRect] = []
    parts: list[RowParts | None] = []
    continued = None
    for at, row in enumerate(rows):
        if at == begins:
            left, top = layout.width + COLUMN_GAP, 0.0
            continued = _continued(layout, row, left)
            top += continued.place.height() if continued else 0
        height = measured.height(row)
        rects.append(QRectF(left, top, layout.width, height).toAlignedRect())
        parts.append(measured.parts(row).translated(left, top) if isinstance(row, LineRow) else None)
        top += height
    return BoardPlaces(
        layout=layout,
        rows=tuple(rects),
        parts=tuple(parts),
        columns=tuple(int(at >= begins) for at in range(len(rows))),
        height=round(max(_heights(measured, rows, begins))),
        continued=continued,
    )


def _continued(layout: BoardLayout, row: BoardRow, left: float) -> Continued | None:
    if isinstance(row, GroupRow):
        return None
    place = QRectF(left, 0, layout.width, layout.header_height)
    return Continued(place=place, text=f"{row.status.line.group.value.upper()}, continued")
