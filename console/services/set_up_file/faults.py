"""What is wrong with a set-up file: as rows of one refusal, and one by one for a form that has a place for each."""

from __future__ import annotations

import re

from msgspec import Struct, field

from console.domain.errors import RuleViolation

_PLACE = re.compile(r"(?P<table>[a-z]+)(?: (?P<row>\d+))?")
_ABOUT = re.compile(r"(?:the |an item of )?(?P<name>[a-z_]+)")
_PLURAL = {"alias": "aliases"}


class Fault(Struct, frozen=True, kw_only=True):
    """One thing that is wrong.

    Attributes:
        place: The table as a person reads it: ``line 3 (key 7)``; empty for the file as a whole.
        reason: Begins with the key of the table that it is about: ``group "adnim" is not one of ...``.
    """

    place: str
    reason: str

    @property
    def in_a_form(self) -> str:
        """The reason as it is said to somebody who types, and sees no file."""
        return self.reason.replace(" of this file", "").replace(" in the same file", " first")

    @property
    def table(self) -> str:
        """``center``, ``line``, ``fallback``, ``operator``, ``shift``; empty for the file as a whole."""
        found = _PLACE.match(self.place)
        return found["table"] if found else ""

    @property
    def row(self) -> int:
        """Which of the file's tables of that kind, from 1; 0 where there is only one."""
        found = _PLACE.match(self.place)
        return int(found["row"] or 0) if found else 0

    @property
    def key(self) -> str:
        """The key of the table that it is about; empty when about none."""
        found = _ABOUT.match(self.reason)
        return _PLURAL.get(found["name"], found["name"]) if found else ""


class Faults(Struct, kw_only=True):
    """Everything found wrong with one file, in the order it was found.

    Attributes:
        file_name: What the file is called in every sentence.
    """

    file_name: str
    found: list[Fault] = field(default_factory=list)

    def add(self, place: str | None, reason: str) -> None:
        """Note one fault; ``place`` names the table and its key, None = the file as a whole."""
        self.found.append(Fault(place=place or "", reason=reason))

    @property
    def sentences(self) -> list[str]:
        """Each with the file and the table it is in."""
        return [": ".join(part for part in (self.file_name, one.place, one.reason) if part) for one in self.found]

    def refuse(self) -> None:
        """Refuse the file if anything is wrong with it.

        Raises:
            SetUpRefused: Something is.
        """
        if self.found:
            raise SetUpRefused("\n".join(self.sentences), tuple(self.found))


class SetUpRefused(RuleViolation):
    """A set-up file that is not taken.

    Attributes:
        faults: Each of them.
    """

    def __init__(self, sentence: str, faults: tuple[Fault, ...]) -> None:
        super().__init__(sentence)
        self.faults = faults
