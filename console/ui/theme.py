"""The look of the window: Fusion style, our own palette, B612 at point sizes, one zoom factor for all text."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from console.domain.line import LineState
from console.ui.contrast import luminance
from console.ui.palette import DARK, Tokens

SMALL_PT = 13.0
"""Least size: 16 minutes of arc at 737 mm (NUREG-0700 §1.3.1-4)."""

TEXT_PT = 16.0
"""Base size: 20 minutes of arc at 737 mm."""

NAME_PT = 20.0
"""Names of lines where there is room: read on a side monitor, at 900 mm."""

CLOCK_PT = 24.0
"""Elapsed clocks where there is room."""

ZOOM_STEPS = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""Text sizes that can be chosen; 100 to 200 % (WCAG 2.2 SC 1.4.4)."""


FAMILY, MONO_FAMILY = "B612", "B612 Mono"
"""The typeface, brought along by the program; the second is for clocks and numbers in columns."""

STYLED = ("-style", "fusion")
"""With what an application begins: the one style that palette and outlines are made for."""


class Theme(Struct, frozen=True, kw_only=True):
    """Colors and fonts, handed to every widget of the window.

    Attributes:
        zoom: Factor on all text, 1.0 to 2.0.
        family, mono_family: Font families; the second is for clocks and numbers in columns.
    """

    tokens: Tokens = DARK
    zoom: float = 1.0
    family: str = FAMILY
    mono_family: str = MONO_FAMILY

    def font(self, size_pt: float = TEXT_PT, *, mono: bool = False, bold: bool = False) -> QFont:
        """A font at this size in points, zoomed."""
        font = QFont(self.mono_family if mono else self.family)
        font.setPointSizeF(size_pt * self.zoom)
        font.setBold(bold)
        font.setStyleHint(QFont.StyleHint.Monospace if mono else QFont.StyleHint.SansSerif)
        return font

    def zoomed(self, zoom: float) -> Theme:
        """The same look at another text size, kept within 100 and 200 %."""
        return replace(self, zoom=min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1]))

    def zoom_step(self, steps: int) -> Theme:
        """The same look, so many steps larger (or, below zero, smaller)."""
        nearest = min(range(len(ZOOM_STEPS)), key=lambda at: abs(ZOOM_STEPS[at] - self.zoom))
        return self.zoomed(ZOOM_STEPS[min(max(nearest + steps, 0), len(ZOOM_STEPS) - 1)])

    def fill(self, state: LineState) -> QColor:
        """Fill of this state's chip."""
        return QColor(self.tokens.states[state].fill)

    def ink(self, state: LineState) -> QColor:
        """Ink of this state's shape and word, on its fill."""
        return QColor(self.tokens.states[state].ink)

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than what lies behind it."""
        return luminance(self.tokens.text) > luminance(self.tokens.ground)

    @property
    def ground(self) -> QColor:
        """Behind everything."""
        return QColor(self.tokens.ground)

    @property
    def row(self) -> QColor:
        """Behind a line of the board or an entry of the log."""
        return QColor(self.tokens.row)

    @property
    def text(self) -> QColor:
        """Ordinary text."""
        return QColor(self.tokens.text)

    @property
    def muted(self) -> QColor:
        """Text that may be read last."""
        return QColor(self.tokens.muted)

    @property
    def border(self) -> QColor:
        """Lines and outlines."""
        return QColor(self.tokens.border)

    @property
    def focus(self) -> QColor:
        """The ring around what the keyboard acts on."""
        return QColor(self.tokens.focus)

    @property
    def exercise(self) -> QColor:
        """The accent of an exercise."""
        return QColor(self.tokens.exercise)

    def palette(self) -> QPalette:
        """The colors of every control that Qt paints by itself."""
        tokens = self.tokens
        role = QPalette.ColorRole
        palette = QPalette(QColor(tokens.control.fill), QColor(tokens.ground))
        colors = {
            role.Window: tokens.ground,
            role.WindowText: tokens.text,
            role.Base: tokens.row,
            role.AlternateBase: tokens.ground,
            role.Text: tokens.text,
            role.Button: tokens.control.fill,
            role.ButtonText: tokens.text,
            role.BrightText: tokens.focus,
            role.Mid: tokens.border,
            role.ToolTipBase: tokens.row,
            role.ToolTipText: tokens.text,
            role.PlaceholderText: tokens.pale,
            role.Highlight: tokens.selected.fill,
            role.HighlightedText: tokens.selected.ink,
            role.Accent: tokens.selected.fill,
            role.Link: tokens.text,
            role.LinkVisited: tokens.muted,
        }
        for part, color in colors.items():
            palette.setColor(part, QColor(color))
        for part in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(tokens.pale))
        return palette


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Make the fonts in this folder known to Qt.

    Returns:
        The families now at hand; none when the folder is missing, and then the system's fonts serve.
    """
    families: set[str] = set()
    for file in sorted(folder.glob("*.otf")):
        families.update(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file))))
    return tuple(sorted(families))


def missing_fonts() -> str:
    """A sentence where the program's own fonts are not at hand and the system's serve; empty on every ordinary day."""
    if all(QFontDatabase.hasFamily(family) for family in (FAMILY, MONO_FAMILY)):
        return ""
    return (
        "The program's own fonts are missing, so it uses the system's; everything else works, and installing Lineboard "
        "again brings them back."
    )


def dress(app: QApplication, theme: Theme) -> None:
    """Give the whole program this look; to be called before the first widget, and again when the theme changes.

    Args:
        app: Made with :data:`STYLED`.
    """
    # Reaches the frame that the system draws around windows and nothing inside: our own palette wins there.
    scheme = Qt.ColorScheme.Dark if theme.is_dark else Qt.ColorScheme.Light
    if app.styleHints().colorScheme() != scheme:
        app.styleHints().setColorScheme(scheme)
    app.setPalette(theme.palette())
    app.setFont(theme.font())
