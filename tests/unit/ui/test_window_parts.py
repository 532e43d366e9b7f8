from __future__ import annotations

from PySide6.QtWidgets import QScrollArea

from helpers.windows import SampleWindow


def test_eye_and_keyboard_meet_the_parts_in_the_same_order(desk_window: SampleWindow) -> None:
    window = desk_window.window
    parts = (window.bar, window.line, window.pages, window.strip)
    tops = [part.mapTo(window, part.rect().topLeft()).y() for part in parts]
    assert tops == sorted(tops)


def test_only_what_is_below_the_bar_scrolls(desk_window: SampleWindow) -> None:
    window = desk_window.window
    scroll = window.findChild(QScrollArea, "window.scroll")
    assert isinstance(scroll, QScrollArea)
    inside = [part for part in (window.bar, window.line, window.pages, window.strip) if scroll.isAncestorOf(part)]
    assert inside == [window.line, window.pages, window.strip]
