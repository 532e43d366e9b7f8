from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.resources import resource_path
from console.ui.palette import DARK
from console.ui.theme import CLOCK_PT, SMALL_PT, TEXT_PT, ZOOM_STEPS, Theme, dress, load_fonts, missing_fonts
from helpers.windows import SampleWindow


def test_the_program_wears_our_own_colors_on_fusion(qapp: QApplication, theme: Theme) -> None:
    assert qapp.style().name() == "fusion"
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.ground)
    assert qapp.palette().color(QPalette.ColorRole.Text) == QColor(DARK.text)


def test_the_fonts_come_with_the_program(theme: Theme) -> None:
    assert set(load_fonts(resource_path("fonts"))) >= {"B612", "B612 Mono"}
    assert QFontInfo(theme.font()).family() == "B612"
    assert QFontInfo(theme.font(mono=True)).family() == "B612 Mono"


def test_without_the_fonts_the_systems_serve(tmp_path: Path) -> None:
    assert load_fonts(tmp_path / "nothing here") == ()


def test_missing_fonts_are_said_in_one_calm_sentence_and_the_window_works_without(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    assert missing_fonts() == ""
    QFontDatabase.removeAllApplicationFonts()
    try:
        assert missing_fonts().startswith("The program's own fonts are missing, so it uses the system's;")
        window = SampleWindow(qtbot, qapp, tmp_path / "record")
        window.session.sign_on("KM")
        window.log("9d")
        assert window.desk.board[9].state is LineState.DOWN
        assert not window.window.grab().isNull()
        window.close()
    finally:
        load_fonts(resource_path("fonts"))


def test_a_font_file_that_is_none_is_passed_over(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "broken.otf").write_bytes(b"no font")
    assert load_fonts(tmp_path) == ()


def test_all_digits_are_equally_wide_so_that_clocks_stand_still(theme: Theme) -> None:
    for mono in (False, True):
        metrics = QFontMetricsF(theme.font(CLOCK_PT, mono=mono))
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_sizes_are_points_and_grow_with_the_zoom(theme: Theme) -> None:
    assert theme.font().pointSizeF() == pytest.approx(TEXT_PT)
    assert theme.zoomed(2).font(SMALL_PT).pointSizeF() == pytest.approx(2 * SMALL_PT)


@pytest.mark.parametrize(("asked", "given"), [(0.5, 1.0), (1.5, 1.5), (9.0, 2.0)])
def test_the_zoom_stays_between_100_and_200_percent(asked: float, given: float) -> None:
    assert Theme().zoomed(asked).zoom == given


def test_zoom_steps_lead_from_end_to_end_and_no_farther() -> None:
    theme = Theme()
    for _ in range(len(ZOOM_STEPS) + 2):
        theme = theme.zoom_step(1)
    assert theme.zoom == 2.0
    assert theme.zoom_step(-1).zoom == ZOOM_STEPS[-2]
    assert Theme().zoom_step(-1).zoom == 1.0


def test_a_theme_hands_out_the_colors_of_its_tokens(theme: Theme) -> None:
    assert theme.fill(LineState.DOWN) == QColor(DARK.states[LineState.DOWN].fill)
    assert theme.ink(LineState.DOWN) == QColor(DARK.states[LineState.DOWN].ink)
    named = (theme.ground, theme.row, theme.text, theme.muted, theme.border, theme.focus, theme.exercise)
    tokens = (DARK.ground, DARK.row, DARK.text, DARK.muted, DARK.border, DARK.focus, DARK.exercise)
    assert named == tuple(QColor(token) for token in tokens)


def test_another_zoom_reaches_the_whole_program(qapp: QApplication, theme: Theme) -> None:
    dress(qapp, theme.zoomed(1.5))
    assert qapp.font().pointSizeF() == pytest.approx(1.5 * TEXT_PT)
    dress(qapp, theme)
