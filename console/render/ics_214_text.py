"""The ICS 214 Activity Log as plain text, to be pasted where there is no form."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from console.domain.ics_214 import Ics214
from console.render.ics_214_words import NOTHING, TITLE, Ics214Row, Ics214Words
from console.render.wording import visible

_WIDTH: Final = 100
_NOT_SAID: Final = "____________________"


def ics_214_text(form: Ics214) -> str:
    """All eight blocks, each line ended; lines of 100 characters or fewer where words allow."""
    return "".join(f"{line}\n" for line in _lines(Ics214Words(form)))


def _lines(words: Ics214Words) -> Iterator[str]:
    form, blocks = words.form, words.form.blocks
    marks = [f"*** {mark} ***" for mark in words.marks]
    yield " ".join((TITLE, *marks))
    yield visible(words.page.heading)
    yield ""
    yield f"1. Incident Name: {visible(blocks.incident) or _NOT_SAID}"
    start, end = form.period.start, form.period.end
    yield f"2. Operational Period: Date From: {words.date(start)}  Date To: {words.date(end)}"
    yield f"                       Time From: {words.time(start)}   Time To: {words.time(end)}"
    yield f"3. Name: {visible(blocks.name) or _NOT_SAID}"
    yield f"4. ICS Position: {visible(blocks.position)}"
    yield f"5. Home Agency (and Unit): {visible(blocks.agency)}"
    yield "6. Resources Assigned: Name; ICS Position; Home Agency (and Unit)"
    for one in blocks.resources:
        yield f"   {visible('; '.join((one.name, one.position, one.agency)))}"
    yield "7. Activity Log: Date/Time, Notable Activities"
    yield from _activity(words.activity)
    made = words.moment(form.made_at, letters=True)
    yield f"8. Prepared by: {visible(blocks.name) or _NOT_SAID}, {visible(blocks.position)}"
    yield f"   Signature: {_NOT_SAID}  Date/Time: {made}"
    yield ""
    yield visible(words.made)
    yield words.seal
    yield from marks


def _activity(rows: tuple[Ics214Row, ...]) -> Iterator[str]:
    if not rows:
        yield f"   {NOTHING}"
    for row in rows:
        said = f"[struck: {row.text}]" if row.struck else row.text
        remarks = f" [{row.remarks}]" if row.remarks else ""
        head = f"   {row.when}  "
        text = visible(f"{said}{remarks} ({row.source})")
        yield from textwrap.wrap(text, _WIDTH, initial_indent=head, subsequent_indent=" " * len(head))
