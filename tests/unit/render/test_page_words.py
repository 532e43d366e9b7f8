from __future__ import annotations

import pytest

from console.render.page_words import PageWords


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
