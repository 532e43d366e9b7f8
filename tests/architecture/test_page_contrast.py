"""The colors of the exported pages, read from their style sheets as a browser would: contrast AA, light and dark."""

from __future__ import annotations

import re

import pytest

from console.domain.line import LineState
from helpers.source_tree import ROOT

TEMPLATES = ROOT / "resources" / "templates"
DARK = "@media screen and (prefers-color-scheme: dark)"
AA, AA_SHAPES = 4.5, 3.0

Rules = dict[str, dict[str, str]]


def media_block(css: str, media: str) -> str:
    """What stands between the braces of a media query."""
    start = css.index("{", css.index(media)) + 1
    depth, end = 1, start
    while depth:
        depth += {"{": 1, "}": -1}.get(css[end], 0)
        end += 1
    return css[start : end - 1]


def rules(css: str) -> Rules:
    found: Rules = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css):
        said = dict(part.split(":", 1) for part in body.split(";") if ":" in part)
        for selector in selectors.split(","):
            found.setdefault(selector.strip(), {}).update({key.strip(): value.strip() for key, value in said.items()})
    return found


def color(value: str) -> str:
    found = re.search(r"#[0-9a-fA-F]{3,6}", value)
    assert found is not None, value
    return found[0]


def luminance(value: str) -> float:
    digits = value[1:] if len(value) == 7 else "".join(2 * digit for digit in value[1:])
    parts = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, relative luminance."""
    low, high = sorted((luminance(color(one)), luminance(color(other))))
    return (high + 0.05) / (low + 0.05)


def scheme(*, dark: bool) -> Rules:
    css = (TEMPLATES / "style.css").read_text(encoding="utf-8")
    made = rules(css[: css.index("@media")])
    if dark:
        for selector, said in rules(media_block(css, DARK)).items():
            made.setdefault(selector, {}).update(said)
    return made


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_text_can_be_read(*, dark: bool) -> None:
    made = scheme(dark=dark)
    page = made["body"]["background"]
    for selector in ("body", ".remark", ".band"):
        assert contrast(made[selector]["color"], page) >= AA, selector
    for state in LineState:
        chip = made[f".{state.value}"]
        assert contrast(chip["color"], chip["background"]) >= AA, state


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_line_that_means_something_can_be_seen(*, dark: bool) -> None:
    made = scheme(dark=dark)
    page = made["body"]["background"]
    tick = made[".axis span"].get("border-color") or made[".axis span"]["border-left"]
    for border in (made[".chip"].get("border-color") or made[".chip"]["border"], tick):
        assert contrast(border, page) >= AA_SHAPES
    focus = made[".wide:focus-visible"]
    assert contrast(focus.get("outline-color") or focus["outline"], page) >= AA_SHAPES


def test_the_bars_bring_their_own_paper() -> None:
    bar = scheme(dark=True)[".bar span"]
    assert contrast(bar["color"], bar["background"]) >= AA
