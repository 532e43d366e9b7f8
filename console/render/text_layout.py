"""Plain text for a terminal, an e-mail or a file: sections, wrapped sentences, columns that stand below each other."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from console.render.wording import visible

WIDTH: Final = 100
"""Characters of a line, where words allow."""

_BETWEEN: Final = "  "
_NARROWEST: Final = 12
_HANGING: Final = "  "


def section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """A title and what it is about, after an empty line; nothing at all where there is nothing to say."""
    held = list(lines)
    if held:
        yield from ("", title, *held)


def wrapped(first: str, text: str) -> list[str]:
    """A text of any length behind what begins it, in lines that are indented as far."""
    head = visible(first)
    rest = " " * len(head)
    return textwrap.wrap(visible(text), WIDTH, initial_indent=head, subsequent_indent=rest) or [head.rstrip()]


def columns(table: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> Iterator[str]:
    """Rows of equally many cells, each column as wide as its widest; the first one breaks where lines get too long.

    Args:
        right: Which columns are set to the right.
    """
    cells = [[visible(cell) for cell in row] for row in table]
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    room = WIDTH - sum(width + len(_BETWEEN) for width in widths[1:])
    widths[0] = min(widths[0], max(room, _NARROWEST))
    for first, *others in cells:
        parts = textwrap.wrap(first, widths[0], subsequent_indent=_HANGING) or [""]
        for place, part in enumerate(parts):
            row = [part, *(others if place == 0 else [""] * len(others))]
            set_out = (
                cell.rjust(width) if at in right else cell.ljust(width)
                for at, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
            yield _BETWEEN.join(set_out).rstrip()
