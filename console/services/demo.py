"""The demo: a center, and a whole day of it to be replayed into an exercise record."""

from __future__ import annotations

from console.resources import resource_path
from console.services.replay import Inject, read_injects
from console.services.set_up_file import SetUpChange, read_set_up

SET_UP = "demo_setup.toml"
DAY = "demo_day.jsonl"


def demo_set_up() -> SetUpChange:
    """The demo's center with its lines, numbers and people."""
    return read_set_up(resource_path("seed", SET_UP).read_bytes(), SET_UP, None)


def demo_day() -> tuple[Inject, ...]:
    """Three shifts of the demo's center, in order of time."""
    return read_injects(resource_path("seed", DAY).read_text(encoding="utf-8").splitlines())
