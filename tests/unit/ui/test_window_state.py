from __future__ import annotations

from pathlib import Path

import pytest

from console.ui.window_state import FILE_NAME, WindowState, load_window_state, save_window_state

LEFT = WindowState(width=900, height=700, maximized=True, splitter=(500, 380), panes=(300, 200, 100))


def test_the_window_comes_back_as_it_was_left(tmp_path: Path) -> None:
    save_window_state(tmp_path, LEFT)
    assert load_window_state(tmp_path) == LEFT


@pytest.mark.parametrize("content", ["", "{}", "[1]", "null", '{"width": "wide"}', "\x00", "[" * 100_000])
def test_an_unreadable_file_is_as_if_there_were_none(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE_NAME).write_text(content)
    assert load_window_state(tmp_path) == WindowState()


@pytest.mark.parametrize(
    ("said", "broken"),
    [
        ('"width": 900', '"width": 1e999'),
        ('"width": 900', '"width": 10000000000'),
        ('"height": 700', '"height": -1'),
        ("500,", "99999999999999,"),
    ],
)
def test_a_number_that_no_window_can_have_is_as_if_there_were_none(tmp_path: Path, said: str, broken: str) -> None:
    save_window_state(tmp_path, LEFT)
    path = tmp_path / FILE_NAME
    whole = path.read_text()
    assert said in whole
    path.write_text(whole.replace(said, broken))
    assert load_window_state(tmp_path) == WindowState()


def test_bytes_that_are_no_text_are_as_if_there_were_none(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe\x00")
    assert load_window_state(tmp_path) == WindowState()


def test_a_place_that_can_not_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    save_window_state(tmp_path / "nowhere", LEFT)
    assert load_window_state(tmp_path / "nowhere") == WindowState()
