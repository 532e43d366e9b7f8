from __future__ import annotations

import pytest

from console.services.settings import ALLOWED
from console.ui.settings.setting_row import Choice, SettingRow, Whole
from console.ui.settings.setting_table import GROUPS
from console.ui.settings.typed_value import default_value

ROWS = [row for group in GROUPS for row in group.rows]
OWN_PAGE = {"keys"}
"""What is chosen on a page of its own."""
OWN_NOTES = {"day_theme", "clock_followed", "report_title"}
"""What the program remembers by itself, or was chosen here before it was the center's; nobody chooses it."""


def test_every_setting_that_a_person_chooses_has_one_row_and_every_row_a_setting() -> None:
    names = [row.name for row in ROWS]
    assert len(set(names)) == len(names)
    assert set(names) == set(ALLOWED) - OWN_NOTES - OWN_PAGE


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_whatever_a_row_offers_may_be_kept(row: SettingRow) -> None:
    allowed = ALLOWED[row.name]
    assert allowed(default_value(row.name))
    if isinstance(row.kind, Choice):
        assert all(allowed(value) for value in row.kind.options)
        assert default_value(row.name) in row.kind.options
    if isinstance(row.kind, Whole):
        assert allowed(row.kind.least)
        assert allowed(row.kind.most)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_row_says_in_one_sentence_what_it_does(row: SettingRow) -> None:
    assert row.label == row.label.strip()
    assert row.help.endswith(".")
    assert ". " not in row.help


def test_every_group_has_a_name_and_a_title_of_its_own() -> None:
    assert len({group.name for group in GROUPS}) == len({group.title for group in GROUPS}) == len(GROUPS)
