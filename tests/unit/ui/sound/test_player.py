from __future__ import annotations

from threading import Event

from console.ui.sound.earcon import Earcon, wav_of
from console.ui.sound.player import BeepPlayer, MemoryPlayer, own_player


def test_a_wav_is_played_beside_everything_else() -> None:
    begun, may_end, played = Event(), Event(), []

    def play_wav(wav: bytes) -> None:
        begun.set()
        may_end.wait(5)
        played.append(wav)

    MemoryPlayer(play_wav).play(Earcon.RESTORED)
    assert begun.wait(5)
    assert played == []  # play has come back although the sound goes on
    may_end.set()


def test_it_plays_the_earcon_that_is_asked_for() -> None:
    done, played = Event(), []

    def play_wav(wav: bytes) -> None:
        played.append(wav)
        done.set()

    MemoryPlayer(play_wav).play(Earcon.ATTENTION)
    assert done.wait(5)
    assert played == [wav_of(Earcon.ATTENTION)]


def test_a_machine_without_sound_is_silent_and_nothing_else() -> None:
    done = Event()

    def fail(_: bytes) -> None:
        done.set()
        raise RuntimeError("Failed to play sound")

    MemoryPlayer(fail).play(Earcon.ATTENTION)
    assert done.wait(5)


def test_where_nothing_plays_wav_files_the_system_beeps() -> None:
    beeps = []
    BeepPlayer(lambda: beeps.append(1)).play(Earcon.RESTORED)
    assert beeps == [1]
    assert isinstance(own_player(), BeepPlayer | MemoryPlayer)
