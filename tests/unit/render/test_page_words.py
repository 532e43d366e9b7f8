from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from console.render.page_words import PageWords, printed_text


@pytest.mark.parametrize(
    ("marks", "title"),
    [
        ((), "Center – Shift B"),
        (("EXERCISE", "PUBLIC COPY"), "Center – Shift B – EXERCISE – PUBLIC COPY"),
    ],
)
def test_what_a_document_is_called_tells_its_marks(marks: tuple[str, ...], title: str) -> None:
    words = PageWords(file_title="Center – Shift B", title="Center", heading="Shift B", marks=marks)
    assert words.document_title == title


def test_nothing_is_hidden_in_the_title() -> None:
    assert "\u202e" not in PageWords(file_title="A\u202eB", title="", heading="").document_title


@pytest.mark.parametrize(("by", "who"), [("KM", " by KM"), (None, "")])
def test_a_page_says_when_it_was_made_by_whom_and_that_nothing_was_measured(by: str | None, who: str) -> None:
    at = datetime(2026, 9, 22, 18, 2, tzinfo=UTC)
    made = printed_text(at, by, ZoneInfo("America/New_York"))
    assert made == f"Printed Tue 22 Sep 2026 14:02 EDT{who} · as logged by staff, not measured"
