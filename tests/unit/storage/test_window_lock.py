from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.storage.window_lock import WindowLock


def test_only_the_first_window_gets_the_lock(tmp_path: Path) -> None:
    first, second = WindowLock(tmp_path), WindowLock(tmp_path)
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_a_second_start_asks_the_first_window_to_come_forward_once(tmp_path: Path) -> None:
    first, second = WindowLock(tmp_path), WindowLock(tmp_path)
    assert first.acquire()
    assert not first.raise_requested()
    second.request_raise()
    assert first.raise_requested()
    assert not first.raise_requested()
    first.release()


def test_a_request_left_over_from_before_raises_nothing(tmp_path: Path) -> None:
    WindowLock(tmp_path).request_raise()
    window = WindowLock(tmp_path)
    assert window.acquire()
    assert not window.raise_requested()
    window.release()


def test_a_folder_that_cannot_hold_the_lock_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageUnavailable):
        WindowLock(tmp_path / "file").acquire()
    with pytest.raises(StorageUnavailable):
        WindowLock(tmp_path / "file").request_raise()
