"""Keeping the record whole: verify it, copy it, make it anew from a copy."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from console.domain.clock import Clock
from console.domain.errors import StorageUnavailable
from console.domain.printed_seal import PrintedSeal, SealFound
from console.paths import is_folder
from console.services.settings import load_settings
from console.storage.backup import make_backup
from console.storage.health_check import MENTIONED_BELOW, check_health
from console.storage.restore import restore
from console.storage.seal_check import check_seal
from console.storage.second_copy import copy_newest, newest_copy_in
from console.storage.verification import Verification
from console.storage.verification import verify as verify_storage


def verify_record(folder: Path, progress: Callable[[float], None] | None = None) -> Verification:
    """Check the storage, every entry's fingerprint and the day files; writes nothing.

    Args:
        progress: Told the share that is done, 0 to 1, now and then.

    Raises:
        StorageUnavailable: There is no record there.
    """
    return verify_storage(folder, progress)


def check_printed(folder: Path, printed: PrintedSeal, progress: Callable[[float], None] | None = None) -> SealFound:
    """Check the record against the seal of a printed report; writes nothing.

    Args:
        progress: Told the share that is done, 0 to 1, now and then; what it raises ends the check.

    Raises:
        StorageUnavailable: There is no record there, or it can't be read.
    """
    return check_seal(folder, printed, progress)


def back_up(folder: Path, clock: Clock, target: Path | None = None) -> Path:
    """Make a verified copy, in the record's own folder of backups unless a target is named.

    Raises:
        StorageUnavailable: The record is damaged, or the copy can't be written.
    """
    return make_backup(folder, target, clock.now())


def second_copy(folder: Path, clock: Clock) -> str:
    """Bring the newest backup of a live record to the second folder that was chosen for it.

    Best effort: the folder may be a stick that is not in. An exercise has no second folder.

    Returns:
        Empty when all is well or no folder was chosen; else a sentence, for the backup itself was made.
    """
    chosen = load_settings(folder).backup_folder
    if not chosen:
        return ""
    try:
        copy_newest(folder, Path(chosen), clock.now())
    except StorageUnavailable as error:
        reason = error.sentence.rstrip(".")
        return f"The backup was made; its second copy was not: {reason}. The next backup tries again."
    return ""


def second_copy_age(folder: Path, clock: Clock) -> timedelta | None:
    """How old the newest copy in the second folder is, never below zero; None where there is none, or no folder."""
    chosen = load_settings(folder).backup_folder
    newest = newest_copy_in(Path(chosen)) if chosen else None
    return None if newest is None else max(clock.now() - newest, timedelta(0))


def second_folder_refusal(folder: Path, chosen: str) -> str:
    """Why this can't be the second folder of the record in ``folder``; empty when it can, or when none is wanted."""
    place = Path(chosen)
    if not chosen:
        return ""
    if not place.is_absolute():
        return "Type the folder with all its path, or choose it."
    if not is_folder(place):
        return f"There is no folder {place}: make it, or choose another."
    if place.resolve().is_relative_to(folder.resolve()):
        return "That is in the record's own folder: choose one on another disk, such as a stick."
    if not os.access(place, os.W_OK):
        return f"Nothing can be written to {place}: choose another folder."
    return ""


def back_up_at_shift_end(folder: Path, clock: Clock) -> tuple[str, ...]:
    """The copy of every shift end; what went wrong comes back as sentences, for the shift has ended all the same."""
    try:
        back_up(folder, clock)
    except StorageUnavailable as error:
        return (f"The shift has ended, but its backup failed: {error.sentence}",)
    return ()


def look_after(folder: Path, clock: Clock) -> tuple[str, ...]:
    """The long checks of a window that has just opened; what is lost but known is put right.

    Returns:
        Sentences a person should read; none on every ordinary day.

    Raises:
        StorageUnavailable: The record can't be written just now.
    """
    found = check_health(folder, clock)
    sentences = (*found.damage, *found.repaired)
    if found.free_bytes < MENTIONED_BELOW:
        left = f"{found.free_bytes // 1_000_000} MB"
        sentences = (*sentences, f"Only {left} are left on the disk that holds {folder}: make room on it")
    return sentences


def restore_record(folder: Path, source: Path, clock: Clock, *, force: bool) -> tuple[str, ...]:
    """Make the record anew from a copy.

    Returns:
        Sentences: what was restored, what came from the day files, where the safety copy is.

    Raises:
        RuleViolation: There is a record already and it was not forced.
        StorageUnavailable: The copy is no good, or a window has the record open.
    """
    return restore(folder, source, clock, force=force)
