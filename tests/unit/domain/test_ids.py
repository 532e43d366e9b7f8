from __future__ import annotations

from console.domain.ids import FallbackKey, Initials, LineKey, Seq, Uid


def test_names_are_stored_as_plain_numbers_and_texts() -> None:
    assert (Seq, LineKey, FallbackKey, Initials) == (int, int, int, str)
    assert Uid("0192b5f0-0000-7000-8000-000000000001") == "0192b5f0-0000-7000-8000-000000000001"
