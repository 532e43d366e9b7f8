from __future__ import annotations

import pytest

from console.ui.report.page_zoom import larger, smaller


@pytest.mark.parametrize(
    ("now", "fitted", "wanted"), [(73, 73, 100), (100, 73, 150), (150, 73, 200), (200, 73, 200), (110, 110, 150)]
)
def test_a_page_grows_in_steps_up_to_twice_its_size(now: float, fitted: float, wanted: int) -> None:
    assert larger(now, fitted) == wanted


@pytest.mark.parametrize(
    ("now", "fitted", "wanted"), [(200, 73, 150), (150, 73, 100), (100, 73, 0), (73, 73, 0), (150, 110, 0)]
)
def test_a_page_shrinks_in_steps_until_all_of_it_is_seen(now: float, fitted: float, wanted: int) -> None:
    assert smaller(now, fitted) == wanted
