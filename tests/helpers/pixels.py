"""What a painted widget shows, pixel by pixel, and what of it was painted again."""

from __future__ import annotations

from array import array
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_ROUNDED = 16
"""Of 255: by so much an edge may be painted another way the next time."""


def painted(width: int, height: int, ground: QColor, paint: Callable[[QPainter], None]) -> QImage:
    """A picture painted on this ground."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def pixels(image: QImage, place: QRect | None = None) -> list[int]:
    """The colors of a picture, or of a place in it, row by row, as 0xffRRGGBB."""
    part = image.copy((place or image.rect()).intersected(image.rect())).convertToFormat(QImage.Format.Format_RGB32)
    return list(array("I", bytes(part.constBits())))


def share_of(image: QImage, color: QColor, place: QRect | None = None) -> float:
    """What part of the picture, or of a place in it, has exactly this color, 0 to 1."""
    seen = pixels(image, place)
    return seen.count(color.rgb()) / max(1, len(seen))


def colors_of(image: QImage) -> set[int]:
    """Every color in the picture."""
    return set(pixels(image))


class Repaints(QObject):
    """Notes what of a widget is painted from now on."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.regions: list[QRect] = []
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.regions.extend(QRect(one) for one in event.region())  # type: ignore[attr-defined]  # iterable in fact
        return False


def look_alike(one: QImage, other: QImage) -> bool:
    """Whether two pictures differ in nothing an eye could see: the edges of shapes are rounded now and then."""
    if one.size() != other.size():
        return False
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return all(abs(mine - yours) <= _ROUNDED for mine, yours in pairs)
