from __future__ import annotations

import cmath
import io
import struct
import wave

import pytest

from console.ui.sound.earcon import LEVEL, LONGEST_S, RATE_HZ, Earcon, wav_of


def samples(earcon: Earcon) -> tuple[int, ...]:
    with wave.open(io.BytesIO(wav_of(earcon))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE_HZ)
        frames = file.readframes(file.getnframes())
    return struct.unpack(f"<{len(frames) // 2}h", frames)


@pytest.mark.parametrize("earcon", Earcon)
def test_it_is_short_not_loud_and_begins_and_ends_in_silence(earcon: Earcon) -> None:
    heard = samples(earcon)
    assert 0.1 < len(heard) / RATE_HZ <= LONGEST_S
    assert 0.5 * LEVEL * 32_767 < max(map(abs, heard)) <= LEVEL * 32_767
    assert heard[0] == 0
    assert abs(heard[-1]) < 400


def test_the_two_can_be_told_apart_by_their_timbre() -> None:
    assert overtone(Earcon.ATTENTION, 660) > 0.2
    assert overtone(Earcon.RESTORED, 523.25) < 0.02


def overtone(earcon: Earcon, hertz: float) -> float:
    """Strength of the third harmonic against the fundamental, in the first tone (Goertzel)."""
    heard = samples(earcon)[600:2400]
    return power(heard, 3 * hertz) / power(heard, hertz)


def power(heard: tuple[int, ...], hertz: float) -> float:
    turn = -2j * cmath.pi * hertz / RATE_HZ
    return abs(sum(height * cmath.exp(turn * at) for at, height in enumerate(heard)))
