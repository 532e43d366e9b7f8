from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from console.domain.clock import Period
from console.domain.line import LineState
from console.domain.outage import Segment
from console.paper.timeline import FallbackBar, LineBar, timeline_items
from console.paper.typeface import load_typeface
from helpers.painting import SCALE, faxed
from helpers.report_builder import SET_UP, DayBook, many_lines_report, outage_report
from helpers.story_builder import at

pytestmark = pytest.mark.usefixtures("qapp")

DAY = Period(at(0), at(480))
LABEL = 132 * SCALE


def bar(*segments: Segment) -> frozenset[tuple[int, int]]:
    row = LineBar(label="", segments=segments, period=DAY, typeface=load_typeface())
    return faxed(lambda painter: row.paint(painter, 0, 0), 545, 12)


def test_there_is_a_row_of_ten_points_for_each_line_and_each_fallback_used() -> None:
    report = outage_report()
    items = timeline_items(report, load_typeface())
    rows = [item.piece for item in items if isinstance(item.piece, LineBar | FallbackBar)]
    assert len(rows) == len(report.lines) + 2
    assert {row.height for row in rows} == {10}


def test_it_is_read_at_a_glance_and_parted_only_when_higher_than_a_page() -> None:
    items = timeline_items(many_lines_report(24), load_typeface())
    assert all(item.stays_with_next for item in items[:-1])
    assert not items[-1].stays_with_next
    assert all(item.head for item in items[1:])


def test_without_lines_or_time_there_is_no_timeline() -> None:
    report = outage_report()
    assert timeline_items(replace(report, lines=()), load_typeface()) == []
    assert timeline_items(replace(report, period=Period(at(0), at(0))), load_typeface()) == []


def test_an_outage_stands_where_it_was() -> None:
    dots = bar(Segment(state=LineState.DOWN, verified=False, start=at(240), end=at(360)))
    left, right = min(x for x, _ in dots), max(x for x, _ in dots)
    assert left == pytest.approx(LABEL + 408 * SCALE * 0.5, abs=3)
    assert right == pytest.approx(LABEL + 408 * SCALE * 0.75, abs=3)


def test_an_outage_of_a_second_is_seen_even_at_the_very_end() -> None:
    for start in (at(100), at(480 - 1 / 60)):
        dots = bar(Segment(state=LineState.DOWN, verified=False, start=start, end=at(0) + (start - at(0))))
        assert len(dots) >= 1.5 * 8 * SCALE**2 * 0.8
        assert max(x for x, _ in dots) <= LABEL + 408 * SCALE


def test_an_outage_is_never_painted_over_by_its_neighbors() -> None:
    down = Segment(state=LineState.DOWN, verified=False, start=at(100), end=at(101))
    up = Segment(state=LineState.UNKNOWN, verified=False, start=at(101), end=at(400))
    assert bar(down) & bar(down, up)


def test_a_fallback_still_on_has_no_end() -> None:
    (use,) = (use for use in outage_report().fallback if use.fallback.key == 3)
    period = outage_report().period

    def shown(*, ended: bool) -> frozenset[tuple[int, int]]:
        one = replace(use, ended_at=period.end if ended else None)
        row = FallbackBar(label="f3", uses=(one,), period=period, typeface=load_typeface())
        return faxed(lambda painter: row.paint(painter, 0, 0), 545, 12)

    assert len(shown(ended=True)) > len(shown(ended=False))


def test_axis_and_key_are_painted() -> None:
    items = timeline_items(outage_report(), load_typeface())
    for item in (items[0], items[-1]):
        assert faxed(partial(item.piece.paint, left=0, top=0), 545, 30)


def test_a_quiet_report_has_no_fallback_in_its_key() -> None:
    book = DayBook(set_up=SET_UP)
    with_one, without = outage_report(), book.report("07:00", "15:00")
    keys = [timeline_items(report, load_typeface())[-1].piece for report in (with_one, without)]
    dots = [faxed(partial(key.paint, left=0, top=0), 545, 20) for key in keys]
    assert len(dots[0]) > len(dots[1])
