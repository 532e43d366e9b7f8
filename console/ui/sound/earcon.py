"""Composes the two earcons in memory: something asks for attention; a line is back."""

from __future__ import annotations

import io
import math
import struct
import wave
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct

RATE_HZ = 22_050
LONGEST_S = 0.4
"""No earcon lasts longer (desk.md §6)."""

LEVEL = 0.25
"""Loudest sample as a share of full scale: room noise in dispatch centers is too high already (NIOSH)."""

_FADE_S = 0.02
_FULL_SCALE = 32_767


class Earcon(StrEnum):
    """What is heard."""

    ATTENTION = "attention"
    RESTORED = "restored"


class _Tone(Struct, frozen=True, kw_only=True):
    """One tone; ``overtones`` are shares of its odd harmonics, which make its timbre."""

    hertz: float
    seconds: float
    overtones: Sequence[float]


_REEDY = (1.0, 0.5, 0.3)
_PURE = (1.0,)
_TONES: Mapping[Earcon, Sequence[_Tone]] = MappingProxyType(
    {
        Earcon.ATTENTION: (
            _Tone(hertz=660, seconds=0.17, overtones=_REEDY),
            _Tone(hertz=523.25, seconds=0.2, overtones=_REEDY),
        ),
        Earcon.RESTORED: (
            _Tone(hertz=523.25, seconds=0.12, overtones=_PURE),
            _Tone(hertz=783.99, seconds=0.2, overtones=_PURE),
        ),
    }
)
"""Falling and reedy; rising and pure: told apart without comparing."""


def wav_of(earcon: Earcon) -> bytes:
    """The earcon as a WAV file: one channel, 16 bits."""
    samples = [sample for tone in _TONES[earcon] for sample in _samples(tone)]
    held = io.BytesIO()
    with wave.open(held, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return held.getvalue()


def _samples(tone: _Tone) -> list[int]:
    count, fade = int(tone.seconds * RATE_HZ), int(_FADE_S * RATE_HZ)
    whole = sum(tone.overtones)
    found = []
    for at in range(count):
        turn = 2 * math.pi * tone.hertz * at / RATE_HZ
        wave_height = sum(share * math.sin(turn * (2 * n + 1)) for n, share in enumerate(tone.overtones)) / whole
        # without a fade at both ends a tone clicks
        swell = min(1.0, at / fade, (count - at) / fade)
        found.append(int(wave_height * swell * LEVEL * _FULL_SCALE))
    return found
