"""The log as a workbook that goes straight into a file, however long it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path

from console.domain.log_entry import LogEntry
from console.domain.masked import Masked
from console.domain.set_up import SetUp
from console.render.entries_table import entries_table
from console.render.masked_words import masked_text
from console.render.plain_table import PlainTable, Value
from console.render.wording import EXERCISE, MEASURED_BY_NOBODY, PUBLIC_COPY
from console.render.workbook import Cover, write_workbook


def write_entries(
    path: Path,
    entries: Iterable[LogEntry],
    set_up: SetUp,
    *,
    exercise: bool,
    made_at: datetime,
    masked: Callable[[], Masked] | None = None,
) -> None:
    """Write the entries, then a sheet that says what they are.

    Args:
        masked: Of a public copy, how much it withholds; asked when all entries are written.

    Raises:
        OSError: The place refuses.
    """
    marks = (*((EXERCISE,) if exercise else ()), *((PUBLIC_COPY,) if masked is not None else ()))
    cover = Cover(
        title=f"{set_up.center.name} – Log",
        marks=marks,
        remark=MEASURED_BY_NOBODY,
        made_at=made_at,
        zone=set_up.center.zone,
    )
    facts = PlainTable(
        name="fact",
        title="About",
        columns=("what", "value"),
        rows=_facts(cover, set_up, masked),
        tells_time=True,
    )
    write_workbook(path, (entries_table(entries), facts), cover)


def _facts(cover: Cover, set_up: SetUp, masked: Callable[[], Masked] | None) -> Iterator[tuple[Value, ...]]:
    yield ("Center", set_up.center.name)
    for mark in cover.marks:
        yield ("Copy", mark)
    if masked is not None:
        yield ("Withheld", masked_text(masked()))
    yield ("Remark", cover.remark)
    yield ("Made at", cover.made_at)
