"""Plays an earcon on this machine, beside everything else; a machine that can't is silent, and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Protocol

from PySide6.QtWidgets import QApplication

from console.ui.sound.earcon import Earcon, wav_of

if sys.platform == "win32":
    import winsound


class Player(Protocol):
    """Whatever makes a sound; it neither waits nor fails."""

    def play(self, earcon: Earcon) -> None:
        """Begin to play."""
        ...


class MemoryPlayer:
    """Plays WAV files from memory in a thread of their own: Windows plays those only while somebody waits.

    Args:
        play_wav: Plays one to its end; may raise RuntimeError or OSError on a machine without sound.
    """

    def __init__(self, play_wav: Callable[[bytes], None]) -> None:
        self._play_wav = play_wav

    def play(self, earcon: Earcon) -> None:
        """Begin to play."""
        Thread(target=self._to_its_end, args=(wav_of(earcon),), name="earcon", daemon=True).start()

    def _to_its_end(self, wav: bytes) -> None:
        with suppress(RuntimeError, OSError):
            self._play_wav(wav)


class BeepPlayer:
    """The system's own beep, where nothing plays WAV files: one timbre for both.

    Args:
        beep: Makes it.
    """

    def __init__(self, beep: Callable[[], None] = QApplication.beep) -> None:
        self._beep = beep

    def play(self, earcon: Earcon) -> None:  # noqa: ARG002 - one sound for both
        """Beep."""
        self._beep()


def own_player() -> Player:
    """What this machine has."""
    if sys.platform == "win32":
        return MemoryPlayer(lambda wav: winsound.PlaySound(wav, winsound.SND_MEMORY | winsound.SND_NODEFAULT))
    return BeepPlayer()
