from __future__ import annotations

import base64
import hashlib
import re

from msgspec.structs import replace

from console.domain.fallback_number import FallbackStatus, Stage
from console.render.status_html import RELOAD_S, STALE_AFTER_S, status_html
from helpers.golden import GoldenFiles
from helpers.situations import FALLBACKS, LINES, down, guessed_situation, quiet_situation, situation


def test_the_busy_board_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("status.html", status_html(situation()))


def test_every_state_is_shape_and_word() -> None:
    page = status_html(situation())
    for word in ("OPERATIONAL", "DEGRADED", "INTERMITTENT", "DOWN", "UNKNOWN", "MAINTENANCE"):
        assert f"</svg>{word}</span>" in page


def test_an_exercise_is_marked_at_both_ends_and_in_the_title() -> None:
    page = status_html(situation(exercise=True))
    assert page.count('<p class="band">') == 2
    assert "– EXERCISE</title>" in page


def test_a_quiet_board_without_shift_has_no_empty_sections() -> None:
    page = status_html(replace(quiet_situation(), shift=None, last_recorded_at=None))
    assert "Attention" not in page
    assert "Pass-on" not in page
    assert "<p>None.</p>" in page


def test_a_center_without_lines_says_so() -> None:
    assert "No lines yet." in status_html(situation(()))


def test_a_shift_nobody_opened_is_marked() -> None:
    shown = quiet_situation()
    assert shown.shift is not None
    assert "(not opened by anyone)" in status_html(replace(shown, shift=replace(shown.shift, opened=False)))


def test_a_fallback_whose_start_nobody_said_is_on_all_the_same() -> None:
    on = FallbackStatus(fallback=FALLBACKS[2], stage=Stage.ACTIVE)
    assert "<strong>f3 Use a cell phone</strong></p>" in status_html(replace(quiet_situation(), fallbacks=(on,)))


def test_hostile_notes_are_text() -> None:
    page = status_html(situation((replace(down(LINES[2]), note="<script>alert(1)</script>\u202e"),)))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;\\u202e" in page


def test_a_guess_says_so_wherever_it_stands() -> None:
    page = status_html(guessed_situation())
    assert '<td class="t since">~06:12 EDT</td>' in page
    assert '<td class="t">~06:12 EDT</td>' in page
    assert "on since ~13:54 EDT" in page
    assert "(~09:07 EDT JR)" in page


def test_a_live_page_shows_itself_anew_and_knows_when_it_was_written() -> None:
    page = status_html(situation())
    assert f'<meta http-equiv="refresh" content="{RELOAD_S}">' in page
    assert f'data-as-of="{int(situation().as_of.timestamp())}" data-stale-after="{STALE_AFTER_S}"' in page
    assert '<p class="stale" id="stale" role="alert" hidden>NOT CURRENT: this page was last written' in page


def test_the_page_allows_its_own_script_and_no_other_and_loads_nothing() -> None:
    page = status_html(situation((replace(down(LINES[2]), note="<script>alert(1)</script>"),)))
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'" in page
    assert not re.search(r"(?:src|href)\s*=|@import|url\(", page)


def test_the_board_as_it_stood_at_some_time_is_not_shown_anew_and_never_stale() -> None:
    page = status_html(situation(), live=False)
    assert not re.search(r"refresh|script|NOT CURRENT|data-as-of|not current", page)


def test_a_phone_is_told_which_time_is_which() -> None:
    assert '<td class="t since">' in status_html(situation((down(LINES[2]),)))
    assert '<td class="t">never logged</td>' in status_html(situation())


def test_a_shift_with_nobody_on_ends_with_its_name() -> None:
    shown = quiet_situation()
    assert shown.shift is not None
    page = status_html(replace(shown, shift=replace(shown.shift, on_now=())))
    assert f"Shift {shown.shift.name}</p>" in page
