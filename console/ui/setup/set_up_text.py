"""Provides a set-up file's text from what was typed in the window, so that one reader checks both."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSaid:
    """A line as typed; empty = left out."""

    key: int
    name: str
    group: str
    origin: str = ""
    number: str = ""
    trouble_number: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorSaid:
    """An operator as typed."""

    initials: str
    name: str


def center_table(name: str, timezone: str) -> str:
    """The ``[center]`` table."""
    return _table("[center]", {"name": name, "timezone": timezone})


def line_tables(lines: Iterable[LineSaid]) -> str:
    """One ``[[line]]`` table for each."""
    return "".join(
        _table(
            "[[line]]",
            {
                "key": line.key,
                "name": line.name,
                "group": line.group,
                "origin": line.origin,
                "number": line.number,
                "trouble_number": line.trouble_number,
                "aliases": list(line.aliases),
            },
        )
        for line in lines
    )


def operator_tables(operators: Iterable[OperatorSaid]) -> str:
    """One ``[[operator]]`` table for each."""
    return "".join(_table("[[operator]]", {"initials": one.initials, "name": one.name}) for one in operators)


def _table(title: str, values: dict[str, str | int | list[str]]) -> str:
    # A JSON string or list of strings is a TOML one too.
    rows = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value)
    return "\n".join((title, *rows, ""))
