from __future__ import annotations

import os
from pathlib import Path

import pytest

from console.storage.reserve_file import ensure_reserve, is_full, release_reserve


def test_the_reserve_takes_real_space(tmp_path: Path) -> None:
    path = tmp_path / "reserve"
    assert ensure_reserve(path, 100_000)
    assert path.stat().st_size == 100_000
    assert path.stat().st_blocks * 512 >= 100_000


def test_it_takes_real_space_where_the_system_has_no_word_for_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "posix_fallocate", raising=False)
    path = tmp_path / "reserve"
    assert ensure_reserve(path, 100_000)
    assert path.stat().st_size >= 100_000


def test_it_only_grows(tmp_path: Path) -> None:
    path = tmp_path / "reserve"
    ensure_reserve(path, 100_000)
    ensure_reserve(path, 10_000)
    assert path.stat().st_size == 100_000


def test_it_is_given_back_once(tmp_path: Path) -> None:
    path = tmp_path / "reserve"
    ensure_reserve(path, 1000)
    assert release_reserve(path)
    assert not release_reserve(path)


def test_a_folder_that_is_not_there_is_no_error(tmp_path: Path) -> None:
    assert not ensure_reserve(tmp_path / "absent" / "reserve", 1000)


def test_a_disk_with_room_is_not_full_and_one_that_does_not_answer_is_not_known_to_be(tmp_path: Path) -> None:
    assert not is_full(tmp_path)
    assert not is_full(tmp_path / "absent")
