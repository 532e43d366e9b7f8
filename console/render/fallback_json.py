"""Fallback numbers as contract §4 writes ``fallback``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from console.domain.fallback_life import test_due as is_test_due
from console.domain.fallback_number import FallbackStatus
from console.domain.line import LineGroup
from console.render.entry_json import JsonObject, iso_or_none
from console.render.wording import number_text


def fallback_json(statuses: Iterable[FallbackStatus], as_of: datetime, zone: ZoneInfo) -> JsonObject:
    """The numbers and where each is in its life; ``serves`` holds groups as text and line keys as numbers."""
    return {"fallback": [_one(status, as_of, zone) for status in statuses]}


def _one(status: FallbackStatus, as_of: datetime, zone: ZoneInfo) -> JsonObject:
    fallback = status.fallback
    return {
        "key": fallback.key,
        "number": number_text(fallback.number),
        "e164": fallback.number,
        "label": fallback.label,
        "kind": fallback.kind.value,
        "serves": [one.value if isinstance(one, LineGroup) else one for one in fallback.serves],
        "area": fallback.area,
        "answered_by": fallback.answered_by,
        "staffed": fallback.staffed,
        "restriction": fallback.restriction,
        "rides_on": list(fallback.rides_on),
        "stage": status.stage.value,
        "since": iso_or_none(status.since, zone),
        "approx": status.since_approx,
        "last_tested": iso_or_none(status.last_tested, zone),
        "last_tested_approx": status.last_tested_approx,
        "test_due": is_test_due(status, as_of),
    }
