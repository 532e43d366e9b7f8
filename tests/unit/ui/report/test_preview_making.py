from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from console.domain.errors import RuleViolation
from console.ui.report.preview_making import PreviewMaking
from console.ui.report.preview_request import PreviewRequest
from console.ui.report.report_request import ReportRequest
from helpers.desks import SampleDesk
from helpers.pixels import look_alike

REPORT = ReportRequest(shift="current", path=Path("x.pdf"))
WANTED = PreviewRequest(report=REPORT, look=1, index=0, room=QSize(612, 2000), sheet=QColor("white"))


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[SampleDesk]:
    desk = SampleDesk(tmp_path / "record")
    desk.log("/shift start Day KM")
    for number in range(14):
        desk.clock.pass_time(600)
        desk.log("3u!" if number % 2 else "3d")
    yield desk
    desk.close()


def test_a_page_is_as_large_as_its_room_allows(desk: SampleDesk) -> None:
    making = PreviewMaking()
    tall = making.picture(WANTED, desk.reading)
    low = making.picture(replace(WANTED, room=QSize(612, 396)), desk.reading)
    assert (tall.image.width(), tall.image.height()) == (612, 792)
    assert (low.image.width(), low.image.height()) == (306, 396)


def test_a_page_is_of_the_paper_that_is_set(desk: SampleDesk) -> None:
    picture = PreviewMaking().picture(replace(WANTED, report=replace(REPORT, paper="a4")), desk.reading)
    assert picture.image.height() == round(612 * 842 / 595)


def test_behind_the_last_page_there_is_the_last_page(desk: SampleDesk) -> None:
    picture = PreviewMaking().picture(replace(WANTED, index=9), desk.reading)
    assert (picture.index, picture.count) == (1, 2)


def test_turning_the_page_keeps_the_report_and_another_look_gathers_it_anew(desk: SampleDesk) -> None:
    making = PreviewMaking()
    before = making.picture(WANTED, desk.reading)
    desk.log("3d")
    assert look_alike(making.picture(WANTED, desk.reading).image, before.image)
    assert not look_alike(making.picture(replace(WANTED, look=2), desk.reading).image, before.image)


def test_a_period_that_can_not_be_read_is_refused(desk: SampleDesk) -> None:
    with pytest.raises(RuleViolation):
        PreviewMaking().picture(replace(WANTED, report=replace(REPORT, shift=None, start="noon")), desk.reading)


def test_a_room_of_nothing_is_no_trouble(desk: SampleDesk) -> None:
    assert PreviewMaking().picture(replace(WANTED, room=QSize(0, 0)), desk.reading).image.width() == 1
