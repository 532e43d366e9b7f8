from __future__ import annotations

from console.domain.errors import Refusal
from console.domain.quick_entry.preview_facts import Preview
from console.services.previews import Previews
from helpers.desks import SampleDesk


def test_a_draft_is_said_in_words_before_enter(desk: SampleDesk) -> None:
    desk.log("3u!")
    said = Previews(desk.clock).of("3d", desk.reading.situations.now(), "KM")
    assert isinstance(said, Preview)
    assert "911 Wireless Verizon" in said.sentence
    assert "OPERATIONAL → DOWN" in said.sentence
    assert "by KM" in said.sentence


def test_a_draft_that_can_not_be_taken_says_why(desk: SampleDesk) -> None:
    situation = desk.reading.situations.now()
    assert isinstance(Previews(desk.clock).of("3+44d", situation, "KM"), Refusal)
    nobody = Previews(desk.clock).of("3d", situation, None)
    assert isinstance(nobody, Refusal)
    assert "who is logging" in nobody.sentence


def test_a_draft_can_be_completed_in_the_words_of_the_record(desk: SampleDesk) -> None:
    completions = Previews(desk.clock).complete("w Ch", desk.reading.situations.now())
    assert "w Chief" in [one.text for one in completions]


def test_a_draft_of_nobody_yet_is_said_without_a_name_or_with_what_is_foreseen(desk: SampleDesk) -> None:
    situation, previews = desk.reading.situations.now(), Previews(desk.clock)
    said = previews.of("3d", situation, None, unsigned=True)
    assert isinstance(said, Preview)
    assert "by " not in said.sentence
    refusal = Refusal(sentence="Not now")
    assert previews.of("3d", situation, None, unsigned=True, foreseen=lambda *_: refusal) is refusal


def test_a_draft_begun_some_time_ago_is_read_as_of_then(desk: SampleDesk) -> None:
    situation, previews, begun_at = desk.reading.situations.now(), Previews(desk.clock), desk.clock.now()
    desk.clock.pass_time(600)
    meant = previews.meant_then("3d", situation, begun_at)
    assert meant is not None
    assert meant.text == "3d @1200"
    assert previews.meant_then("3d 1150", situation, begun_at) is None
