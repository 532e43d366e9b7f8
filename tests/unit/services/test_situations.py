from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from msgspec.structs import replace

from console.bootstrap.reading import situations_of
from console.domain.attention import AttentionKind
from console.domain.line import LineState
from console.services.situations import hand_over_items
from helpers.any_night import STEPS, AnyNight
from helpers.desks import SampleDesk


@settings(max_examples=30)
@given(STEPS)
def test_a_situation_is_the_same_whoever_looked_before(steps: list[tuple[int, int, bool]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        night = AnyNight(SampleDesk(Path(folder)))
        reading = night.desk.reading
        for what, pick, looks in (*steps, (0, 0, True)):
            night.act(what, pick)
            if looks:
                fresh = situations_of(reading.reader, reading.folder, night.desk.clock, exercise=False)
                assert reading.situations.now() == fresh.now()
        night.close()


def kinds(desk: SampleDesk) -> list[str]:
    return [item.kind.value for item in desk.reading.situations.now().attention]


def test_everything_is_unknown_before_the_first_entry(desk: SampleDesk) -> None:
    situation = desk.reading.situations.now()
    assert [one.line.key for one in situation.lines] == [1, 2, 3, 6, 7, 9]
    assert {one.state for one in situation.lines} == {LineState.UNKNOWN}
    assert situation.attention == ()


def test_the_board_can_be_seen_as_it_stood(desk: SampleDesk) -> None:
    desk.log("3d")
    noon = desk.clock.now()
    desk.clock.pass_time(600)
    desk.log("3u!")
    then = desk.reading.situations.at(noon + timedelta(seconds=1))
    assert {one.line.key: one.state for one in then.lines}[3] is LineState.DOWN
    assert desk.board[3].state is LineState.OPERATIONAL


def test_what_is_known_now_changes_how_it_stood_then(desk: SampleDesk) -> None:
    noon = desk.clock.now()
    desk.clock.pass_time(1800)
    desk.log("3d 1155?")
    then = {one.line.key: one for one in desk.reading.situations.at(noon).lines}[3]
    assert (then.state, then.approx) == (LineState.DOWN, True)


def test_a_fallback_still_on_after_its_lines_are_back_asks_for_a_person(desk: SampleDesk) -> None:
    desk.log("911d")
    desk.log("f1a")
    assert AttentionKind.FALLBACK_STILL_ON not in kinds(desk)
    desk.clock.pass_time(60)
    desk.log("911u!")
    assert AttentionKind.FALLBACK_STILL_ON in kinds(desk)
    desk.log("f1x")
    assert kinds(desk) == []


def test_items_of_the_strip_come_before_those_of_the_shift_sheet(desk: SampleDesk) -> None:
    desk.log("3d")
    desk.clock.pass_time(60)
    desk.log("3u !carrier")
    desk.log("f1a")
    assert kinds(desk) == ["fallback_still_on", "not_verified"]


def test_a_first_look_leaves_out_what_asks_for_attention_and_nothing_else(desk: SampleDesk) -> None:
    desk.log("p battery of console 2")
    desk.log("3d")
    desk.clock.pass_time(60)
    desk.log("3u !carrier")
    desk.log("f1a")
    whole = desk.reading.situations.now()
    assert whole.attention
    assert desk.reading.situations.first_look() == replace(whole, attention=(), seen=())


def test_open_pass_ons_stay_open_and_closed_ones_go(desk: SampleDesk) -> None:
    desk.log("p battery of console 2")
    desk.log("p order headsets")
    desk.log("px1")
    (left,) = desk.reading.situations.now().pass_ons
    assert (left.n, left.text, left.by) == (2, "order headsets", "KM")


def test_what_has_to_be_handed_over_is_listed_item_by_item(desk: SampleDesk) -> None:
    desk.log("3d")
    desk.log("1u")
    desk.log("f1a")
    items = hand_over_items(desk.reading.situations.now())
    assert [item.text for item in items] == [
        "3 911 Wireless Verizon is down since 12:00 EDT, still open",
        "Fallback 1 (203) 555-0142 is on since 12:00 EDT",
    ]
    desk.clock.pass_time(86_400)
    later = hand_over_items(desk.reading.situations.now())
    assert [item.text for item in later] != [item.text for item in items]
    assert [item.occasion for item in later] == [item.occasion for item in items]


def test_an_entry_that_could_not_be_saved_asks_for_a_person(desk: SampleDesk) -> None:
    failed_at = desk.clock.now()
    situation = desk.reading.situations.now(not_saved_at=failed_at)
    assert [(item.kind, item.raised_at) for item in situation.attention] == [(AttentionKind.NOT_SAVED, failed_at)]
    assert desk.reading.situations.now().attention == ()
