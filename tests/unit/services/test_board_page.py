from __future__ import annotations

import threading
from pathlib import Path

import pytest
from msgspec.structs import replace

from console.domain.errors import StorageUnavailable
from console.services.board_page import board_page_path, write_board_page
from console.services.whole_file import half_of
from helpers.situations import situation


def test_the_page_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = write_board_page(situation(), tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    page = path.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert page.endswith("</html>\n")
    assert "NOT CURRENT" in page


def test_an_exercise_has_a_page_of_its_own_and_says_so_in_its_name(tmp_path: Path) -> None:
    live = write_board_page(situation(), tmp_path)
    before = live.read_bytes()
    drill = write_board_page(replace(situation(), exercise=True), tmp_path)
    assert drill.name.startswith("EXERCISE")
    assert (live.read_bytes(), drill == live) == (before, False)
    assert board_page_path(tmp_path, exercise=True) == drill


def test_a_reader_never_sees_half_a_page(tmp_path: Path) -> None:
    path = write_board_page(situation(), tmp_path)
    ends: set[str] = set()
    done = threading.Event()

    def read() -> None:
        while not done.wait(0.0005):  # often, and yet lets the writer work
            ends.add(path.read_text(encoding="utf-8")[-8:])

    reader = threading.Thread(target=read)
    reader.start()
    for _ in range(20):
        write_board_page(situation(), tmp_path)
    done.set()
    reader.join()
    assert ends == {"</html>\n"}


def test_a_folder_that_is_not_there_is_said_and_not_made(tmp_path: Path) -> None:
    away = tmp_path / "share"
    with pytest.raises(StorageUnavailable, match="what you log is saved all the same"):
        write_board_page(situation(), away)
    assert not away.exists()


def test_a_page_that_can_not_be_put_in_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    board_page_path(tmp_path, exercise=False).mkdir()
    with pytest.raises(StorageUnavailable):
        write_board_page(situation(), tmp_path)
    assert [one.is_dir() for one in tmp_path.iterdir()] == [True]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is /dev/full, which is a matter of Linux")
def test_a_full_disk_is_said_and_the_old_page_stays(tmp_path: Path) -> None:
    path = write_board_page(situation(), tmp_path)
    before = path.read_bytes()
    half_of(path).symlink_to("/dev/full")
    with pytest.raises(StorageUnavailable, match="No space left"):
        write_board_page(replace(situation(), last_seq=99), tmp_path)
    assert path.read_bytes() == before


def test_a_half_page_that_can_not_be_taken_away_is_no_reason_to_stop(tmp_path: Path) -> None:
    half_of(board_page_path(tmp_path, exercise=False)).mkdir()
    with pytest.raises(StorageUnavailable):
        write_board_page(situation(), tmp_path)
