from __future__ import annotations

from dataclasses import dataclass

from console.render.verify_text import verify_text


@dataclass(frozen=True)
class Check:
    name: str
    ok: bool
    detail: str


@dataclass(frozen=True)
class Made:
    ok: bool
    checks: tuple[Check, ...]
    entries: int = 27
    last_seq: int = 27
    digest: str = "0123456789abcdef" * 4


def test_a_sound_record_is_said_in_words() -> None:
    text = verify_text(Made(ok=True, checks=(Check("fingerprints", ok=True, detail="all right"),)))
    assert text.splitlines() == [
        "ok      fingerprints: all right",
        "Nothing is wrong: 27 entries, the last is 27, its fingerprint begins 0123 4567 89ab cdef.",
    ]


def test_damage_is_said_in_words() -> None:
    text = verify_text(Made(ok=False, checks=(Check("fingerprints", ok=False, detail="entry 5 was changed"),)))
    assert "WRONG   fingerprints: entry 5 was changed" in text
    assert "restore a backup" in text
