from __future__ import annotations

import pytest

from console.ui.theme import Theme
from helpers.windows import SampleWindow


def test_what_stands_under_the_field_is_below_it_and_rows_of_what_is_not_saved_come_last(
    desk_window: SampleWindow,
) -> None:
    line = desk_window.window.line
    line.tell_not_saved("3d", "The disk is full: make room")
    tops = [part.mapTo(line, part.rect().topLeft()).y() for part in (line.field, line.answer, line.unsaved)]
    assert tops == sorted(tops)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_field_is_as_high_as_its_text(desk_window: SampleWindow, zoom: float) -> None:
    field = desk_window.window.line.field
    desk_window.window.line.apply_theme(Theme(zoom=zoom))
    assert field.minimumHeight() >= field.fontMetrics().height()
