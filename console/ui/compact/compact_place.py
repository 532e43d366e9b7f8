"""Where the small window was left on each screen: a small file in the record's folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field
from PySide6.QtCore import QRect
from PySide6.QtGui import QScreen

LEAST_PX, MOST_PX = 240, 360
"""Width at 100 % text."""

FILE_NAME = "compact.json"
_MOST_ON_A_SCREEN_PX = 32_767
_FAR = 16


class CompactPlace(Struct, frozen=True, kw_only=True):
    """Where it was left.

    Attributes:
        screen: Name of the screen it was on last; empty before the first time.
        places: Left, top, width and height on each screen, counted from that screen's corner.
    """

    screen: str = ""
    places: Mapping[str, tuple[int, int, int, int]] = field(default_factory=dict)

    def left_at(self, screen: QScreen, frame: QRect) -> CompactPlace:
        """The same, with where it was left now."""
        corner = screen.geometry().topLeft()
        place = (frame.x() - corner.x(), frame.y() - corner.y(), frame.width(), frame.height())
        return CompactPlace(screen=screen.name(), places={**self.places, screen.name(): place})

    def on(self, screen: QScreen, width: int, height: int) -> QRect:
        """Where it comes back on this screen, whole and in sight; at the top right where it never was.

        Args:
            width, height: What it would like to have there.
        """
        room = screen.availableGeometry()
        known = self.places.get(screen.name())
        if known is None:
            size = (min(width, room.width()), min(height, room.height()))
            return QRect(room.right() + 1 - size[0] - _FAR, room.top() + _FAR, *size).intersected(room)
        left, top, width, height = known
        corner = screen.geometry().topLeft()
        width, height = min(width, room.width()), min(height, room.height())
        x = max(room.left(), min(corner.x() + left, room.right() + 1 - width))
        y = max(room.top(), min(corner.y() + top, room.bottom() + 1 - height))
        return QRect(x, y, width, height)


def load_compact_place(folder: Path) -> CompactPlace:
    """Where it was left; anything unreadable is as if it had never been open."""
    try:
        said = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
        places = {str(name): _place(place) for name, place in said["places"].items()}
        return CompactPlace(screen=str(said["screen"]), places=places)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return CompactPlace()


def save_compact_place(folder: Path, place: CompactPlace) -> None:
    """Keep it for next time; where it can't be kept, next time starts as the first did."""
    said = {"screen": place.screen, "places": {name: list(one) for name, one in place.places.items()}}
    try:
        (folder / FILE_NAME).write_text(json.dumps(said, indent=1), encoding="utf-8")
    except OSError:
        return


def _place(said: object) -> tuple[int, int, int, int]:
    if not isinstance(said, list):
        raise TypeError("a place is four numbers")
    left, top, width, height = (int(one) for one in said)
    if not (
        abs(left) <= _MOST_ON_A_SCREEN_PX
        and abs(top) <= _MOST_ON_A_SCREEN_PX
        and 0 < width <= _MOST_ON_A_SCREEN_PX
        and 0 < height <= _MOST_ON_A_SCREEN_PX
    ):
        raise ValueError("no place on a screen")
    return left, top, width, height
