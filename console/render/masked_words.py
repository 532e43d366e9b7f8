"""What a public copy says of itself: how much it withholds, by kind."""

from __future__ import annotations

from typing import Final

from console.domain.masked import Masked
from console.render.wording import counted

_WORDS: Final = {
    "names": ("name", "names"),
    "phone_numbers": ("phone number", "phone numbers"),
    "circuit_numbers": ("circuit or account number", "circuit or account numbers"),
    "fallback_numbers": ("fallback number not in use", "fallback numbers not in use"),
}


def masked_text(masked: Masked) -> str:
    """``Public copy: 3 names, 2 phone numbers and 4 circuit or account numbers withheld``."""
    counts = masked_json(masked)
    parts = [counted(counts[name], *words) for name, words in _WORDS.items() if counts[name]]
    if not parts:
        return "Public copy: nothing had to be withheld"
    said = f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]
    return f"Public copy: {said} withheld"


def masked_json(masked: Masked) -> dict[str, int]:
    """The counts, by kind; the same thing in two places counts once."""
    return {name: getattr(masked, name) for name in masked.__struct_fields__}
