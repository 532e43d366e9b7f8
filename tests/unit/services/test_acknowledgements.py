from __future__ import annotations

from console.domain.events import AcknowledgedFacts, EntryKind
from helpers.desks import SampleDesk


def raise_two(desk: SampleDesk) -> None:
    desk.log("f1a")
    desk.log("3d >1205")
    desk.log("7d")
    desk.clock.pass_time(600)
    assert len(desk.reading.situations.now().attention) == 2


def test_acknowledging_takes_what_the_strip_shows(desk: SampleDesk) -> None:
    raise_two(desk)
    desk.log("9d")
    shown = [item.kind for item in desk.reading.situations.now().attention]
    changes = desk.log("a ;seen")
    assert {entry.kind for entry in changes.entries} == {EntryKind.ACKNOWLEDGED}
    assert len(changes.entries) == len(shown)
    assert desk.reading.situations.now().attention == ()


def test_one_item_is_acknowledged_by_its_place(desk: SampleDesk) -> None:
    raise_two(desk)
    first, second = desk.reading.situations.now().attention
    (entry,) = desk.log("a2").entries
    assert isinstance(entry.act.facts, AcknowledgedFacts)
    assert entry.act.facts.item == second.kind
    assert desk.reading.situations.now().attention == (first,)


def test_an_item_raised_anew_is_shown_again(desk: SampleDesk) -> None:
    raise_two(desk)
    desk.log("a")
    desk.log("f1x")
    desk.clock.pass_time(60)
    desk.log("3+7u!")
    desk.log("f1a")
    assert [item.kind.value for item in desk.reading.situations.now().attention] == ["fallback_still_on"]


def test_there_must_be_something_to_acknowledge(desk: SampleDesk) -> None:
    assert "nothing to acknowledge" in desk.refused("a").sentence
    raise_two(desk)
    assert "no attention item 9" in desk.refused("a9").sentence
