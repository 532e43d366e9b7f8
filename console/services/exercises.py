"""The exercise record of a center: made from the live set-up, kept apart, put aside when a new one begins."""

from __future__ import annotations

from pathlib import Path

from console.domain.clock import Clock, in_zone
from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.set_up import SetUp
from console.paths import exercise_folder
from console.services.set_up_file import SetUpChange
from console.services.set_ups import make_record
from console.storage.opening import is_there
from console.storage.window_lock import WindowLock


def has_exercise(data_folder: Path) -> bool:
    """Whether an exercise record is there to go on with."""
    return is_there(exercise_folder(data_folder))


def begin_exercise(data_folder: Path, live: SetUp, clock: Clock, *, fresh: bool) -> Path | None:
    """Make the exercise record ready: the lines, numbers and people of the live one, every line unknown.

    Args:
        fresh: Begin a new one although there is one; the old one is put aside, nothing of it is lost.

    Returns:
        The folder in which the exercise record before was put aside; None when there was none, or it goes on.

    Raises:
        RuleViolation: The exercise before is open in another window.
        StorageUnavailable: The place can't be written, or the old record can't be moved.
    """
    folder, aside = exercise_folder(data_folder), None
    if is_there(folder):
        if not fresh:
            return None
        _require_unused(folder)
        aside = _put_aside(folder, clock, live)
    whole = SetUpChange(
        center=live.center,
        lines=live.lines_in_service,
        fallbacks=live.fallbacks_in_service,
        operators=tuple(one for one in live.operators if not one.retired),
        patterns=live.patterns,
    )
    make_record(folder, whole, clock)
    return aside


def _require_unused(folder: Path) -> None:
    lock = WindowLock(folder)
    if not lock.acquire():
        raise RuleViolation("The exercise is open in another window: end it there, then begin a new one")
    lock.release()


def _put_aside(folder: Path, clock: Clock, live: SetUp) -> Path:
    stem = f"{folder.name}-until-{in_zone(clock.now(), live.center.zone):%Y-%m-%d-%H%M%S}"
    target, number = folder.with_name(stem), 2
    while target.exists():
        target, number = folder.with_name(f"{stem}-{number}"), number + 1
    try:
        folder.rename(target)
    except OSError as error:
        raise StorageUnavailable(
            f"The exercise before can't be put aside ({error.strerror}): close what has {folder} open, then try again"
        ) from error
    return target
