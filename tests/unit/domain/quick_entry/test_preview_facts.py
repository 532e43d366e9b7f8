from __future__ import annotations

from console.domain.quick_entry.preview_facts import Parts, Preview
from helpers.quick_entries import facts


def test_times_are_shown_in_the_centers_zone() -> None:
    assert facts().zone.key == "America/New_York"


def test_a_preview_says_no_more_than_its_sentence_unless_told() -> None:
    assert Preview(sentence="x") == Preview(sentence="x", remarks=(), needs_second_enter=False)
    assert Parts(shown=("x",)) == Parts(shown=("x",), remarks=(), needs_second_enter=False)
