"""The outcome of checking the record as contract §4 writes ``verify``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from console.domain.ids import Seq
from console.render.entry_json import JsonObject


class CheckMade(Protocol):
    """One thing that was checked; the checks live in storage, which render does not know."""

    @property
    def name(self) -> str:
        """What was checked."""
        ...

    @property
    def ok(self) -> bool:
        """Whether nothing was wrong."""
        ...

    @property
    def detail(self) -> str:
        """What was found, in words."""
        ...


class VerificationMade(Protocol):
    """What checking the whole record found."""

    @property
    def ok(self) -> bool:
        """Whether every check was."""
        ...

    @property
    def entries(self) -> int:
        """How many entries the record holds."""
        ...

    @property
    def last_seq(self) -> Seq:
        """Number of the newest."""
        ...

    @property
    def digest(self) -> str:
        """Fingerprint of the newest, 64 hex digits."""
        ...

    @property
    def checks(self) -> Iterable[CheckMade]:
        """What was checked, in that order."""
        ...


def verify_json(made: VerificationMade) -> JsonObject:
    """Everything ``verify --json`` says."""
    return {
        "ok": made.ok,
        "entries": made.entries,
        "last_seq": made.last_seq,
        "digest": made.digest,
        "checks": [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in made.checks],
    }
