r"""Text as a spreadsheet's cell can hold it: nothing that XML forbids, nothing hidden, no longer than Excel reads."""

from __future__ import annotations

import re
from typing import Final

from console.render.wording import visible

MOST_UNITS: Final = 32_767
"""UTF-16 units in one cell; Excel calls a file with more damaged (its published limits)."""

CUT: Final = " [cut here: whole in CSV and JSON]"

_LAST_OF_PLANES: Final = "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_NO_CHARACTER: Final = re.compile(f"[\ufdd0-\ufdef{_LAST_OF_PLANES}]")
"""What Unicode says is never a character; XML forbids some of it, and what reads the rest is anybody's guess."""


def cell_text(text: str) -> str:
    """The text for one cell; the library itself escapes what would read as an escape, such as ``_x0041_``."""
    shown = _NO_CHARACTER.sub(lambda found: f"\\u{ord(found[0]):04x}", visible(text))
    return _cut(shown) if len(shown) * 2 > MOST_UNITS and _units(shown) > MOST_UNITS else shown


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str) -> str:
    room = MOST_UNITS - len(CUT)
    whole = text.encode("utf-16-le")[: room * 2]
    return whole.decode("utf-16-le", "ignore") + CUT
