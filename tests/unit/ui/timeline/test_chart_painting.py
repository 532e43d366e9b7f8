from __future__ import annotations

from datetime import UTC, datetime, timedelta

from msgspec.structs import replace
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage

from console.domain.clock import Period
from console.domain.line import LineState
from console.ui.theme import Theme
from console.ui.timeline.chart_geometry import ChartGeometry
from console.ui.timeline.chart_look import chart_look
from console.ui.timeline.chart_painting import ChartPainter, Chosen
from console.ui.timeline.chart_rows import chart_rows
from helpers.pixels import painted, share_of
from helpers.story_builder import CENTER, at, minutes
from helpers.timelines import BUSY, timeline_of

ROWS = chart_rows(timeline_of(*BUSY))
PLACES = ChartGeometry(width=690, label=200, pitch=40, bar=18, shown=minutes(0, 540))
NOW = at(480)


def painter(theme: Theme) -> ChartPainter:
    return ChartPainter(theme, chart_look(theme), CENTER.zone)


def rows(theme: Theme, part: QRect | None = None) -> QImage:
    whole = part or QRect(0, 0, 690, 160)
    return painted(690, 160, theme.ground, lambda on: painter(theme).paint_rows(on, ROWS, PLACES, NOW, whole))


def test_an_outage_is_in_its_color_where_it_was(theme: Theme) -> None:
    lane = PLACES.lane
    place = QRectF(lane.x(at(122)), 52, lane.x(at(148)) - lane.x(at(122)), 14).toRect()
    assert share_of(rows(theme), theme.fill(LineState.DOWN), place) > 0.3
    assert share_of(rows(theme), theme.fill(LineState.DOWN), place.translated(0, -40)) == 0


def test_now_is_a_line_through_all_rows_and_beyond_it_is_nothing(theme: Theme) -> None:
    image, x = rows(theme), round(PLACES.lane.x(NOW))
    assert share_of(image, theme.text, QRect(x - 1, 0, 2, 160)) > 0.2
    beyond = QRect(x + 3, 45, 20, 30)
    assert share_of(image, theme.row, beyond) > 0.9
    old = painted(
        690, 160, theme.ground, lambda on: painter(theme).paint_rows(on, ROWS, PLACES, at(900), QRect(0, 0, 690, 160))
    )
    assert share_of(old, theme.text, QRect(x - 2, 82, 4, 6)) == 0


def test_the_hour_that_came_twice_is_hatched_behind_the_rows_and_no_other(theme: Theme) -> None:
    start = datetime(2024, 11, 3, 4, 0, tzinfo=UTC)
    places = ChartGeometry(width=690, label=200, pitch=40, bar=18, shown=Period(start, start + timedelta(hours=8)))
    later = start + timedelta(hours=30)
    image = painted(
        690, 160, theme.ground, lambda on: painter(theme).paint_rows(on, ROWS, places, later, QRect(0, 0, 690, 160))
    )

    def plain(hour: int) -> float:
        """How much of this hour, edges apart, has the color of a row in the first row."""
        left, right = (round(places.lane.x(start + timedelta(hours=hours))) for hours in (hour, hour + 1))
        return share_of(image, theme.row, QRect(left + 4, 2, right - left - 8, 8))

    assert [hour for hour in range(7) if plain(hour) < 1] == [2]  # 01:00 EST, the second time


def test_only_the_rows_that_are_asked_for_are_painted(theme: Theme) -> None:
    image = rows(theme, QRect(0, 45, 690, 20))
    assert share_of(image, theme.row, QRect(0, 82, 600, 36)) == 0
    assert share_of(image, theme.row, QRect(0, 42, 600, 36)) > 0.5


def test_what_is_chosen_has_a_ring_while_the_keyboard_is_there(theme: Theme) -> None:
    mark = ROWS[1].marks[1]
    box = PLACES.box(1, mark).adjusted(-5, -5, 5, 5).toAlignedRect()

    def ringed(*, has_keyboard: bool) -> QImage:
        chosen = Chosen(at=1, mark=mark, has_keyboard=has_keyboard)
        return painted(690, 160, theme.ground, lambda on: painter(theme).paint_chosen(on, PLACES, chosen))

    assert share_of(ringed(has_keyboard=True), theme.focus, box) > 0.1
    assert share_of(ringed(has_keyboard=False), theme.focus, box) == 0
    assert share_of(ringed(has_keyboard=False), theme.muted, box) > 0.1


def test_what_is_chosen_but_not_in_sight_has_no_ring(theme: Theme) -> None:
    later = ChartGeometry(width=690, label=200, pitch=40, bar=18, shown=minutes(300, 480))
    chosen = Chosen(at=1, mark=ROWS[1].marks[1], has_keyboard=True)
    image = painted(690, 160, theme.ground, lambda on: painter(theme).paint_chosen(on, later, chosen))
    assert share_of(image, theme.ground) == 1


def axis(theme: Theme, shown: Period, now: datetime) -> tuple[QImage, int]:
    places = ChartGeometry(width=690, label=200, pitch=40, bar=18, shown=shown)
    height = painter(theme).axis_height(shown, now)
    image = painted(690, height, theme.ground, lambda on: painter(theme).paint_axis(on, places, now, height))
    return image, height


def test_the_hours_have_a_line_more_when_there_is_now_or_a_changed_clock_to_tell(theme: Theme) -> None:
    _, plain = axis(theme, minutes(0, 480), at(900))
    with_now, high = axis(theme, minutes(0, 480), at(240))
    start = datetime(2024, 11, 3, 4, 0, tzinfo=UTC)
    changed, as_high = axis(theme, Period(start, start + timedelta(hours=8)), start + timedelta(hours=30))
    assert plain < high == as_high
    above = QRect(0, 0, 690, high - plain)
    assert share_of(with_now, theme.ground, above) < 1
    assert share_of(changed, theme.ground, above) < 1


def test_the_line_of_now_leaves_the_label_of_an_hour_to_be_read(theme: Theme) -> None:
    near, height = axis(theme, minutes(0, 480), at(246))
    far, _ = axis(theme, minutes(0, 480), at(100))
    hour = ChartGeometry(width=690, label=200, pitch=40, bar=18, shown=minutes(0, 480)).lane.x(at(240))
    look = chart_look(theme)
    letters = round(look.small.metrics.capHeight())
    label = QRect(round(hour) + 3, round(height - 1 - 5 * look.unit) - letters, 16, letters)
    assert share_of(far, theme.ground, label) < 1
    assert near.copy(label) == far.copy(label)


def test_names_that_differ_at_their_end_can_be_told_apart_where_they_are_cut(theme: Theme) -> None:
    def named(name: str) -> QImage:
        told = (replace(ROWS[0], drawn=replace(ROWS[0].drawn, label=name)),)
        part = QRect(0, 0, 190, 40)
        return painted(190, 40, theme.ground, lambda on: painter(theme).paint_rows(on, told, PLACES, at(900), part))

    assert named("911 Wireless of the carrier Verizon") != named("911 Wireless of the carrier T-Mobile")


def test_a_changed_clock_is_said_beside_now_and_not_under_it(theme: Theme) -> None:
    start = datetime(2024, 11, 3, 4, 0, tzinfo=UTC)
    shown = Period(start, start + timedelta(hours=3))
    alone, _ = axis(theme, shown, start + timedelta(hours=30))
    both, height = axis(theme, shown, start + timedelta(hours=2, minutes=10))
    assert height > 0
    assert both != alone
