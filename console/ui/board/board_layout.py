"""Where everything stands in a row of the board, at any width, height and text size, without loss.

Three sizes: roomy for a side monitor, plain, and snug where many lines or a small window leave 32 px a row. Where even
the snug size is too wide, chip and clock go under the name; texts wrap and rows grow, nothing is cut off.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from console.ui.delegates.chip import chip_size
from console.ui.delegates.text_lines import text_height
from console.ui.models.board_rows import GroupRow, LineRow
from console.ui.theme import CLOCK_PT, NAME_PT, SMALL_PT, TEXT_PT, Theme

_PAD = 12.0
_GAP = 14.0
_ROW_GAP = 4.0
_FOCUS_INSET = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Type sizes in points, and the least height of a row in pixels, gap included."""

    name_pt: float
    clock_pt: float
    word_pt: float
    row_px: float


ROOMY = Size(name_pt=NAME_PT, clock_pt=CLOCK_PT, word_pt=TEXT_PT, row_px=48)
PLAIN = Size(name_pt=TEXT_PT, clock_pt=NAME_PT, word_pt=TEXT_PT, row_px=48)
SNUG = Size(name_pt=TEXT_PT, clock_pt=TEXT_PT, word_pt=SMALL_PT, row_px=32)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowParts:
    """The places in one row; ``said`` and ``call`` are empty where there is nothing to say."""

    card: QRectF
    key: QRectF
    name: QRectF
    chip: QRectF
    clock: QRectF
    said: QRectF
    call: QRectF


@dataclass(frozen=True, kw_only=True)
class BoardLayout:
    """The places for one board: all chips and clocks line up.

    Attributes:
        width: Of the whole row, px.
        longest_name: Width of the longest name, px, at this size.
        stacked: Chip and clock stand under the name.
    """

    theme: Theme
    size: Size
    width: float
    longest_name: float
    stacked: bool

    @cached_property
    def name_font(self) -> QFont:
        """For names."""
        return self.theme.font(self.size.name_pt)

    @cached_property
    def key_font(self) -> QFont:
        """For keys."""
        return self.theme.font(self.size.name_pt)

    @cached_property
    def word_font(self) -> QFont:
        """For the word in a chip."""
        return self.theme.font(self.size.word_pt)

    @cached_property
    def clock_font(self) -> QFont:
        """For running clocks; not the mono face, whose colons stand far apart: all digits are equally wide in both."""
        return self.theme.font(self.size.clock_pt)

    @cached_property
    def small_font(self) -> QFont:
        """For what else is said, and marks in place of a clock."""
        return self.theme.font(SMALL_PT)

    @cached_property
    def header_font(self) -> QFont:
        """For group headers."""
        return self.theme.font(SMALL_PT, bold=True)

    @cached_property
    def chip(self) -> QSizeF:
        """Size of every chip."""
        return chip_size(self.word_font, self.size.row_px - 2 * _ROW_GAP - 2)

    @cached_property
    def key_width(self) -> float:
        """Room for two digits."""
        return QFontMetricsF(self.key_font).horizontalAdvance("88")

    @cached_property
    def clock_width(self) -> float:
        """Room for the longest clock and mark."""
        clock = QFontMetricsF(self.clock_font).horizontalAdvance("88:88:88")
        return max(clock, QFontMetricsF(self.small_font).horizontalAdvance("v Wed 88:88")) + 2

    @property
    def name_left(self) -> float:
        """Where names, and the texts below them, begin."""
        return _PAD + self.key_width + _GAP

    @property
    def needed_width(self) -> float:
        """Width at which everything stands side by side."""
        return self.name_left + self.longest_name + _GAP + self.chip.width() + _GAP + self.clock_width + _PAD

    def column_widths(self) -> tuple[int, int, int]:
        """Pixels for key, name and state; the clock's column takes the rest."""
        name = round(self.longest_name + _GAP)
        return round(self.name_left), name, round(self.chip.width() + _GAP)

    def height(self, row: LineRow | GroupRow) -> int:
        """Pixels a row needs, gap included."""
        if isinstance(row, GroupRow):
            return round(QFontMetricsF(self.header_font).height() + 14)
        return round(self.parts(row, 0).card.bottom() + _ROW_GAP / 2)

    def parts(self, row: LineRow, top: float) -> RowParts:
        """The places in a row whose upper edge is at ``top``."""
        left, right = self.name_left, self.width - _PAD
        upper = top + _ROW_GAP / 2
        inner = self.size.row_px - _ROW_GAP
        name_height = text_height(row.name, self.name_font, self._name_width)
        first = max(name_height, self.chip.height(), inner, self._clock_height if not self.stacked else 0)
        if self.stacked:
            first = max(name_height + 6, inner)
        name = QRectF(left, upper, self._name_width, first)
        chip_left = left if self.stacked else left + self.longest_name + _GAP
        chip_top = name.bottom() if self.stacked else upper + (first - self.chip.height()) / 2
        chip = QRectF(chip_left, chip_top, self.chip.width(), self.chip.height())
        clock = self._clock_beside(chip, right)
        bottom = max(name.bottom(), chip.bottom(), clock.bottom()) + (_FOCUS_INSET if self.stacked else 0)
        said = self._text_rect(row.said, left, bottom - 1, right)
        call = self._text_rect(row.call, left, max(bottom - 1, said.bottom() if row.said else 0), right)
        end = max([bottom] + [text.bottom() + _FOCUS_INSET for text in (said, call) if not text.isEmpty()])
        return RowParts(
            card=QRectF(0, upper, self.width, end - upper),
            key=QRectF(_PAD, upper, self.key_width, first),
            name=name,
            chip=chip,
            clock=clock,
            said=said,
            call=call,
        )

    def _clock_beside(self, chip: QRectF, right: float) -> QRectF:
        left = chip.right() + _GAP
        if left + self.clock_width <= right:
            return QRectF(left, chip.center().y() - self._clock_height / 2, right - left, self._clock_height)
        return QRectF(chip.left(), chip.bottom() + 2, right - chip.left(), self._clock_height)

    @property
    def _name_width(self) -> float:
        return self.width - _PAD - self.name_left if self.stacked else self.longest_name

    @property
    def _clock_height(self) -> float:
        return QFontMetricsF(self.clock_font).height()

    def _text_rect(self, text: str, left: float, top: float, right: float) -> QRectF:
        height = text_height(text, self.small_font, right - left)
        return QRectF(left, top, right - left if text else 0, height)


def fit(theme: Theme, rows: Sequence[LineRow | GroupRow], width: float, height: float) -> BoardLayout:
    """The largest size at which every row is seen whole; the snug one, scrolling, where none is."""
    lines = [row for row in rows if isinstance(row, LineRow)]
    layouts = [_layout(theme, size, lines, width) for size in (ROOMY, PLAIN, SNUG)]
    unstacked = [layout for layout in layouts if not layout.stacked]
    for layout in unstacked:
        if sum(layout.height(row) for row in rows) <= height:
            return layout
    return layouts[-1]


def _layout(theme: Theme, size: Size, lines: Sequence[LineRow], width: float) -> BoardLayout:
    metrics = QFontMetricsF(theme.font(size.name_pt))
    longest = max((metrics.horizontalAdvance(line.name) + 2 for line in lines), default=0.0)
    layout = BoardLayout(theme=theme, size=size, width=width, longest_name=longest, stacked=False)
    if layout.needed_width <= width:
        return layout
    return BoardLayout(theme=theme, size=size, width=width, longest_name=longest, stacked=True)
