from __future__ import annotations

import pytest
from PySide6.QtGui import QPainter

from console.domain.line import LineState
from console.paper.inks import paper_look
from console.paper.outage_bars import OutageChart
from console.paper.typeface import load_typeface
from console.render.outage_chart import ChartedOutage
from helpers.painting import SCALE, faxed, ink

pytestmark = pytest.mark.usefixtures("qapp")
WIDTH, ROW = 300, 14


def outage(seconds: int, *, worst: LineState = LineState.DOWN, is_open: bool = False, label: str = "") -> ChartedOutage:
    return ChartedOutage(label=label, worst=worst, seconds=seconds, end="", is_open=is_open, sentence="")


def chart(*outages: ChartedOutage, width: float = WIDTH) -> OutageChart:
    look = paper_look(load_typeface())
    return OutageChart(outages=outages, look=look, width=width, row=ROW, most_label=width * 0.6)


def painted(drawn: OutageChart, one: ChartedOutage) -> frozenset[tuple[int, int]]:
    def paint(painter: QPainter) -> None:
        drawn.paint(painter, one, 0, 0)

    return faxed(paint, WIDTH, 2 * ROW)


def length(drawn: OutageChart, one: ChartedOutage) -> float:
    return (max(x for x, _ in painted(drawn, one)) - min(x for x, _ in painted(drawn, one)) + 1) / SCALE


def test_a_bar_is_as_long_as_its_outage_beside_the_longest() -> None:
    longest, half = outage(7200), outage(3600)
    drawn = chart(longest, half)
    assert length(drawn, half) == pytest.approx(length(drawn, longest) / 2, abs=0.5)


def test_the_shortest_outage_is_still_seen() -> None:
    longest, second = outage(30 * 86_400), outage(1)
    assert length(chart(longest, second), second) >= 1.5
    nothing = outage(0)
    assert length(chart(nothing), nothing) >= 1.5


def test_an_open_outage_has_a_tip_that_goes_on() -> None:
    closed, still = outage(3600), outage(3600, is_open=True)
    drawn = chart(still, closed)
    assert length(drawn, still) > length(drawn, closed) + 4


def test_no_two_states_look_alike_on_a_fax() -> None:
    looks = {state: painted(chart(outage(3600, worst=state)), outage(3600, worst=state)) for state in LineState}
    assert len(set(looks.values())) == len(looks)


def test_labels_stand_before_the_bars_and_above_them_where_it_is_narrow() -> None:
    one = outage(3600, label="Wed 30 Oct 16:20 · 4 911 Wireless T-Mobile")
    wide, narrow = chart(one), chart(one, width=120)
    assert (wide.is_stacked, wide.row_height) == (False, ROW)
    assert (narrow.is_stacked, narrow.row_height) == (True, 2 * ROW)
    assert max(y for _, y in painted(wide, one)) < ROW * SCALE
    assert max(y for _, y in painted(narrow, one)) > ROW * SCALE


def test_a_label_of_any_length_stays_in_its_place() -> None:
    one = outage(3600, label="x" * 300)
    drawn = chart(one)

    def paint(painter: QPainter) -> None:
        drawn.paint(painter, one, 10, 0)

    assert drawn.label == pytest.approx(WIDTH * 0.6)
    assert ink(paint, 400, 40).right() <= 10 + WIDTH
