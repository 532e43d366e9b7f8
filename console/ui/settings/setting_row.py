"""Provides what a setting is on its page: its words, and what may be typed or chosen there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of a few.

    Attributes:
        options: What is kept, and the words for it, in order.
    """

    options: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class YesNo:
    """On or off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A whole number with bounds.

    Attributes:
        unit: Stands behind the number, such as ``%`` or ``min``.
    """

    least: int
    most: int
    unit: str = ""


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """``HH:MM``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One line of text, also none.

    Attributes:
        example: Stands in the empty field.
    """

    example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A folder, also none.

    Attributes:
        example: Stands in the empty field.
    """

    example: str = ""


Kind = Choice | YesNo | Whole | TimeOfDay | Words | Folder


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingRow:
    """One setting on its page.

    Attributes:
        name: Of the field of :class:`~console.services.settings.Settings`; the control is ``settings.<name>``.
        label: What it is, in a few words.
        help: One sentence: what it does.
    """

    name: str
    label: str
    kind: Kind
    help: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingGroup:
    """Settings that belong together.

    Attributes:
        name: Identifies the group's button: ``settings.<name>.defaults``.
    """

    name: str
    title: str
    rows: tuple[SettingRow, ...]
