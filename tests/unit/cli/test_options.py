from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from console.cli.options import examples, moment
from console.domain.errors import RuleViolation

ZONE = ZoneInfo("America/New_York")
NOW = datetime(2026, 9, 22, 16, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("07:30", datetime(2026, 9, 22, 11, 30, tzinfo=UTC)),
        ("2026-09-22T07:30", datetime(2026, 9, 22, 11, 30, tzinfo=UTC)),
        ("2026-09-22T07:30:15+02:00", datetime(2026, 9, 22, 5, 30, 15, tzinfo=UTC)),
        ("2026-09-22", datetime(2026, 9, 22, 4, 0, tzinfo=UTC)),
    ],
)
def test_a_time_is_iso_or_today(text: str, expected: datetime) -> None:
    assert moment(text, "--at", ZONE, NOW) == expected


@pytest.mark.parametrize("text", ["soon", "25:00", "99:99", "", "2026-03-08T02:30", "9" * 400])
def test_what_is_no_time_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(RuleViolation, match="is not a time"):
        moment(text, "--at", ZONE, NOW)


def test_nothing_said_is_no_time() -> None:
    assert moment(None, "--at", ZONE, NOW) is None


def test_examples_are_kept_line_by_line() -> None:
    assert examples("lineboard a", "lineboard b") == "\b\nExamples:\n  lineboard a\n  lineboard b"
