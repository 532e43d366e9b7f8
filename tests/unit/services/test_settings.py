from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.errors import StorageUnavailable
from console.services.settings import (
    ALLOWED,
    Settings,
    between,
    clock_time,
    load_settings,
    one_of,
    place,
    save_settings,
    truth,
    words,
)


def test_what_was_chosen_is_there_the_next_time(tmp_path: Path) -> None:
    chosen = Settings(text_percent=150)
    save_settings(tmp_path, chosen)
    assert load_settings(tmp_path) == chosen


def test_nothing_chosen_yet_are_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


def test_every_default_is_allowed_itself() -> None:
    refused = [name for name, allowed in ALLOWED.items() if not allowed(getattr(Settings(), name))]
    assert refused == []


def test_every_setting_has_its_check() -> None:
    assert set(ALLOWED) == set(Settings.__struct_fields__)


@pytest.mark.parametrize("content", ["", "{", "[1]", "null", "\x00", "[" * 100_000, '{"text_percent": "large"}'])
def test_what_can_not_be_read_is_as_if_nothing_had_been_chosen(tmp_path: Path, content: str) -> None:
    (tmp_path / "settings.json").write_text(content)
    assert load_settings(tmp_path) == Settings()


@given(st.binary(max_size=40))
def test_no_bytes_in_the_file_keep_the_program_from_opening(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "settings.json").write_bytes(content)
    assert load_settings(folder) == Settings()


def test_a_setting_of_a_newer_version_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"of_tomorrow": 1, "text_percent": 125}')
    assert load_settings(tmp_path) == Settings(text_percent=125)


def test_a_place_that_can_not_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="can't be kept"):
        save_settings(tmp_path / "nowhere", Settings())


def test_a_number_has_its_bounds_and_truth_is_no_number() -> None:
    allowed = between(100, 200)
    assert [allowed(one) for one in (99, 100, 200, 201, True, "150", 150.0)] == [
        False, True, True, False, False, False, False,
    ]  # fmt: skip


def test_a_word_is_taken_as_it_is_written() -> None:
    assert one_of("dark", "light")("dark")
    assert not one_of("dark", "light")("Dark")
    assert not one_of("dark", "light")(1)


def test_only_yes_and_no_are_truth() -> None:
    assert [truth(one) for one in (True, False, 1, 0, "yes", None)] == [True, True, False, False, False, False]


def test_a_time_of_day_has_two_digits_each_and_exists() -> None:
    assert [said for said in ("00:00", "23:59", "24:00", "7:00", "07:60", "07:00\n", 700, "") if clock_time(said)] == [
        "00:00", "23:59",
    ]  # fmt: skip


def test_a_text_is_one_line_that_can_be_shown() -> None:
    assert [said for said in ("", "Status \U0001f4de", "a" * 121, "two\nlines", "\ud800", 7) if words(said)] == [
        "", "Status \U0001f4de",
    ]  # fmt: skip


def test_a_folder_is_named_with_all_its_path(tmp_path: Path) -> None:
    assert place("")
    assert place(str(tmp_path))
    assert [said for said in ("backups", "../up", "/a\x00b", 7) if place(said)] == []


def test_keys_are_a_table_and_what_is_in_it_is_for_others_to_read(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"keys": {"open_help": 7}}')
    assert load_settings(tmp_path).keys == {"open_help": 7}
    (tmp_path / "settings.json").write_text('{"keys": ["F1"]}')
    assert load_settings(tmp_path) == Settings()


def test_a_table_nobody_filled_is_shared_with_nobody() -> None:
    assert Settings().keys == {}
    assert Settings().keys is not Settings().keys
