from __future__ import annotations

import pytest

from console.ui.settings.setting_row import SettingRow, Whole


def test_a_row_can_not_be_changed_while_the_page_stands() -> None:
    row = SettingRow(name="text_percent", label="Text size", kind=Whole(least=100, most=200), help="Of all text.")
    with pytest.raises(AttributeError):
        row.label = "Size"  # type: ignore[misc]  # that is the point
