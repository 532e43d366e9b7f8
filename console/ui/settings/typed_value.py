"""Reads what was typed for a setting."""

from __future__ import annotations

import re

from console.domain.errors import RuleViolation
from console.services.settings import Settings, clock_time, place
from console.ui.settings.setting_row import Folder, TimeOfDay, Whole

_SHORT_TIME = re.compile(r"([0-9]{1,2}):?([0-9]{2})")

Typed = Whole | TimeOfDay | Folder


def typed_value(kind: Typed, text: str) -> int | str:
    """What the text means.

    Raises:
        RuleViolation: Nothing that this setting can be; the sentence says what would do.
    """
    text = text.strip()
    match kind:
        case Whole():
            return _whole(kind, text.removesuffix(kind.unit).strip() if kind.unit else text)
        case TimeOfDay():
            return _time_of_day(text)
        case Folder():
            if not place(text):
                raise RuleViolation("Not changed: type the folder with all its path, or choose it.")
            return text


def shown_value(kind: Typed, value: object) -> str:
    """The value as it stands in its field."""
    return f"{value} {kind.unit}".rstrip() if isinstance(kind, Whole) else str(value)


def default_value(name: str) -> object:
    """What the setting is where nobody chose."""
    return getattr(Settings(), name)


def _whole(kind: Whole, text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
    if number is None or not kind.least <= number <= kind.most:
        unit = f" {kind.unit}".rstrip()
        raise RuleViolation(f"Not changed: type a whole number from {kind.least} to {kind.most}{unit}.")
    return number


def _time_of_day(text: str) -> str:
    read = _SHORT_TIME.fullmatch(text)
    time = f"{int(read.group(1)):02}:{read.group(2)}" if read else text
    if not clock_time(time):
        raise RuleViolation("Not changed: type a time of day from 00:00 to 23:59, such as 20:00.")
    return time
