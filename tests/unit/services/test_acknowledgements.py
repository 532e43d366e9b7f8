from __future__ import annotations

import pytest

from console.domain.attention import AttentionKind
from console.domain.errors import RuleViolation
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


def test_a_number_means_the_list_that_was_in_sight(desk: SampleDesk) -> None:
    raise_two(desk)
    listed = desk.reading.situations.now().attention
    desk.log("a1")
    desk.clock.pass_time(60)
    (entry,) = desk.writing.status_log.log("a2", by="KM", listed=listed).entries
    assert isinstance(entry.act.facts, AcknowledgedFacts)
    assert entry.act.facts.item == listed[1].kind


def test_what_is_on_the_list_no_more_is_refused_and_nothing_else_taken_for_it(desk: SampleDesk) -> None:
    raise_two(desk)
    listed = desk.reading.situations.now().attention
    desk.log("a1")
    before = desk.reading.log_book.last_seq()
    with pytest.raises(RuleViolation) as refused:
        desk.writing.status_log.log("a1", by="KM", listed=listed)
    assert refused.value.sentence.startswith(f'Item 1, "{listed[0].text}", asks for nothing any more')
    desk.log("a")
    with pytest.raises(RuleViolation, match="What was on the list asks for nothing any more"):
        desk.writing.status_log.log("a", by="KM", listed=listed)
    assert desk.reading.log_book.last_seq() == before + 1


def test_all_are_those_that_were_in_sight(desk: SampleDesk) -> None:
    raise_two(desk)
    listed = desk.reading.situations.now().attention
    desk.log("9d >1211")
    desk.clock.pass_time(120)
    (new,) = (one for one in desk.reading.situations.now().attention if one not in listed)
    assert len(desk.writing.status_log.log("a", by="KM", listed=listed).entries) == 2
    assert desk.reading.situations.now().attention == (new,)


def test_what_is_not_saved_is_never_put_aside(desk: SampleDesk) -> None:
    raise_two(desk)
    listed = desk.reading.situations.now(not_saved_at=desk.clock.now()).attention
    n = next(at for at, one in enumerate(listed, start=1) if one.kind is AttentionKind.NOT_SAVED)
    with pytest.raises(RuleViolation, match="it goes once it is saved"):
        desk.writing.status_log.log(f"a{n}", by="KM", listed=listed)
    assert len(desk.writing.status_log.log("a", by="KM", listed=listed).entries) == 2


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
    assert desk.refused("a9").sentence == "There is no attention item 9: the list has 2"


def test_items_of_the_shift_sheet_are_told_apart(desk: SampleDesk) -> None:
    raise_two(desk)
    desk.log("3u")
    desk.clock.pass_time(3600)
    assert desk.refused("a9").sentence == "There is no attention item 9: 2 on the strip, 1 on the shift sheet"


def silent_admin_line(desk: SampleDesk) -> None:
    desk.writing.set_ups.apply("[attention]\nno_update_min = { admin = 60 }\n", "set-up", by="KM")
    desk.log("7d")
    desk.clock.pass_time(3601)


def kinds(desk: SampleDesk) -> list[str]:
    return [item.kind.value for item in desk.reading.situations.now().attention]


def test_a_snoozed_item_is_not_shown_until_its_time_is_up(desk: SampleDesk) -> None:
    silent_admin_line(desk)
    (entry,) = desk.log("a1 >15m").entries
    assert entry.act.expected is not None
    situation = desk.reading.situations.now()
    assert situation.attention == ()
    assert [(one.item.kind.value, one.by, one.snoozed) for one in situation.seen] == [("no_update", "KM", True)]
    desk.clock.pass_time(15 * 60)
    assert kinds(desk) == ["no_update"]


def test_a_line_is_parked_until_its_reference_is_said(desk: SampleDesk) -> None:
    silent_admin_line(desk)
    (entry,) = desk.log("a1 #VZ88").entries
    assert entry.act.refs == ("VZ88",)
    desk.clock.pass_time(86_400)
    desk.log("7 ;part ordered")
    desk.clock.pass_time(3601)
    assert "no_update" not in kinds(desk)
    desk.log("7d #VZ88")
    desk.clock.pass_time(3601)
    assert "no_update" in kinds(desk)


def test_what_is_no_silent_line_can_be_snoozed_but_not_parked(desk: SampleDesk) -> None:
    desk.log("f1a")
    refusal = desk.refused("a1 >2h")
    assert "Only a line without a word can be parked" in refusal.sentence
    assert refusal.candidates == ("a1 >60m",)
    desk.log("a1 >60m")
    assert kinds(desk) == []


def test_voiding_it_brings_the_item_back(desk: SampleDesk) -> None:
    desk.log("f1a")
    desk.log("a1 >60m")
    desk.log("v")
    assert kinds(desk) == ["fallback_still_on"]


def test_putting_an_item_aside_leaves_the_last_word_about_its_line(desk: SampleDesk) -> None:
    silent_admin_line(desk)
    desk.log("7 ;part ordered")
    noted_at = desk.clock.now()
    desk.clock.pass_time(3601)
    desk.log("a1 >15m")
    assert desk.board[7].last_word_at == noted_at
