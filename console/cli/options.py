"""Options that several commands share, and how their values are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import click

from console.domain.clock import read_time
from console.domain.errors import RuleViolation

Command = TypeVar("Command", bound=Callable[..., Any])


def by_option(command: Command) -> Command:
    """``--by INITIALS``."""
    return click.option("--by", metavar="INITIALS", help="Who is logging.")(command)


def json_option(command: Command) -> Command:
    """``--json``."""
    return click.option("--json", "as_json", is_flag=True, help="One JSON document (contract of the shapes: manual).")(
        command
    )


def examples(*lines: str) -> str:
    """The epilog of a command's help: real examples, one a line."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def moment(text: str | None, option: str, zone: ZoneInfo, now: datetime) -> datetime | None:
    """Read a T: ISO 8601 with or without offset, or ``HH:MM`` today.

    Raises:
        RuleViolation: It is neither.
    """
    if text is None:
        return None
    try:
        return read_time(text, zone, now)
    except (ValueError, OverflowError) as error:
        raise RuleViolation(
            f"{option} {text!r} is not a time: write 2024-10-22T13:00, with an offset if you like, or 13:00 for today"
        ) from error
