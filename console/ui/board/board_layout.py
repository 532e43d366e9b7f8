"""Where everything stands in a row of the board, at any width and text size, without loss.

Five sizes: roomy for a side monitor, plain, slim for a narrow column, snug where many lines or a small window leave
32 px a row, and dense where many of many lines are abnormal. Where a row is narrow the strip of the shift goes first;
then long names are broken; where even that is too wide, chip and clock go under the name. Texts wrap and rows grow,
nothing is cut off.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from console.domain.quarter_hours import MOST_QUARTERS
from console.ui.delegates.chip import chip_size
from console.ui.delegates.text_lines import text_height, text_width
from console.ui.models.board_rows import LineRow
from console.ui.theme import CLOCK_PT, NAME_PT, SMALL_PT, TEXT_PT, Theme
from console.ui.widgets.pane_head import TARGET_PX

PAD = 12.0
HEADER_ROOM = 12.0
GAP = 14.0
_ROW_GAP = 4.0
_FOCUS_INSET = 6.0
_DENSE_INSET = 1.0
_WIDEST_NAME = 30
"""Average letters of a name for which room is kept; a longer one is broken."""

_NARROWEST_NAME = 14
_QUARTER_PX = (2, 4)
_CLOCKS = ("88:88:88", "8d 88:88")
_STRIP_PX = 24.0


class Size(Struct, frozen=True, kw_only=True):
    """Type sizes in points, and the least height of a row in pixels, gap included."""

    name_pt: float
    clock_pt: float
    word_pt: float
    row_px: float
    gap_px: float = GAP
    is_dense: bool = False


ROOMY = Size(name_pt=NAME_PT, clock_pt=CLOCK_PT, word_pt=TEXT_PT, row_px=48)
PLAIN = Size(name_pt=TEXT_PT, clock_pt=NAME_PT, word_pt=TEXT_PT, row_px=48)
SLIM = Size(name_pt=TEXT_PT, clock_pt=TEXT_PT, word_pt=SMALL_PT, row_px=48)
SNUG = Size(name_pt=TEXT_PT, clock_pt=TEXT_PT, word_pt=SMALL_PT, row_px=32)
DENSE = Size(name_pt=TEXT_PT, clock_pt=TEXT_PT, word_pt=SMALL_PT, row_px=32, gap_px=8, is_dense=True)
"""What is said begins under the key, close below the name: it takes fewer lines, and they take less room."""

OUTLINE_PX = 2
"""Width of the brackets of a line just logged or just restored."""
_PARTS = ("card", "key", "name", "chip", "clock", "strip", "said", "call")


class RowParts(Struct, frozen=True, kw_only=True):
    """The places in one row; ``strip``, ``said`` and ``call`` are empty where there is nothing to say."""

    card: QRectF
    key: QRectF
    name: QRectF
    chip: QRectF
    clock: QRectF
    strip: QRectF
    said: QRectF
    call: QRectF

    @property
    def height(self) -> int:
        """Pixels of the whole row, gap included, of a row at the origin."""
        return round(self.card.bottom() + _ROW_GAP / 2)

    @property
    def ticking(self) -> QRectF:
        """What is painted anew every second: the clock, but not the brackets of the row that it may touch."""
        return self.clock.intersected(self.card.adjusted(OUTLINE_PX, OUTLINE_PX, -OUTLINE_PX, -OUTLINE_PX))

    @property
    def of_columns(self) -> tuple[QRectF, ...]:
        """The places of what the model's columns say."""
        return (self.card, self.name, self.chip, self.clock, self.said, self.call)

    def translated(self, dx: float, dy: float) -> RowParts:
        """The same row elsewhere."""
        return RowParts(**{part: getattr(self, part).translated(dx, dy) for part in _PARTS})


class BoardLayout(Struct, frozen=True, kw_only=True, dict=True):
    """The places in the rows of one board: all chips and clocks line up.

    Attributes:
        width: Of a whole row, px: of the board, or of one of its columns.
        longest_name: Width of the longest name, px, at this size; of no more than 30 letters.
        is_verified: Some line has to be verified from time to time, so a mark may say that it is due.
    """

    theme: Theme
    size: Size
    width: float
    longest_name: float
    is_verified: bool = False

    @cached_property
    def name_font(self) -> QFont:
        """For names and keys."""
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
        return text_width("88", self.name_font)

    @cached_property
    def clock_width(self) -> float:
        """Room for a running clock, and for any mark but one that says it is due: that one may be broken."""
        marks = max(text_width(mark, self.small_font) for mark in ("v Wed 88:88", "out 88:88:88"))
        return max(marks, *(text_width(clock, self.clock_font) for clock in _CLOCKS))

    @cached_property
    def due_width(self) -> float:
        """Room for a mark with its small clock that says on one line that verifying is due."""
        return self.glyph_width + text_width("v Wed 88:88 · due", self.small_font)

    @cached_property
    def glyph_width(self) -> float:
        """Room for the small clock before a mark that is due."""
        return round(QFontMetricsF(self.small_font).ascent()) + 6.0

    @cached_property
    def header_height(self) -> float:
        """Pixels of a group's header of one line: it is pressed to fold the group."""
        return max(float(TARGET_PX), round(QFontMetricsF(self.header_font).height()) + HEADER_ROOM)

    def clock_font_of(self, text: str, room: float) -> QFont:
        """For this running clock: smaller where a state has lasted for so many days that it would not fit."""
        if len(text) <= len(_CLOCKS[0]) or text_width(text, self.clock_font) <= room:
            return self.clock_font
        return self.small_font

    @property
    def name_left(self) -> float:
        """Where names, and the texts below them, begin."""
        return PAD + self.key_width + self.size.gap_px

    @cached_property
    def stacked(self) -> bool:
        """Chip and clock stand under the name: there is no room for both beside it."""
        least = QFontMetricsF(self.name_font).averageCharWidth() * _NARROWEST_NAME
        return self._room_for_name < min(self.longest_name, least)

    @property
    def breaks_names(self) -> bool:
        """Some name has to be broken so that chip and clock stand beside it."""
        return self.longest_name > self._room_for_name

    @cached_property
    def name_width(self) -> float:
        """Room for a name."""
        if self.stacked:
            return max(1.0, self.width - PAD - self.name_left)
        return min(self.longest_name, self._room_for_name)

    @cached_property
    def quarter_px(self) -> int:
        """Pixels of one quarter hour in the strip of the shift; 0 where there is no room for the strip."""
        if self.stacked or self.breaks_names:
            return 0
        # A high row has room for a mark of two lines.
        due = self.due_width if self.is_verified and self.size.row_px < PLAIN.row_px else 0
        clock = max(self.clock_width, due)
        room = self.width - PAD - (self._clock_left + clock + self.size.gap_px)
        least, most = _QUARTER_PX
        return min(most, int(room // MOST_QUARTERS)) if room >= least * MOST_QUARTERS else 0

    def parts(self, row: LineRow, left: float = 0, top: float = 0) -> RowParts:
        """The places in a row whose upper left corner is there."""
        upper = _ROW_GAP / 2
        end_x = self.width - PAD
        first = self._first_line(row)
        name = QRectF(self.name_left, upper, self.name_width, first)
        chip_left = self.name_left if self.stacked else self._chip_left
        chip_top = upper + (first if self.stacked else (first - self.chip.height()) / 2)
        chip = QRectF(chip_left, chip_top, self.chip.width(), self.chip.height())
        strip = self._strip(upper, first)
        clock = self._clock_beside(row, chip, strip.left() - self.size.gap_px if self.quarter_px else end_x)
        if clock.top() < name.bottom() and self.stacked:  # the clock beside the chip may be the higher of the two
            chip, clock = (one.translated(0, name.bottom() - clock.top()) for one in (chip, clock))
        bottom = max(name.bottom(), chip.bottom(), clock.bottom()) + (_FOCUS_INSET if self.stacked else 0)
        said, call = self._texts(row, bottom - 1)
        inset = _DENSE_INSET if self.size.is_dense else _FOCUS_INSET
        end = max([bottom] + [text.bottom() + inset for text in (said, call) if not text.isEmpty()])
        card = QRectF(0, upper, self.width, end - upper)
        key = QRectF(PAD, upper, self.key_width, first)
        here = RowParts(card=card, key=key, name=name, chip=chip, clock=clock, strip=strip, said=said, call=call)
        return here.translated(left, top)

    @property
    def _chip_left(self) -> float:
        return self.name_left + self.name_width + self.size.gap_px

    @property
    def _clock_left(self) -> float:
        return self._chip_left + self.chip.width() + self.size.gap_px

    @cached_property
    def _room_for_name(self) -> float:
        beside = self.size.gap_px + self.chip.width() + self.size.gap_px + self.clock_width + PAD
        return self.width - self.name_left - beside

    def _first_line(self, row: LineRow) -> float:
        name = text_height(row.name, self.name_font, self.name_width)
        inner = 0.0 if self.size.is_dense and (row.said or row.call) else self.size.row_px - _ROW_GAP
        if self.stacked:
            return max(name + 6, inner)
        strip = self.quarter_px * MOST_QUARTERS
        room = self.width - PAD - self._clock_left - (strip + self.size.gap_px if strip else 0)
        return max(name, self.chip.height(), inner, self._clock_height(row, room))

    def _clock_beside(self, row: LineRow, chip: QRectF, right: float) -> QRectF:
        left = chip.right() + self.size.gap_px
        if left + self.clock_width <= right:
            height = self._clock_height(row, right - left)
            return QRectF(left, chip.center().y() - height / 2, right - left, height)
        height = self._clock_height(row, right - chip.left())
        return QRectF(chip.left(), chip.bottom() + 2, right - chip.left(), height)

    def _clock_height(self, row: LineRow, width: float) -> float:
        if row.since is not None:
            return QFontMetricsF(self.clock_font).height()
        return text_height(row.mark, self.small_font, width - (self.glyph_width if row.stale else 0))

    def _strip(self, upper: float, first: float) -> QRectF:
        if not self.quarter_px:
            return QRectF()
        width, height = self.quarter_px * MOST_QUARTERS, min(_STRIP_PX, first - 8)
        return QRectF(self.width - PAD - width, upper + (first - height) / 2, width, height)

    def _texts(self, row: LineRow, top: float) -> tuple[QRectF, QRectF]:
        """What is said, and whom to call: on one line where both fit, else below each other."""
        left = PAD if self.size.is_dense else self.name_left
        width = self.width - PAD - left
        said_px = text_width(row.said, self.small_font)
        if row.said and row.call and said_px + self.size.gap_px + text_width(row.call, self.small_font) <= width:
            height = text_height(row.said, self.small_font, width)
            call_left = left + said_px + self.size.gap_px
            return QRectF(left, top, said_px, height), QRectF(call_left, top, left + width - call_left, height)
        said = QRectF(left, top, width if row.said else 0, text_height(row.said, self.small_font, width))
        call_top = said.bottom() if row.said else top
        return said, QRectF(left, call_top, width if row.call else 0, text_height(row.call, self.small_font, width))


def layout_for(theme: Theme, size: Size, lines: Iterable[LineRow], width: float) -> BoardLayout:
    """The places in rows of this width, for these lines."""
    lines = tuple(lines)
    metrics = QFontMetricsF(theme.font(size.name_pt))
    longest = max((metrics.horizontalAdvance(line.name) + 2 for line in lines), default=0.0)
    return BoardLayout(
        theme=theme,
        size=size,
        width=width,
        longest_name=min(longest, metrics.averageCharWidth() * _WIDEST_NAME),
        is_verified=any(line.status.line.verify_every_h is not None for line in lines),
    )
