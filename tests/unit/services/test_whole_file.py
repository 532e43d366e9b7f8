from __future__ import annotations

from pathlib import Path

import pytest

from console.services.whole_file import half_of, write_whole, write_whole_by

full_disk = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="a full disk is /dev/full, which is a matter of Linux"
)


@pytest.mark.parametrize("flushes", [False, True])
@pytest.mark.parametrize(("content", "stands"), [("é\n", b"\xc3\xa9\n"), (b"\xff\r\n", b"\xff\r\n")])
def test_a_file_is_made_or_replaced_and_nothing_stands_beside_it(
    tmp_path: Path, content: bytes | str, stands: bytes, *, flushes: bool
) -> None:
    path = tmp_path / "board.html"
    for _ in range(2):
        write_whole(path, content, flushes=flushes)
        assert path.read_bytes() == stands
    assert list(tmp_path.iterdir()) == [path]


@full_disk
@pytest.mark.parametrize("flushes", [False, True])
def test_on_a_full_disk_the_old_one_stays_and_nothing_half_written(tmp_path: Path, *, flushes: bool) -> None:
    path = tmp_path / "board.html"
    write_whole(path, "old")
    half_of(path).symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, "new", flushes=flushes)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_its_place_stays_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "board.html"
    path.mkdir()
    with pytest.raises(OSError, match="directory"):
        write_whole(path, "new")
    assert list(tmp_path.iterdir()) == [path]


def test_a_half_that_can_not_be_taken_away_hides_no_reason(tmp_path: Path) -> None:
    path = tmp_path / "board.html"
    half_of(path).mkdir()
    with pytest.raises(OSError, match=r"directory|Permission"):
        write_whole(path, "new")


def test_what_is_written_elsewhere_takes_the_files_place_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    path.write_text("old", encoding="utf-8")

    def write(beside: Path) -> None:
        beside.write_text("new", encoding="utf-8")
        assert path.read_text(encoding="utf-8") == "old"

    write_whole_by(path, write)
    assert path.read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_fails_half_way_leaves_the_old_one_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    path.write_text("old", encoding="utf-8")

    def write(beside: Path) -> None:
        beside.write_text("ne", encoding="utf-8")
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        write_whole_by(path, write)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]
