from __future__ import annotations

from msgspec.structs import replace

from console.services.vocabularies import Vocabularies
from helpers.desks import SampleDesk


def test_words_are_made_anew_only_when_the_set_up_changed(desk: SampleDesk) -> None:
    words = Vocabularies()
    set_up = desk.reading.set_up
    first = words.of(set_up)
    assert words.of(set_up) is first
    assert words.of(replace(set_up, lines=set_up.lines[:1])) is not first
