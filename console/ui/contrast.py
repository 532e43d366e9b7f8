"""How well two colors stand apart, as WCAG 2.2 counts it."""

from __future__ import annotations

TEXT_RATIO = 4.5
"""Least contrast of text (SC 1.4.3)."""

GRAPHIC_RATIO = 3.0
"""Least contrast of a shape or a border (SC 1.4.11)."""


def linear_rgb(color: str) -> tuple[float, float, float]:
    """The red, green and blue light of ``#RRGGBB``, each 0 to 1, linear (IEC 61966-2-1)."""
    red, green, blue = (_linear(int(color[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return red, green, blue


def luminance(color: str) -> float:
    """Relative luminance, 0 black to 1 white."""
    red, green, blue = linear_rgb(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colors, 1 to 21, whichever is the lighter."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
