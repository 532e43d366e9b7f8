from __future__ import annotations

from PySide6.QtCore import QPointF

from console.domain.line import LineState
from console.ui.timeline.chart_geometry import ChartGeometry
from console.ui.timeline.chart_rows import chart_rows
from helpers.story_builder import at, minutes, status_act
from helpers.timelines import BUSY, timeline_of

PLACES = ChartGeometry(width=690, label=200, pitch=40, bar=18, shown=minutes(0, 480))
ROWS = chart_rows(timeline_of(*BUSY))


def seq_at(x: float, y: float) -> int | None:
    mark = PLACES.mark_at(QPointF(x, y), ROWS)
    return mark.seq if mark is not None else None


def test_time_runs_beside_the_names() -> None:
    assert PLACES.lane.left == 200
    assert PLACES.moment(440) == at(240)
    assert (PLACES.moment(0), PLACES.moment(9999)) == (at(0), at(480))


def test_a_stretch_is_found_anywhere_in_its_row() -> None:
    assert seq_at(340, 45) == seq_at(340, 75) == 3
    assert seq_at(340, 5) == 1


def test_a_flag_is_found_before_the_bar_it_stands_on() -> None:
    assert seq_at(350 + 3, 60) == 4


def test_what_is_too_narrow_to_point_at_is_found_from_beside_it() -> None:
    rows = chart_rows(
        timeline_of(
            status_act(0, LineState.OPERATIONAL),
            status_act(100, LineState.DOWN),
            status_act(101, LineState.OPERATIONAL),
        )
    )
    found = PLACES.mark_at(QPointF(304, 60), rows)
    assert found is not None
    assert found.seq == 2


def test_names_and_empty_places_hold_nothing() -> None:
    assert [seq_at(50, 60), seq_at(340, 999), seq_at(340, -5), seq_at(210, 140)] == [None] * 4
