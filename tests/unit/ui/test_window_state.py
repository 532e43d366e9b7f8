from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.line import LineGroup
from console.ui.window_state import FILE_NAME, WindowState, WindowStates, load_window_states, save_window_states

LEFT = WindowState(
    x=20,
    y=30,
    width=900,
    height=700,
    maximized=True,
    splitter=(500, 380),
    panes=(300, 200, 100),
    tabs=True,
    folded=(LineGroup.ADMIN, LineGroup.SCHOOL),
)
THIRD = "DP-3 1280x1024"
STATES = WindowStates().left("DP-1 1920x1080", WindowState()).left(THIRD, LEFT)


def test_the_window_comes_back_as_it_was_left_on_each_screen(tmp_path: Path) -> None:
    save_window_states(tmp_path, STATES)
    assert load_window_states(tmp_path) == STATES
    assert STATES.last == THIRD


def test_a_screen_can_be_forgotten() -> None:
    assert list(STATES.forgotten(THIRD).by_screen) == ["DP-1 1920x1080"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "[1]",
        "null",
        '{"width": 900}',
        "\x00",
        "[" * 100_000,
        '{"last": "", "screens": [1]}',
        '{"screens": {}}',
    ],
)
def test_an_unreadable_file_is_as_if_there_were_none(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE_NAME).write_text(content)
    assert load_window_states(tmp_path) == WindowStates()


@pytest.mark.parametrize(
    ("said", "broken"),
    [
        ('"width": 900', '"width": 1e999'),
        ('"width": 900', '"width": 10000000000'),
        ('"width": 900', '"width": "wide"'),
        ('"height": 700', '"height": -1'),
        ('"x": 20', '"x": -5'),
        ("500,", "99999999999999,"),
        ('"panes": [', '"pains": ['),
        ('"admin"', '"kitchen"'),
    ],
)
def test_a_number_that_no_window_can_have_costs_its_own_screen_only(tmp_path: Path, said: str, broken: str) -> None:
    save_window_states(tmp_path, STATES)
    path = tmp_path / FILE_NAME
    whole = path.read_text()
    assert said in whole
    path.write_text(broken.join(whole.rsplit(said, 1)))
    assert load_window_states(tmp_path) == STATES.forgotten(THIRD)


def test_bytes_that_are_no_text_are_as_if_there_were_none(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe\x00")
    assert load_window_states(tmp_path) == WindowStates()


def test_a_place_that_can_not_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    save_window_states(tmp_path / "nowhere", STATES)
    assert load_window_states(tmp_path / "nowhere") == WindowStates()


def test_a_screen_from_before_groups_could_be_folded_is_read_too(tmp_path: Path) -> None:
    old = '{"x": null, "y": null, "width": 900, "height": 700, "maximized": false, "splitter": [], "panes": []}'
    (tmp_path / FILE_NAME).write_text(f'{{"last": "{THIRD}", "screens": {{"{THIRD}": {old}}}}}')
    assert load_window_states(tmp_path).by_screen == {THIRD: WindowState(width=900, height=700)}
