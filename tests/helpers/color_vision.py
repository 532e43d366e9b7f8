"""How far apart two colors look, to eyes with and without a color vision deficiency.

CIEDE2000 after Sharma, Wu and Dalal (2005); deficiencies after Machado, Oliveira and Fernandes (2009), severity 1.0,
and after Viénot, Brettel and Mollon (1999), both on linear sRGB.
"""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

from console.ui.contrast import linear_rgb

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

VISIONS: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "deutan, Vienot": (
        (0.29275, 0.70725, 0.0),
        (0.29275, 0.70725, 0.0),
        (-0.02234, 0.02234, 1.0),
    ),
    "protan, Vienot": (
        (0.11238, 0.88762, 0.0),
        (0.11238, 0.88762, 0.0),
        (0.00401, -0.00401, 1.0),
    ),
}

_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Triple = (0.95047, 1.0, 1.08883)


def seen_apart(one: str, other: str, vision: str) -> float:
    """CIEDE2000 between two ``#RRGGBB`` colors as this vision sees them."""
    return ciede2000(lab(_seen(one, vision)), lab(_seen(other, vision)))


def lab(linear: Triple) -> Triple:
    """CIE L*a*b* (D65) of linear sRGB."""
    x, y, z = (_cube_root(value / white) for value, white in zip(_times(_TO_XYZ, linear), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def ciede2000(one: Triple, other: Triple) -> float:
    """Color difference of two L*a*b* colors."""
    mean_c = (hypot(*one[1:]) + hypot(*other[1:])) / 2
    g = 0.5 * (1 - sqrt(mean_c**7 / (mean_c**7 + 25**7)))
    (c1, h1), (c2, h2) = (_primed(color, g) for color in (one, other))
    delta_l, delta_c = other[0] - one[0], c2 - c1
    turn = _turn(h1, h2) if c1 * c2 else 0.0
    delta_h = 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    mean_l, mean_cp = (one[0] + other[0]) / 2, (c1 + c2) / 2
    mean_h = _mean_hue(h1, h2) if c1 * c2 else h1 + h2
    t = (
        1
        - 0.17 * cos(radians(mean_h - 30))
        + 0.24 * cos(radians(2 * mean_h))
        + 0.32 * cos(radians(3 * mean_h + 6))
        - 0.20 * cos(radians(4 * mean_h - 63))
    )
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / sqrt(20 + (mean_l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * mean_cp, 1 + 0.015 * mean_cp * t
    rotation = 30 * exp(-(((mean_h - 275) / 25) ** 2))
    r_t = -sin(radians(2 * rotation)) * 2 * sqrt(mean_cp**7 / (mean_cp**7 + 25**7))
    l_term, c_term, h_term = delta_l / s_l, delta_c / s_c, delta_h / s_h
    return sqrt(l_term**2 + c_term**2 + h_term**2 + r_t * c_term * h_term)


def _primed(color: Triple, g: float) -> tuple[float, float]:
    a = color[1] * (1 + g)
    hue = degrees(atan2(color[2], a)) % 360 if (a or color[2]) else 0.0
    return hypot(a, color[2]), hue


def _turn(h1: float, h2: float) -> float:
    turn = h2 - h1
    if turn > 180:
        return turn - 360
    return turn + 360 if turn < -180 else turn


def _mean_hue(h1: float, h2: float) -> float:
    if abs(h1 - h2) <= 180:
        return (h1 + h2) / 2
    return (h1 + h2 + 360) / 2 if h1 + h2 < 360 else (h1 + h2 - 360) / 2


def _seen(color: str, vision: str) -> Triple:
    red, green, blue = (min(max(value, 0.0), 1.0) for value in _times(VISIONS[vision], linear_rgb(color)))
    return red, green, blue


def _times(matrix: Matrix, vector: Triple) -> Triple:
    x, y, z = (sum(weight * value for weight, value in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def _cube_root(value: float) -> float:
    return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116
