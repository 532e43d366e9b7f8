from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from console.domain.line import Basis, Line, LineGroup, LineState
from console.domain.line_board import LineStatus
from console.domain.quarter_hours import Quarters
from console.ui.models.board_rows import (
    GroupRow,
    LineRow,
    board_rows,
    call_text,
    clock_texts,
    line_row,
    quiet_again_at,
    row_sentence,
)
from helpers.situations import LINES, NOW, SET_UP, ago, busy_board, down, operational

VERIZON = LINES[2]


def row(status: LineStatus) -> LineRow:
    return line_row(status, NOW, SET_UP)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_lines_stand_in_their_groups_by_key_whatever_their_state() -> None:
    rows = board_rows(tuple(reversed(busy_board())), NOW, SET_UP)
    places = [one.key if isinstance(one, LineRow) else one.group.value for one in rows]
    assert places == ["911", 1, 2, 3, 4, 5, 6, "admin", 7, 8, "school", 9]


def test_a_group_is_quiet_only_while_every_line_of_it_works() -> None:
    rows = board_rows(tuple(operational(line) for line in LINES), NOW, SET_UP)
    assert all(one.quiet for one in rows if isinstance(one, GroupRow))
    heads = [one for one in board_rows(busy_board(), NOW, SET_UP) if isinstance(one, GroupRow)]
    assert [head.quiet for head in heads] == [False, False, False]
    assert heads[0].text == "911: 1 of 6 DOWN · 1 INT · 1 DEGR"


def test_an_abnormal_line_runs_a_clock_since_it_began() -> None:
    assert row(down(VERIZON, minutes=42)).clock(NOW) == "00:42:00"
    assert row(down(VERIZON, minutes=2 * 1440 + 194)).clock(NOW) == "2d 03:14"


def test_only_clocks_that_run_read_anything() -> None:
    rows = board_rows((operational(LINES[0]), down(LINES[1], minutes=3)), NOW, SET_UP)
    assert clock_texts(rows, NOW) == ("", "", "00:03:00")
    assert clock_texts(rows, None) == ()


def test_an_abnormal_line_says_whom_to_call() -> None:
    said = plain(row(down(VERIZON)).call)
    assert said == "call (800) 555-0150 · acct FRO-2231 · circuit 36.FDPA.406378"


def test_nobody_is_called_about_a_line_that_works_or_was_never_logged() -> None:
    assert row(operational(VERIZON)).call == ""
    assert row(LineStatus(line=VERIZON)).call == ""


def test_a_tsp_code_is_told_to_the_carrier_too() -> None:
    line = Line(key=1, name="Routine", group=LineGroup.ADMIN, tsp_code="TSP12345")
    assert call_text(line) == "TSP TSP12345"


def test_an_abnormal_line_says_what_is_known_of_it() -> None:
    said = plain(row(busy_board()[3]).said)
    assert said == "since ~13:55 · north of Route 35 · busy · no location · per caller"


def test_an_expected_end_and_a_ticket_are_on_the_row() -> None:
    status = replace(down(VERIZON), expected=NOW + timedelta(hours=2), refs=("VZ88123",), note="NOC says fiber cut")
    assert plain(row(status).said) == "#VZ88123 · exp 16:07 · NOC says fiber cut"


def test_a_start_that_is_not_today_shows_its_day() -> None:
    assert plain(row(down(VERIZON, minutes=20 * 60)).said) == "since Mon 18:07"


def test_a_state_that_came_in_the_middle_of_an_outage_says_when_that_began() -> None:
    assert plain(row(replace(down(VERIZON), out_since=ago(hours=2))).said) == "out since 12:07"


def test_a_line_that_works_shows_when_it_was_last_verified() -> None:
    shown = row(operational(VERIZON))
    assert (shown.mark, shown.said, shown.since) == ("v 06:12", "", None)


def test_a_line_restored_on_someones_word_says_that_nobody_verified_it() -> None:
    shown = row(busy_board()[1])
    assert shown.mark == "not verified"
    assert plain(shown.said) == "restored 13:42 per carrier · v Mon 18:07"


def test_a_line_said_to_work_by_the_desk_is_not_verified_either() -> None:
    assert row(operational(VERIZON, verified=False)).mark == "not verified"


def test_a_guess_stays_a_guess_on_the_row() -> None:
    assert row(replace(operational(VERIZON), last_verified_approx=True)).mark == "v ~06:12"
    out = replace(down(VERIZON), out_since=ago(hours=2), out_since_approx=True)
    out = replace(out, last_verified=ago(hours=8), last_verified_approx=True)
    assert plain(row(out).said) == "out since ~12:07 · v ~06:07"
    assert plain(row(replace(busy_board()[1], approx=True)).said) == "restored ~13:42 per carrier · v Mon 18:07"
    back = replace(operational(VERIZON, verified=False), last_verified=ago(hours=8), last_verified_approx=True)
    assert plain(row(back).said) == "v ~06:07"


def test_a_line_never_logged_says_so_and_runs_no_clock() -> None:
    shown = row(LineStatus(line=VERIZON))
    assert (shown.mark, shown.clock(NOW), shown.said) == ("never logged", "never logged", "")


def test_a_restored_line_stands_out_for_ten_minutes() -> None:
    back = replace(operational(VERIZON), since=ago(minutes=9), was_out=True, last_verified=ago(minutes=9))
    assert row(back).restored
    assert plain(row(back).said) == "restored 13:58 by call"
    later = line_row(back, NOW + timedelta(minutes=1), SET_UP)
    assert not later.restored
    assert later.said == ""


def test_a_restored_line_tells_how_long_the_outage_was_until_it_is_quiet_again() -> None:
    out = replace(operational(VERIZON), since=ago(minutes=9), was_out=True, last_verified=ago(minutes=9))
    back = replace(out, was_out_since=ago(minutes=51, seconds=10))
    assert row(back).mark == "out 00:42:10"
    assert row(replace(back, approx=True)).mark == "out ~00:42:10"
    assert row(replace(back, was_out_since_approx=True)).mark == "out ~00:42:10"
    assert quiet_again_at(row(back)) == NOW + timedelta(minutes=1)
    later = line_row(back, NOW + timedelta(minutes=1), SET_UP)
    assert (later.mark, quiet_again_at(later)) == ("v 13:58", None)


def test_a_restored_line_that_nobody_verified_says_so_beside_the_outage_total() -> None:
    word = replace(
        operational(VERIZON, verified=False), since=ago(minutes=2), was_out=True, was_out_since=ago(minutes=5)
    )
    shown = row(replace(word, basis=Basis.CARRIER))
    assert shown.mark == "out 00:03:00"
    assert plain(shown.said) == "not verified · restored 14:05 per carrier"


def test_a_verification_older_than_its_interval_is_due_in_words() -> None:
    status = operational(replace(VERIZON, verify_every_h=7))
    assert (row(status).mark, row(status).stale) == ("v 06:12 · due", True)
    unverified = replace(operational(status.line, verified=False), since=ago(hours=8))
    assert row(unverified).mark == "not verified · due"
    fresh = row(operational(replace(VERIZON, verify_every_h=8)))
    assert (fresh.mark, fresh.stale) == ("v 06:12", False)
    assert not row(down(status.line)).stale


def test_for_ten_minutes_the_outage_total_stands_before_what_is_due() -> None:
    line = replace(VERIZON, verify_every_h=1)
    back = replace(operational(line), since=ago(minutes=1), was_out=True, was_out_since=ago(minutes=5))
    assert (row(back).mark, row(back).stale) == ("out 00:04:00", False)
    later = line_row(back, NOW + timedelta(minutes=10), SET_UP)
    assert (later.mark, later.stale) == ("v 06:12 · due", True)


def test_a_header_says_whether_it_is_folded() -> None:
    rows = board_rows(busy_board(), NOW, SET_UP, folded={LineGroup.ADMIN})
    heads = [one for one in rows if isinstance(one, GroupRow)]
    assert [head.folded for head in heads] == [False, True, False]
    assert heads[2].spoken == "SCHOOL: 1 of 1 UNKNOWN, open"
    assert heads[1].spoken.endswith(", folded")


def test_each_line_has_its_own_quarter_hours() -> None:
    quarters = Quarters(start=NOW, states=(LineState.DOWN,))
    rows = board_rows(busy_board(), NOW, SET_UP, {3: quarters})
    told = {one.key: one.quarters for one in rows if isinstance(one, LineRow)}
    assert told.pop(3) is quarters
    assert set(told.values()) == {None}


def test_a_restore_by_the_desk_names_no_source() -> None:
    back = replace(
        operational(VERIZON, verified=False), since=ago(minutes=30), was_out=True, basis=Basis.DESK, note="tone heard"
    )
    assert plain(row(back).said) == "restored 13:37 · tone heard"


def test_a_name_cannot_reorder_its_row() -> None:
    line = replace(VERIZON, name="911 \u202eelpoep\nnext")
    assert row(down(line)).name == "911 \\u202eelpoep next"


def test_the_row_reads_as_a_sentence() -> None:
    sentence = row_sentence(down(VERIZON, minutes=42.16), NOW, SET_UP)
    assert sentence == "Line 3, 911 Wireless Verizon, Down, 42 minutes, logged by K M"


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (LineStatus(line=VERIZON), "Line 3, 911 Wireless Verizon, Unknown, never logged"),
        (
            operational(VERIZON),
            "Line 3, 911 Wireless Verizon, Operational, logged by K M, last verified 06:12",
        ),
        (
            operational(VERIZON, verified=False),
            "Line 3, 911 Wireless Verizon, Operational, not verified, logged by K M",
        ),
        (
            busy_board()[3],
            "Line 4, 911 Wireless T-Mobile, Degraded, about 12 minutes, north of Route 35, busy, no location, "
            "per caller, logged by J R",
        ),
        (
            replace(operational(VERIZON), last_verified_approx=True),
            "Line 3, 911 Wireless Verizon, Operational, logged by K M, last verified about 06:12",
        ),
        (
            operational(replace(VERIZON, verify_every_h=7)),
            "Line 3, 911 Wireless Verizon, Operational, logged by K M, last verified 06:12, verification due",
        ),
        (
            replace(operational(VERIZON), since=ago(minutes=2), was_out=True, was_out_since=ago(minutes=44.2)),
            "Line 3, 911 Wireless Verizon, Operational, was out 42 minutes, logged by K M, last verified 06:12",
        ),
        (
            replace(down(VERIZON), by=None),
            "Line 3, 911 Wireless Verizon, Down, 42 minutes, logged by the program",
        ),
    ],
)
def test_what_is_seen_is_also_said(status: LineStatus, sentence: str) -> None:
    assert row_sentence(status, NOW, SET_UP) == sentence


def test_the_sentence_holds_still_for_a_whole_minute() -> None:
    status = down(VERIZON, minutes=42)
    said = {row_sentence(status, NOW + timedelta(seconds=second), SET_UP) for second in range(60)}
    assert len(said) == 1


def test_every_state_can_be_told() -> None:
    for state in LineState:
        assert row(replace(down(VERIZON), state=state)).state is state
