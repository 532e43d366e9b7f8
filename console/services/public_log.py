"""The log as the public may read it."""

from __future__ import annotations

from datetime import datetime

from console.domain.events import EntryKind
from console.domain.redaction import PublicCopy
from console.services.reading import Reading


def public_log(reading: Reading, start: datetime | None, end: datetime | None) -> PublicCopy:
    """What makes public copies of entries; fallback numbers the public was sent to in that time stay.

    Args:
        start, end: As asked for; None = since ever, until now.
    """
    reader, set_up = reading.reader, reading.set_up
    steps = reader.items(
        {EntryKind.FALLBACK_ACTIVATED, EntryKind.FALLBACK_PUBLISHED},
        since=start,
        until=end,
    )
    used = {step.act.fallback for step in steps}
    numbers = (one.number for one in set_up.fallbacks if one.key in used)
    return PublicCopy(set_up, reader.set_up_facts(), public=numbers)
