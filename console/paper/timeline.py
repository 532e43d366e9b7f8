"""The timeline of a report: one row of patterns for each line, one bar for each fallback number that was on."""

from __future__ import annotations

from console.domain.shift_report import ShiftReport
from console.paper.pagination import Item
from console.paper.timeline_drawing import DrawnRow
from console.paper.timeline_pieces import timeline_ground, timeline_pieces
from console.paper.typeface import Typeface
from console.render.wording import keyed_name


def timeline_items(report: ShiftReport, typeface: Typeface) -> list[Item]:
    """The timeline as items of the page's flow; none without lines or time."""
    if not report.lines or not report.period.seconds:
        return []
    zone = report.set_up.center.zone
    return timeline_pieces(_rows(report), timeline_ground(report.period, zone, typeface), zone)


def _rows(report: ShiftReport) -> list[DrawnRow]:
    found = [DrawnRow(label=keyed_name(one.line), segments=one.segments) for one in report.lines]
    for key in sorted({use.fallback.key for use in report.fallback}):
        uses = [use for use in report.fallback if use.fallback.key == key]
        found.append(DrawnRow(label=f"f{key} {uses[0].fallback.label}", uses=uses))
    return found
