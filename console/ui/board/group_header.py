"""Where things stand in the header of a group, and how high what it says makes it."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

from console.ui.board.board_layout import HEADER_ROOM, PAD, BoardLayout
from console.ui.delegates.text_lines import text_height, text_width

_GAP = 8.0
_POINTER = 0.62
"""Side of the pointer, as a part of the height of letters."""


def pointer_px(layout: BoardLayout) -> float:
    """Side of the pointer that says whether the group is folded."""
    return QFontMetricsF(layout.header_font).ascent() * _POINTER


def text_left(layout: BoardLayout) -> float:
    """Where the text begins, from the left of the header."""
    return PAD + pointer_px(layout) + _GAP


def header_height(layout: BoardLayout, text: str) -> float:
    """Pixels of the header that says this: more where the column is too narrow for it on one line."""
    room = layout.width - text_left(layout) - PAD
    if text_width(text, layout.header_font) <= room:
        return layout.header_height
    return text_height(text, layout.header_font, room) + HEADER_ROOM
