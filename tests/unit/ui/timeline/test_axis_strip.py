from __future__ import annotations

from pytestqt.qtbot import QtBot

from console.ui.theme import Theme
from console.ui.timeline.axis_strip import AxisStrip
from console.ui.timeline.timeline_chart import TimelineChart
from helpers.pixels import colors_of
from helpers.timelines import BUSY, timeline_of


def test_it_takes_room_when_there_is_something_to_show_and_paints_the_hours(qtbot: QtBot, theme: Theme) -> None:
    chart = TimelineChart(theme)
    strip = AxisStrip(chart)
    for widget in (chart, strip):
        qtbot.addWidget(widget)
        widget.resize(600, 40)
    assert strip.sizeHint().height() == strip.minimumSizeHint().height() == 0
    assert len(colors_of(strip.grab().toImage())) == 1
    chart.show_timeline(timeline_of(*BUSY))
    assert strip.sizeHint().height() > 20
    strip.resize(600, strip.sizeHint().height())
    assert len(colors_of(strip.grab().toImage())) > 1
    chart.zoom(2)
    strip.grab()
