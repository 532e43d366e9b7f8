"""The lines, numbers or people of a set-up as rows to choose from."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from typing import assert_never

from msgspec import Struct
from typing_extensions import override

from console.domain.fallback_number import FallbackNumber
from console.domain.line import Line
from console.domain.set_up import Operator, SetUp
from console.render.wording import DOT, fallback_name, keyed_name, number_text, split_text, visible
from console.ui.models.row_list import RowListModel

Thing = Line | FallbackNumber | Operator
ThingKey = int | str


class ThingRow(Struct, frozen=True, kw_only=True):
    """One thing.

    Attributes:
        key: Of a line or number, or a person's initials.
        is_typed: Something is typed about it that is not in the record yet.
        is_odd: It is worth a second look.
    """

    key: ThingKey
    text: str
    is_typed: bool = False
    is_odd: bool = False


class SetUpModel(RowListModel[ThingRow]):
    """Rows by key; retired ones are another list."""

    @override
    def identity(self, row: ThingRow) -> Hashable:
        return row.key

    @override
    def text(self, row: ThingRow) -> str:
        marks = DOT.join(mark for mark, said in (("not saved", row.is_typed), ("look", row.is_odd)) if said)
        return f"{row.text}   ({marks})" if marks else row.text


def key_of(thing: Thing) -> ThingKey:
    """What a thing is known by."""
    return thing.initials if isinstance(thing, Operator) else thing.key


def name_of(thing: Thing) -> str:
    """What a thing is called."""
    return thing.label if isinstance(thing, FallbackNumber) else thing.name


def thing_text(thing: Thing, set_up: SetUp) -> str:
    """A thing on one row."""
    return DOT.join(visible(part) for part in _parts(thing, set_up) if part)


def _parts(thing: Thing, set_up: SetUp) -> tuple[str | None, ...]:
    match thing:
        case Line():
            return (keyed_name(thing), number_text(thing.number), split_text(set_up, thing))
        case FallbackNumber():
            return (fallback_name(thing),)
        case Operator():
            return (f"{thing.initials} {thing.name}", thing.id)
        case _:
            assert_never(thing)


def thing_rows(
    things: Iterable[Thing], set_up: SetUp, typed: Collection[ThingKey | None], odd: Collection[ThingKey | None]
) -> list[ThingRow]:
    """Rows of these things."""
    return [
        ThingRow(
            key=key_of(one), text=thing_text(one, set_up), is_typed=key_of(one) in typed, is_odd=key_of(one) in odd
        )
        for one in things
    ]
