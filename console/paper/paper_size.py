"""The papers a report is laid out for; the body is equally wide on each, so that the same columns fit."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from msgspec import Struct
from PySide6.QtGui import QPageSize

from console.paper.table import WIDTH
from console.services.settings import PaperName

MARGIN: Final = 36.0
"""Half an inch above and below."""


class PaperSize(Struct, frozen=True, kw_only=True):
    """One paper, in points; its margins left and right are what the body leaves."""

    width: float
    height: float
    page: QPageSize.PageSizeId

    @property
    def left(self) -> float:
        """Where the body begins, from the left edge."""
        return (self.width - WIDTH) / 2

    @property
    def right(self) -> float:
        """Where the body ends, from the left edge."""
        return self.left + WIDTH


LETTER = PaperSize(width=612.0, height=792.0, page=QPageSize.PageSizeId.Letter)
A4 = PaperSize(width=595.0, height=842.0, page=QPageSize.PageSizeId.A4)

PAPERS: Mapping[PaperName, PaperSize] = MappingProxyType({PaperName.LETTER: LETTER, PaperName.A4: A4})
"""Every paper that can be chosen."""
