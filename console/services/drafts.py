"""Half-typed text, kept beside the record so that a crash costs at most the last second of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TypedDict

from msgspec import Struct
from msgspec.structs import replace

from console.domain.clock import Clock, iso_utc, parse_iso_utc
from console.domain.errors import StorageUnavailable
from console.services.whole_file import write_whole
from console.storage.folder import RecordFolder

_UNREADABLE = (ValueError, KeyError, TypeError, OverflowError, RecursionError)
"""Whatever stands in the file."""


class _Written(TypedDict, total=False):
    """What stands in the file, unless somebody else wrote it."""

    text: str
    begun_at: str
    others: list[_Written]


class KeptDraft(Struct, frozen=True, kw_only=True):
    """Text that was never logged, and when it was begun.

    Attributes:
        others: More such texts, oldest first; none of them has others of its own.
    """

    text: str
    begun_at: datetime
    others: tuple[KeptDraft, ...] = ()


class Drafts:
    """Keeps for one position the text in hand, and what else was sent and is not in the record.

    The others stand in a field of their own: a program that knows of one text only still finds that one.

    Not flushed to the disk: the window's own thread writes it, and that thread never waits for a disk. A crash or a
    kill of the program loses nothing; a power cut may lose the last few seconds.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._path = RecordFolder(folder).draft
        self._clock = clock
        self._begun_at: datetime | None = None

    def save(
        self,
        text: str,
        begun_at: datetime | None = None,
        others: Sequence[tuple[str, datetime | None]] = (),
    ) -> None:
        """Keep this text in place of the one before; empty = there is none.

        Args:
            begun_at: When it was begun; None = with the first text kept since there was none.
            others: What would be lost besides, oldest first, and when each was begun; None = now.

        Raises:
            StorageUnavailable: It can't be kept.
        """
        try:
            if not text:
                self._begun_at = None
                self._path.unlink(missing_ok=True)
                return
            self._begun_at = begun_at or self._begun_at or self._clock.now()
            kept = [_written(one, at or self._clock.now()) for one, at in others]
            write_whole(self._path, json.dumps({**_written(text, self._begun_at), "others": kept}))
        except OSError as error:
            raise StorageUnavailable(f"The draft can't be kept ({error.strerror}): finish the entry soon") from error

    def load(self) -> KeptDraft | None:
        """The text left behind; None when there is none or it can't be read."""
        try:
            kept: _Written = json.loads(self._path.read_text(encoding="utf-8"))
            draft = _read(kept)
        except (OSError, *_UNREADABLE):
            return None
        self._begun_at = draft.begun_at
        return replace(draft, others=_others(kept))


def _written(text: str, begun_at: datetime) -> _Written:
    return {"text": text, "begun_at": iso_utc(begun_at)}


def _read(kept: _Written) -> KeptDraft:
    return KeptDraft(text=str(kept["text"]), begun_at=parse_iso_utc(kept["begun_at"]))


def _others(kept: _Written) -> tuple[KeptDraft, ...]:
    try:
        return tuple(_read(one) for one in kept.get("others", ()))
    except _UNREADABLE:
        return ()
