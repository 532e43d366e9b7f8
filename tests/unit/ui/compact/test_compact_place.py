from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from console.ui.compact.compact_place import FILE_NAME, CompactPlace, load_compact_place, save_compact_place


@pytest.fixture
def screen(qapp: QApplication) -> QScreen:
    return qapp.primaryScreen()


def test_the_first_time_it_stands_at_the_top_right(screen: QScreen) -> None:
    room = screen.availableGeometry()
    place = CompactPlace().on(screen, 356, 500)
    assert room.contains(place)
    assert place.right() > room.right() - 30
    assert place.top() < room.top() + 30
    assert place.size().toTuple() == (356, 500)


def test_a_screen_smaller_than_it_gets_it_whole(screen: QScreen) -> None:
    room = screen.availableGeometry()
    assert room.contains(CompactPlace().on(screen, 5000, 5000))


def test_it_comes_back_where_it_was_left_on_each_screen(screen: QScreen, tmp_path: Path) -> None:
    frame = QRect(screen.geometry().left() + 40, screen.geometry().top() + 50, 300, 400)
    other = CompactPlace(screen="DP-2", places={"DP-2": (1, 2, 300, 300)})
    save_compact_place(tmp_path, other.left_at(screen, frame))
    kept = load_compact_place(tmp_path)
    assert kept.screen == screen.name()
    assert kept.on(screen, 356, 500) == frame
    assert kept.places["DP-2"] == (1, 2, 300, 300)


@pytest.mark.parametrize("place", [(9000, 9000, 300, 400), (-9000, -9000, 300, 400), (0, 0, 9000, 9000)])
def test_what_was_left_out_of_sight_comes_back_into_it(screen: QScreen, place: tuple[int, int, int, int]) -> None:
    kept = CompactPlace(screen=screen.name(), places={screen.name(): place})
    assert screen.availableGeometry().contains(kept.on(screen, 356, 500))


@pytest.mark.parametrize(
    "said",
    [
        "",
        "[]",
        "{}",
        '{"screen": "A"}',
        '{"screen": "A", "places": []}',
        '{"screen": "A", "places": {"A": 3}}',
        '{"screen": "A", "places": {"A": [1, 2, 3]}}',
        '{"screen": "A", "places": {"A": [1, 2, 0, 3]}}',
        '{"screen": "A", "places": {"A": [1, 2, 99999999, 3]}}',
        '{"screen": "A", "places": {"A": [1, 2, "x", 3]}}',
    ],
)
def test_a_broken_file_is_as_if_it_had_never_been_open(tmp_path: Path, said: str) -> None:
    (tmp_path / FILE_NAME).write_text(said, encoding="utf-8")
    assert load_compact_place(tmp_path) == CompactPlace()


def test_a_folder_that_can_not_be_written_is_no_trouble(tmp_path: Path) -> None:
    save_compact_place(tmp_path / "nowhere", CompactPlace())
    assert load_compact_place(tmp_path / "nowhere") == CompactPlace()
