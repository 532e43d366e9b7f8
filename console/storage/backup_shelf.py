"""The record's own folder of backups: what its files are called, and which is the newest."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from console.storage.folder import RecordFolder

_NAME = "record-%Y%m%dT%H%M%SZ.db"


def backup_name(made_at: datetime) -> str:
    """What a copy made then is called."""
    return made_at.astimezone(UTC).strftime(_NAME)


def newest_verified_backup(folder: Path) -> datetime | None:
    """When the newest copy in the record's own folder was made; only verified ones ever bear the name."""
    return max(backups_by_time(RecordFolder(folder)), default=None)


def backups_by_time(where: RecordFolder) -> dict[datetime, Path]:
    """Every file in the record's own folder that is named as a copy, by when it was made."""
    return copies_in(where.backups)


def copies_in(folder: Path) -> dict[datetime, Path]:
    """Every file in a folder that is named as a copy, by when it was made."""
    found = {}
    for path in folder.glob("record-*.db"):
        try:
            found[datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)] = path
        except ValueError:
            continue
    return found
