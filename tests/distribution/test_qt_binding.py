"""A fault of PySide6 6.12.0, which only a long day would show: it must not come back with a newer version."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QPointF

CALLS = 1000


def test_a_qt_call_without_a_result_does_not_use_up_none() -> None:
    point, thing = QPointF(), QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        point.setX(1)
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < CALLS
