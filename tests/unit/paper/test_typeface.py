from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo

from console.paper.report_pages import report_pages
from console.paper.typeface import FAMILY, MONO_FAMILY, load_typeface
from console.resources import resource_path
from console.ui.theme import load_fonts
from helpers.report_builder import quiet_report

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_page_is_set_in_b612_and_the_seal_in_its_mono() -> None:
    typeface = load_typeface()
    assert QFontInfo(typeface.body.font).family() == FAMILY
    assert QFontInfo(typeface.bold.font).bold()
    assert QFontInfo(typeface.seal.font).family() == MONO_FAMILY


def test_body_is_ten_points_and_footers_are_eight() -> None:
    typeface = load_typeface()
    assert (typeface.body.font.pixelSize(), typeface.small.font.pixelSize()) == (10, 8)


def test_all_digits_are_equally_wide_so_that_columns_stand() -> None:
    face = load_typeface().figures
    assert len({round(face.width(digit), 3) for digit in "0123456789"}) == 1


def test_a_width_is_the_same_at_any_size_so_that_lines_break_alike_on_every_device() -> None:
    typeface = load_typeface()
    text = "911 Wireless Verizon DOWN"
    assert typeface.body.width(text) / 10 == pytest.approx(typeface.small.width(text) / 8, rel=0.005)


def test_loading_twice_gives_the_same() -> None:
    assert load_typeface().body.font == load_typeface().body.font


def test_without_the_programs_fonts_a_report_is_set_in_the_systems(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("console.paper.typeface.resource_folder", lambda: tmp_path)
    QFontDatabase.removeAllApplicationFonts()
    try:
        assert load_typeface().body.width("911 Landline") > 0
        assert report_pages(quiet_report()).count == 1
    finally:
        load_fonts(resource_path("fonts"))
