from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from console.ui.report.page_preview import PagePreview
from console.ui.report.page_sides import PageSides
from console.ui.report.report_question import ReportQuestion
from console.ui.widgets.page_button import page_button


@pytest.fixture
def sides(qtbot: QtBot, tmp_path: Path) -> PageSides:
    sides = PageSides(ReportQuestion(tmp_path), (page_button("Open folder", "open"),), PagePreview())
    qtbot.addWidget(sides)
    sides.show()
    return sides


def seen(sides: PageSides) -> tuple[bool, bool, bool]:
    return sides.question.isVisible(), sides.preview.isVisible(), sides.turn.isVisible()


def test_both_sides_are_seen_where_both_have_room(sides: PageSides) -> None:
    assert sides.fit(1280, 800, 1.0)
    assert seen(sides) == (True, True, False)


@pytest.mark.parametrize(("width", "height", "zoom"), [(800, 800, 1.0), (1280, 400, 1.0), (1280, 800, 2.0)])
def test_where_one_has_room_they_are_seen_in_turn(
    sides: PageSides, qtbot: QtBot, width: int, height: int, zoom: float
) -> None:
    assert not sides.fit(width, height, zoom)
    assert seen(sides) == (True, False, True)
    with qtbot.waitSignal(sides.page_shown) as shown:
        sides.turn.click()
    assert shown.args == [True]
    assert seen(sides) == (False, True, True)
    assert sides.turn.accessibleName() == "Show the fields"
    sides.begin_anew()
    assert seen(sides) == (True, False, True)
    assert sides.turn.accessibleName() == "Show the page on paper"
