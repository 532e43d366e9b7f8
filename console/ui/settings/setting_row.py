"""Provides what a setting is on its page: its words, and what may be typed or chosen there."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Choice(Struct, frozen=True, kw_only=True):
    """One of a few.

    Attributes:
        options: What is kept, and the words for it, in order.
    """

    options: Mapping[str, str]


class YesNo(Struct, frozen=True):
    """On or off."""


class Whole(Struct, frozen=True, kw_only=True):
    """A whole number with bounds.

    Attributes:
        unit: Stands behind the number, such as ``%`` or ``min``.
    """

    least: int
    most: int
    unit: str = ""


class TimeOfDay(Struct, frozen=True):
    """``HH:MM``."""


class Folder(Struct, frozen=True, kw_only=True):
    """A folder, also none.

    Attributes:
        example: Stands in the empty field.
    """

    example: str = ""


Kind = Choice | YesNo | Whole | TimeOfDay | Folder


class SettingRow(Struct, frozen=True, kw_only=True):
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


class SettingGroup(Struct, frozen=True, kw_only=True):
    """Settings that belong together.

    Attributes:
        name: Identifies the group's button: ``settings.<name>.defaults``.
    """

    name: str
    title: str
    rows: tuple[SettingRow, ...]
