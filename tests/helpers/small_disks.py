"""A disk of 3 MB, to be filled: only root may mount one, and the tests that need it say so when they can't."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """Mount it in a new folder ``place``; skips the test where that can't be done."""
    if sys.platform != "linux":
        pytest.skip("mounts a tmpfs the Linux way")
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", place], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting a small disk needs root")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)


def fill(disk: Path) -> None:
    """Let others take all the room there is, to the last byte."""
    for size in (1 << 16, 1 << 12, 1):
        try:
            with (disk / f"others-{size}").open("wb", buffering=0) as file:
                while file.write(bytes(size)):
                    pass
        except OSError:
            continue


def make_room(disk: Path) -> None:
    """The others give it back."""
    for file in disk.glob("others-*"):
        file.unlink()


@contextmanager
def only_to_be_read(disk: Path) -> Iterator[None]:
    """The disk may not be written for a while."""
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    try:
        yield
    finally:
        subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
