"""What a center chose for this console: one small file beside the record, for the window and the commands alike.

Not part of the record: what concerns the center as a whole (lines, operators, patterns) is entries.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from console.domain.errors import StorageUnavailable
from console.storage.folder import RecordFolder

Check = Callable[[Any], bool]


def setting(default: Any, allowed: Check) -> Any:  # noqa: ANN401 - as dataclasses.field, whose types it takes over
    """A setting: its default, and what a file may say in its place."""
    return field(default=default, metadata={"allowed": allowed})


def one_of(*words: str) -> Check:
    """One of these words."""
    return lambda said: said in words


def truth(said: object) -> bool:
    """Yes or no."""
    return type(said) is bool


def between(least: int, most: int) -> Check:
    """A whole number from ``least`` to ``most``."""
    return lambda said: type(said) is int and least <= said <= most


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be chosen; the defaults serve a console that nobody ever set up.

    Attributes:
        exercise_reminder_min: Minutes between two reminders that an exercise is still on.
        text_percent: Size of all text, 100 to 200 % (WCAG 2.2 SC 1.4.4).
    """

    exercise_reminder_min: int = setting(30, between(5, 240))
    text_percent: int = setting(100, between(100, 200))


def load_settings(folder: Path) -> Settings:
    """What was chosen; a value that can't be is as if it had not been chosen, and takes no other with it.

    Args:
        folder: Of the live record: an exercise looks as the console does.
    """
    try:
        said = json.loads(RecordFolder(folder).settings.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(said, dict):
        return Settings()
    chosen = {one.name: said[one.name] for one in fields(Settings) if one.name in said}
    allowed = {one.name: one.metadata["allowed"] for one in fields(Settings)}
    return replace(Settings(), **{name: value for name, value in chosen.items() if allowed[name](value)})


def save_settings(folder: Path, settings: Settings) -> None:
    """Keep what was chosen, whole or not at all.

    Raises:
        StorageUnavailable: It can't be kept.
    """
    path = RecordFolder(folder).settings
    try:
        new = path.with_suffix(".new")
        new.write_text(json.dumps(asdict(settings), indent=1, ensure_ascii=False), encoding="utf-8")
        new.replace(path)
    except OSError as error:
        raise StorageUnavailable(
            f"The settings can't be kept ({error.strerror}): they hold until the window is closed"
        ) from error
