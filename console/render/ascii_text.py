"""Text for fields that take ASCII only, as those of many CAD systems: every sign becomes one that says the same."""

from __future__ import annotations

import unicodedata
from typing import Final

_SIGNS: Final = str.maketrans(
    {
        **dict.fromkeys("·•–—‐‑−", "-"),
        **dict.fromkeys("‘’‚′", "'"),
        **dict.fromkeys("“”„″", '"'),
        "×": "x",
        "…": "...",
        "ß": "ss",
        "æ": "ae",
        "ø": "o",
        "Æ": "AE",
        "Ø": "O",
        "№": "No.",
        "\u200c": "",
        "\u200d": "",
        "\ufe0f": "",
    }
)


def ascii_text(text: str) -> str:
    """The text in ASCII: accents go, what has no likeness becomes ``?``; line ends stay."""
    likeness = unicodedata.normalize("NFKD", text.translate(_SIGNS))
    kept = (char for char in likeness if not unicodedata.combining(char))
    return "".join(char if char.isascii() else "?" for char in kept)
