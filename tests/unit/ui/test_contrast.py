from __future__ import annotations

import pytest

from console.ui.contrast import contrast, linear_rgb, luminance


def test_black_on_white_is_the_largest_contrast_there_is() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_a_color_does_not_contrast_with_itself() -> None:
    assert contrast("#6B747C", "#6B747C") == pytest.approx(1)


def test_it_does_not_matter_which_of_two_colors_is_the_lighter() -> None:
    assert contrast("#F4DD1C", "#14140A") == contrast("#14140A", "#F4DD1C")


def test_the_least_gray_that_passes_on_white_is_known() -> None:
    assert contrast("#767676", "#FFFFFF") >= 4.5 > contrast("#777777", "#FFFFFF")


def test_green_gives_most_of_the_light() -> None:
    assert luminance("#00FF00") > luminance("#FF0000") > luminance("#0000FF") > 0


def test_dark_values_are_linear_near_black() -> None:
    assert linear_rgb("#0A0000")[0] == pytest.approx(10 / 255 / 12.92)
