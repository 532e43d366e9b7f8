"""Columns of figures as wide as what stands in them, so that the names beside them get all the room there is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from console.paper.table import WIDTH, Column
from console.paper.typeface import Face
from console.paper.wrapped_text import Align

_GAP: Final = 6.5
"""What a table leaves between two columns, and a hair more, so that nothing is broken that fits."""


def fitted_columns(
    headings: Sequence[str], rows: Sequence[Sequence[str]], title: Face, figures: Face
) -> tuple[Column, ...]:
    """The columns of a table: names first, figures set to the right after them.

    Args:
        headings: One for each column; they may be broken between words.
        rows: What stands in them.
        title: Writes the headings.
        figures: Writes the figures.
    """
    widths = [
        _GAP + max([_widest_word(heading, title), *(figures.width(row[at]) for row in rows)])
        for at, heading in enumerate(headings)
        if at
    ]
    widths[-1] -= _GAP - 0.5
    return (
        Column(title=headings[0], width=WIDTH - sum(widths)),
        *(
            Column(title=heading, width=width, align=Align.RIGHT)
            for heading, width in zip(headings[1:], widths, strict=True)
        ),
    )


def _widest_word(text: str, face: Face) -> float:
    return max((face.width(word) for word in text.split()), default=0.0)
