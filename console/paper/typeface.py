"""B612 in the sizes of the page; one unit is one point, whatever the device."""

from __future__ import annotations

from typing import Final

from msgspec import Struct, field
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from console.resources import resource_folder

FAMILY: Final = "B612"
MONO_FAMILY: Final = "B612 Mono"

_FILES: Final = ("B612-Regular.otf", "B612-Bold.otf", "B612Mono-Regular.otf")

_SHORT: Final = 8


class Face(Struct, frozen=True):
    """One font with its measures, in points.

    Attributes:
        ascent: From the top of a line of text to where its letters stand.
        pitch: From one line of text to the next.
    """

    font: QFont
    metrics: QFontMetricsF
    ascent: float
    pitch: float
    _known: dict[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, font: QFont) -> Face:
        """The face of a font; measured once, for a page asks thousands of times."""
        metrics = QFontMetricsF(font)
        return cls(font, metrics, metrics.ascent(), metrics.height())

    def width(self, text: str) -> float:
        """How much room a text takes on one line; times and initials come again and again, and are measured once."""
        if len(text) > _SHORT:
            return self.metrics.horizontalAdvance(text)
        if text not in self._known:
            self._known[text] = self.metrics.horizontalAdvance(text)
        return self._known[text]


class Typeface(Struct, frozen=True, kw_only=True):
    """The fonts of the page: 10 pt body, 8 pt footers (desk.md §8), and what tables, timeline and wall need beside."""

    title: Face
    body: Face
    bold: Face
    figures: Face
    small: Face
    small_bold: Face
    code: Face
    seal: Face
    typed: Face
    digits: Face


def load_typeface() -> Typeface:
    """The typeface, brought along by the program; needs a QGuiApplication."""
    known = set(QFontDatabase.families())
    if not {FAMILY, MONO_FAMILY} <= known:
        # Where they are missing the system's serve: a report in another face is better than none.
        for file in (resource_folder() / "fonts" / name for name in _FILES):
            if file.exists():
                QFontDatabase.addApplicationFont(str(file))
    return Typeface(
        title=_face(FAMILY, 12, bold=True),
        body=_face(FAMILY, 10),
        bold=_face(FAMILY, 10, bold=True),
        figures=_face(FAMILY, 9),
        small=_face(FAMILY, 8),
        small_bold=_face(FAMILY, 8, bold=True),
        code=_face(FAMILY, 7, bold=True),
        seal=_face(MONO_FAMILY, 8),
        typed=_face(MONO_FAMILY, 9),
        digits=_face(FAMILY, 20, bold=True),
    )


def _face(family: str, size: int, *, bold: bool = False) -> Face:
    font = QFont(family)
    font.setBold(bold)
    # Not hinted: a text must be as wide on every device as it was when the lines were broken.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(size)
    return Face.of(font)
