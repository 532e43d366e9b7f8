"""Shifts as contract §4 writes them in ``status``, ``report`` and ``shift list``."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from console.domain.clock import iso
from console.domain.shift import Shift
from console.render.entry_json import JsonObject, iso_or_none


def shift_json(shift: Shift, zone: ZoneInfo) -> JsonObject:
    """One shift; ``id`` is null when nobody opened it."""
    return {
        "id": shift.id,
        "name": shift.name,
        "operators": list(shift.operators),
        "started_at": iso(shift.started_at, zone),
        "ended_at": iso_or_none(shift.ended_at, zone),
        "opened": shift.opened,
    }


def shifts_json(shifts: Iterable[Shift], zone: ZoneInfo) -> JsonObject:
    """All shifts, in the order given."""
    return {"shifts": [shift_json(shift, zone) for shift in shifts]}
