"""Provides the keys of the chart: what each does, and by how much."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType

from PySide6.QtCore import Qt


class Move(Enum):
    """What a key does."""

    ALONG = auto()
    ACROSS = auto()
    PAN = auto()
    ZOOM = auto()
    ENTRY = auto()


PAGE_ROWS = 10
FAR = 10**9
"""Farther than any row has marks."""

_PAN = 0.25
_Key = Qt.Key

CHART_KEYS: Mapping[tuple[int, bool], tuple[Move, float]] = MappingProxyType(
    {
        (_Key.Key_Left, False): (Move.ALONG, -1),
        (_Key.Key_Right, False): (Move.ALONG, 1),
        (_Key.Key_Home, False): (Move.ALONG, -FAR),
        (_Key.Key_End, False): (Move.ALONG, FAR),
        (_Key.Key_Up, False): (Move.ACROSS, -1),
        (_Key.Key_Down, False): (Move.ACROSS, 1),
        (_Key.Key_PageUp, False): (Move.ACROSS, -PAGE_ROWS),
        (_Key.Key_PageDown, False): (Move.ACROSS, PAGE_ROWS),
        (_Key.Key_Left, True): (Move.PAN, -_PAN),
        (_Key.Key_Right, True): (Move.PAN, _PAN),
        (_Key.Key_Plus, False): (Move.ZOOM, 1),
        (_Key.Key_Equal, False): (Move.ZOOM, 1),
        (_Key.Key_Minus, False): (Move.ZOOM, -1),
        (_Key.Key_Return, False): (Move.ENTRY, 0),
        (_Key.Key_Enter, False): (Move.ENTRY, 0),
    }
)
"""By key and whether Ctrl is held."""
