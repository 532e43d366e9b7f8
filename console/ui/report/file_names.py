"""Provides the name proposed for a report's file: what, when, and EXERCISE where it is one."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from console.domain.clock import in_zone
from console.domain.situation import Situation


def proposed_name(folder: Path, situation: Situation, what: str, form: StrEnum, *, redacted: bool) -> Path:
    """A file in ``folder`` that does not exist yet; the value of the form is the ending of its name."""
    now = in_zone(situation.as_of, situation.set_up.center.zone)
    parts = [
        "EXERCISE" if situation.exercise else "",
        "Lineboard",
        what,
        "public" if redacted else "",
        f"{now:%Y-%m-%d %H%M}",
    ]
    stem = " ".join(_fit_for_a_name(part) for part in parts if part)
    path, number = folder / f"{stem}.{form}", 2
    while is_there(path):
        path, number = folder / f"{stem} ({number}).{form}", number + 1
    return path


def is_there(path: Path) -> bool:
    """Whether there is such a file; what can't even be looked at is not there, and says why when it is written."""
    try:
        return path.exists()
    except OSError:
        return False


def _fit_for_a_name(text: str) -> str:
    """Without what Windows or Linux would not take in a file name."""
    kept = "".join(char for char in text if char.isprintable() and char not in '<>:"/\\|?*')
    return kept.strip(" .")[:60]
