"""The contact and fallback sheet as plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

from console.domain.contacts import Contacts
from console.render.contact_words import NO_NUMBER, UNTIL, Contact, ContactWords
from console.render.wording import DOT, visible

_WIDTH: Final = 100


def contacts_text(sheet: Contacts) -> str:
    """Fallback numbers, lines with whom to call, and who is told; each line ended."""
    return "".join(f"{line}\n" for line in _lines(ContactWords(sheet)))


def _lines(words: ContactWords) -> Iterator[str]:
    page = words.page
    marks = [f"*** {mark} ***" for mark in words.marks]
    yield " ".join((page.title, *marks))
    yield visible(f"{page.heading}{DOT}{UNTIL}")
    yield from _section("FALLBACK NUMBERS: where people call when a line fails", words.fallbacks)
    yield from _section("LINES: whom to call when one fails", words.lines)
    yield from _section("TOLD: who is notified", words.told)
    yield from marks


def _section(title: str, rows: Sequence[Contact]) -> Iterator[str]:
    if not rows:
        return
    yield from ("", title)
    for row in rows:
        warning = f"{row.warning}." if row.warning else ""
        position = f"({row.position})" if row.position and row.name else row.position
        named = " ".join(part for part in (row.key, row.name, position) if part)
        said = DOT.join(part for part in (named, *row.particulars, warning) if part)
        head = f"{row.number or NO_NUMBER:<16} "
        yield from textwrap.wrap(visible(said), _WIDTH, initial_indent=head, subsequent_indent=" " * len(head))
