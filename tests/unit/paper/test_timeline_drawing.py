from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.domain.clock import Period
from console.domain.line import LineState
from console.domain.outage import Segment
from console.paper.inks import paper_look
from console.paper.timeline_drawing import (
    DrawnRow,
    Lane,
    paint_axis,
    paint_changes,
    paint_note,
    paint_row,
    paint_use_sample,
)
from console.paper.typeface import load_typeface
from console.render.time_axis import Tick, clock_changes
from helpers.painting import SCALE, faxed
from helpers.report_builder import outage_report
from helpers.story_builder import at

pytestmark = pytest.mark.usefixtures("qapp")

DAY = Period(at(0), at(480))
LANE = Lane(left=20, width=400, period=DAY)
DOWN, UNKNOWN, UP = LineState.DOWN, LineState.UNKNOWN, LineState.OPERATIONAL
Dots = frozenset[tuple[int, int]]


def segment(state: LineState, start: float, end: float) -> Segment:
    return Segment(state=state, verified=state is UP, start=at(start), end=at(end))


def dots(paint: Callable[[QPainter], None]) -> Dots:
    return faxed(paint, 440, 24)


def bar(*segments: Segment, lane: Lane = LANE) -> Dots:
    row, look = DrawnRow(label="", segments=segments), paper_look(load_typeface())
    return dots(lambda painter: paint_row(painter, row, lane, 5, 8, look))


def test_an_outage_stands_where_it_was() -> None:
    found = bar(segment(DOWN, 240, 360))
    assert min(x for x, _ in found) == pytest.approx((20 + 400 * 0.5) * SCALE, abs=3)
    assert max(x for x, _ in found) == pytest.approx((20 + 400 * 0.75) * SCALE, abs=3)


def test_an_outage_of_a_second_is_seen_even_at_the_very_end() -> None:
    for start in (100.0, 480 - 1 / 60):
        found = bar(segment(DOWN, start, start))
        assert len(found) >= 1.5 * 8 * SCALE**2 * 0.8
        assert max(x for x, _ in found) <= 420 * SCALE


def test_an_outage_is_never_painted_over_by_what_is_less() -> None:
    worst = segment(DOWN, 100, 101)
    less = (segment(LineState.INTERMITTENT, 101, 200), segment(UNKNOWN, 200, 400), segment(UP, 60, 100))
    alone = bar(worst)
    assert alone - bar(worst, *less) == frozenset()


def test_of_what_is_too_narrow_the_worst_is_seen() -> None:
    step = 1 / 600
    many = [
        segment(UP if number % 2 else LineState.DEGRADED, 100 + number * step, 100 + (number + 1) * step)
        for number in range(50)
    ]
    with_down = [*many[:25], segment(DOWN, 100 + 25 * step, 100 + 26 * step), *many[26:]]
    assert len(bar(*with_down)) > len(bar(*many))


def test_what_is_not_in_sight_is_not_painted() -> None:
    later = replace(LANE, period=Period(at(300), at(480)))
    assert bar(segment(DOWN, 100, 200), lane=later) == frozenset()
    assert min(x for x, _ in bar(segment(DOWN, 100, 400), lane=later)) == 20 * SCALE


def used(**changes: object) -> Dots:
    (use,) = (use for use in outage_report().fallback if use.fallback.key == 3)
    period = outage_report().period
    plain = replace(use, started_at=period.start + timedelta(hours=1), published_at=None, ended_at=None)
    row, look = DrawnRow(label="", uses=(replace(plain, **changes),)), paper_look(load_typeface())
    return dots(lambda painter: paint_row(painter, row, replace(LANE, period=period), 5, 8, look))


def test_a_fallback_number_has_a_head_where_it_was_switched_on_and_a_bar_where_off() -> None:
    period = outage_report().period
    still_on, off = used(), used(ended_at=period.end - timedelta(minutes=1))
    assert len(off) > len(still_on)
    before = used(started_at=period.start - timedelta(hours=1))
    assert {y for _, y in before} < {y for _, y in still_on}


def test_a_published_number_is_a_double_line_from_then_on() -> None:
    period = outage_report().period
    published = used(published_at=period.start + timedelta(hours=4))
    right = {y // SCALE for x, y in published if x > 400 * SCALE}
    left = {y // SCALE for x, y in published if 150 * SCALE < x < 200 * SCALE}
    assert len(right) > len(left)
    assert 9 not in right or 8 not in right


def test_a_use_that_is_not_in_sight_is_not_painted() -> None:
    period = outage_report().period
    assert used(started_at=period.end + timedelta(hours=1)) == frozenset()
    assert used(published_at=period.end + timedelta(hours=1)) == used()


def test_a_note_is_a_flag_at_its_moment_and_only_in_sight() -> None:
    look = paper_look(load_typeface())

    def flags(*notes: datetime) -> Dots:
        row = DrawnRow(label="", notes=notes)
        return dots(lambda painter: paint_row(painter, row, LANE, 5, 8, look))

    flag = flags(at(240))
    assert min(x for x, _ in flag) == pytest.approx(220 * SCALE, abs=3)
    assert flag == dots(lambda painter: paint_note(painter, 220, 5, 8, look))
    assert flags(at(900)) == frozenset()


def axis(marks: Sequence[Tick]) -> Dots:
    look = paper_look(load_typeface())
    return dots(lambda painter: paint_axis(painter, marks, LANE, 20, look))


def test_labels_that_would_meet_or_leave_the_lane_are_left_out() -> None:
    alone = axis([Tick(share=0.5, label="12")])
    crowded = axis([Tick(share=0.5, label="12"), Tick(share=0.505, label="13")])
    assert 0 < len(crowded - alone) < 4 * 2 * SCALE**2
    at_the_end = axis([Tick(share=1.0, label="15")])
    assert len(at_the_end) < len(alone)


def test_the_zone_stands_beside_the_hour() -> None:
    assert len(axis([Tick(share=0, label="07", letters="EDT")])) > len(axis([Tick(share=0, label="07")]))


@pytest.mark.parametrize(("day", "length"), [("2024-11-03", 20), ("2024-03-10", 0)])
def test_a_change_of_the_clock_is_a_hatched_band_of_its_true_length(day: str, length: int) -> None:
    zone, look = ZoneInfo("America/New_York"), paper_look(load_typeface())
    start = datetime.fromisoformat(f"{day}T00:00").replace(tzinfo=zone).astimezone(UTC)
    lane = replace(LANE, period=Period(start, start + timedelta(hours=20)))
    changes = clock_changes(lane.period, zone)
    found = dots(lambda painter: paint_changes(painter, changes, lane, 2, 20, look))
    left, right = min(x for x, _ in found), max(x for x, _ in found)
    assert length <= (right - left + 1) / SCALE <= length + 3
    hatching = {(x, y) for x, y in found if left + 2 * SCALE < x < right - 2 * SCALE}
    assert bool(hatching) is (length > 0)
    elsewhere = replace(lane, period=Period(start + timedelta(hours=10), start + timedelta(hours=20)))
    assert dots(lambda painter: paint_changes(painter, changes, elsewhere, 2, 20, look)) == frozenset()


def test_the_key_shows_what_stands_for_a_fallback_number() -> None:
    look, box = paper_look(load_typeface()), QRectF(5, 5, 16, 8)
    plain = dots(lambda painter: paint_use_sample(painter, box, look, published=False))
    double = dots(lambda painter: paint_use_sample(painter, box, look, published=True))
    assert plain != double
