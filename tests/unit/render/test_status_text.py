from __future__ import annotations

from msgspec.structs import replace

from console.domain.fallback_number import FallbackStatus, Stage
from console.domain.line import LineState
from console.domain.line_board import LineStatus
from console.render.status_text import status_text
from helpers.golden import GoldenFiles
from helpers.situations import FALLBACKS, LINES, ago, down, guessed_situation, quiet_situation, situation


def test_the_busy_board_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("status.txt", status_text(situation()))


def test_a_quiet_board_is_one_sentence() -> None:
    text = status_text(quiet_situation())
    assert "All 9 lines: OPERATIONAL" in text
    assert "not verified" not in text
    assert text.endswith("No fallback number is on.\n")


def test_an_exercise_says_so_first_and_last() -> None:
    lines = status_text(situation(exercise=True)).splitlines()
    assert lines[0] == lines[-1] == "*** EXERCISE *** EXERCISE *** EXERCISE ***"


def test_it_never_claims_to_have_measured() -> None:
    assert "(as logged by staff, not measured)" in status_text(quiet_situation())


def test_a_line_never_logged_is_not_up() -> None:
    text = status_text(situation((LineStatus(line=LINES[0]),)))
    assert "1 911 Landline: UNKNOWN, never logged" in text
    assert "OPERATIONAL" not in text


def test_how_it_is_known_is_said_and_notes_stay_inside() -> None:
    text = status_text(situation((replace(down(LINES[2]), note="Mr. Doe called"),)))
    assert "logged by KM" in text
    assert "Doe" not in text


def test_a_fallback_whose_start_nobody_said_is_on_all_the_same() -> None:
    on = FallbackStatus(fallback=FALLBACKS[2], stage=Stage.ACTIVE)
    assert "FALLBACK ON: f3 Use a cell phone\n" in status_text(replace(quiet_situation(), fallbacks=(on,)))


def test_an_active_one_is_not_called_published() -> None:
    on = FallbackStatus(fallback=FALLBACKS[0], stage=Stage.ACTIVE, on_since=ago(minutes=5))
    text = status_text(replace(quiet_situation(), fallbacks=(on,)))
    assert "(203) 555-0142" in text
    assert "published" not in text


def test_hostile_text_cannot_break_the_lines() -> None:
    status = replace(down(LINES[2]), state=LineState.DEGRADED, scope="a\nOPERATIONAL \u202eb")
    assert "   a OPERATIONAL \\u202eb; " in status_text(situation((status,)))


def test_a_fallback_that_is_on_since_a_guess_says_so() -> None:
    assert ", on since ~13:54 EDT (00:12:44), published" in status_text(guessed_situation())
