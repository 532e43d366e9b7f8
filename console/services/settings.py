"""What a center chose for this console: one small file beside the record, for the window and the commands alike.

Not part of the record: what concerns the center as a whole (lines, operators, patterns) is entries.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, field
from msgspec.structs import asdict

from console.domain.errors import StorageUnavailable
from console.services.whole_file import write_whole
from console.storage.folder import RecordFolder

Check = Callable[[Any], bool]

MOST_LETTERS = 120
"""Of a text that is chosen: one line of a page."""

_CLOCK_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


class ThemeName(StrEnum):
    """The looks that can be chosen (desk.md §2)."""

    DARK = "dark"
    NIGHT = "night"
    LIGHT = "light"
    HIGH_CONTRAST = "high_contrast"


class PaperName(StrEnum):
    """The paper that reports are laid out for."""

    LETTER = "letter"
    A4 = "a4"


def one_of(*words: str) -> Check:
    """One of these words."""
    return lambda said: said in words


def truth(said: object) -> bool:
    """Yes or no."""
    return type(said) is bool


def table(said: object) -> bool:
    """Something by name; whoever uses it passes over what can't be read in it."""
    return type(said) is dict


def between(least: int, most: int) -> Check:
    """A whole number from ``least`` to ``most``."""
    return lambda said: type(said) is int and least <= said <= most


def clock_time(said: object) -> bool:
    """A time of day, ``HH:MM``."""
    return isinstance(said, str) and _CLOCK_TIME.fullmatch(said) is not None


def words(said: object) -> bool:
    """One line of text that can be shown, also none."""
    return isinstance(said, str) and len(said) <= MOST_LETTERS and (said.isprintable() or not said)


def place(said: object) -> bool:
    """A folder with all its path, or none; whether it is there shows when it is used."""
    return isinstance(said, str) and (not said or (said.isprintable() and Path(said).is_absolute()))


class Settings(Struct, frozen=True, kw_only=True):
    """Everything that can be chosen; the defaults serve a console that nobody ever set up.

    Attributes:
        exercise_reminder_min: Minutes between two reminders that an exercise is still on.
        theme: The look now, a :class:`ThemeName`.
        night_by_clock: Night comes at ``night_from`` and goes at ``night_until``, ``HH:MM`` in the center's zone.
        day_theme, clock_followed: The program's own notes: the look that ends the night, and the newest switch of the
            clock that was followed, so that a person's own choice holds until the next.
        follow_contrast: High contrast while the system asks for it.
        text_percent: Size of all text, 100 to 200 % (WCAG 2.2 SC 1.4.4).
        paper: A :class:`PaperName`.
        report_title: What this console called its reports before that was the center's to say: proposed on the set-up
            page until the center has a title, read for nothing else; empty = nothing to propose.
        backup_folder: Takes a second copy of each backup of the live record; empty = none.
        board_page_folder: Where the board is written as a page for others to read; empty = nowhere.
        keys: Keys by name of the act, such as ``["Ctrl+E"]``, where they differ from those of the window's table.
        sound: A short sound when something new asks for attention, or a line is back.
        sound_quiet: No sound from ``sound_quiet_from`` to ``sound_quiet_until``, ``HH:MM`` in the center's zone.
    """

    exercise_reminder_min: int = 30
    theme: str = ThemeName.DARK.value
    night_by_clock: bool = False
    night_from: str = "20:00"
    night_until: str = "06:00"
    day_theme: str = ThemeName.DARK.value
    clock_followed: str = ""
    follow_contrast: bool = True
    text_percent: int = 100
    paper: str = PaperName.LETTER.value
    report_title: str = ""
    backup_folder: str = ""
    board_page_folder: str = ""
    keys: Mapping[str, object] = field(default_factory=dict)
    sound: bool = False
    sound_quiet: bool = False
    sound_quiet_from: str = "22:00"
    sound_quiet_until: str = "06:00"


ALLOWED: Final[Mapping[str, Check]] = {
    "exercise_reminder_min": between(5, 240),
    "theme": one_of(*ThemeName),
    "night_by_clock": truth,
    "night_from": clock_time,
    "night_until": clock_time,
    "day_theme": one_of(*ThemeName),
    "clock_followed": words,
    "follow_contrast": truth,
    "text_percent": between(100, 200),
    "paper": one_of(*PaperName),
    "report_title": words,
    "backup_folder": place,
    "board_page_folder": place,
    "keys": table,
    "sound": truth,
    "sound_quiet": truth,
    "sound_quiet_from": clock_time,
    "sound_quiet_until": clock_time,
}
"""What a file may say for each."""


def load_settings(folder: Path) -> Settings:
    """What was chosen; a value that can't be is as if it had not been chosen, and takes no other with it.

    Args:
        folder: Of the live record: an exercise looks as the console does.
    """
    return kept_settings(folder) or Settings()


def kept_settings(folder: Path) -> Settings | None:
    """The same; None where nothing was ever chosen, or the file can't be read just now."""
    try:
        said = json.loads(RecordFolder(folder).settings.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    return Settings(**{name: said[name] for name, allowed in ALLOWED.items() if name in said and allowed(said[name])})


def save_settings(folder: Path, settings: Settings) -> None:
    """Keep what was chosen, whole or not at all.

    Raises:
        StorageUnavailable: It can't be kept.
    """
    path = RecordFolder(folder).settings
    try:
        write_whole(path, json.dumps(asdict(settings), indent=1, ensure_ascii=False))
    except OSError as error:
        raise StorageUnavailable(
            f"The settings can't be kept ({error.strerror}): they hold until the window is closed"
        ) from error
