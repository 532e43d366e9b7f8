from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from console.domain.line import LineState
from console.ui.delegates.stale_mark import paint_stale_mark
from console.ui.widgets.state_shape import paint_shape
from helpers.pixels import painted, pixels

BOX = QRectF(4, 4, 24, 24)
WHITE = QColor("#FFFFFF")


def test_the_clock_face_is_no_state_and_stays_in_its_box() -> None:
    face = painted(32, 32, QColor("#000000"), lambda painter: paint_stale_mark(painter, BOX, WHITE))
    shape = painted(32, 32, QColor("#000000"), lambda painter: paint_shape(painter, BOX, LineState.OPERATIONAL, WHITE))
    assert face != shape
    assert face.pixelColor(16, 12).value() > 200
    assert shape.pixelColor(16, 12).value() < 50
    outside = [face.pixelColor(x, 2).value() for x in range(32)]
    assert max(outside) == 0
    assert 0.05 < sum(pixel != 0xFF000000 for pixel in pixels(face)) / 1024 < 0.4
