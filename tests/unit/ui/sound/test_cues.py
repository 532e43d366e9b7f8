from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from console.domain.events import EntryKind
from console.ui.sound.cues import SOUND_OFF
from console.ui.sound.earcon import Earcon
from helpers.windows import SampleWindow


class RecordingPlayer:
    """Keeps what it was asked to play."""

    def __init__(self) -> None:
        self.played: list[Earcon] = []

    def play(self, earcon: Earcon) -> None:
        self.played.append(earcon)


@pytest.fixture
def player(desk_window: SampleWindow) -> RecordingPlayer:
    """Hears what the window would sound like, with the sound on."""
    desk_window.session.sign_on("KM")
    desk_window.settings.change(sound=True)
    player = RecordingPlayer()
    desk_window.window.cues.sounded.connect(player.play)
    return player


def wait(desk_window: SampleWindow, seconds: float) -> None:
    desk_window.desk.clock.pass_time(seconds)
    desk_window.session.refresh()


def mute(desk_window: SampleWindow) -> None:
    desk_window.press(Qt.Key.Key_M, modifier=Qt.KeyboardModifier.ControlModifier)


def test_a_line_that_is_back_and_something_new_that_asks_are_heard(
    desk_window: SampleWindow, player: RecordingPlayer
) -> None:
    desk_window.log("3d")
    assert player.played == []
    desk_window.log("3u!")
    assert player.played == [Earcon.RESTORED]
    wait(desk_window, 301)
    desk_window.log("f1a")
    assert player.played == [Earcon.RESTORED, Earcon.ATTENTION]


def test_nothing_is_heard_again_while_it_holds_or_within_five_minutes(
    desk_window: SampleWindow, player: RecordingPlayer
) -> None:
    desk_window.log("f1a")
    for _ in range(5):
        wait(desk_window, 301)
    assert player.played == [Earcon.ATTENTION]
    for text in ("9d", "9u!", "9d", "9u!"):
        desk_window.log(text)
    assert player.played == [Earcon.ATTENTION, Earcon.RESTORED]


def test_a_snoozed_item_that_comes_back_is_heard(desk_window: SampleWindow, player: RecordingPlayer) -> None:
    desk_window.log("f1a")
    desk_window.log("a1 >15m")
    wait(desk_window, 901)
    assert player.played == [Earcon.ATTENTION, Earcon.ATTENTION]


def test_a_flood_of_changes_has_one_cue(desk_window: SampleWindow, player: RecordingPlayer) -> None:
    for at in range(8):
        for state in ("d", "u!"):
            desk_window.desk.clock.pass_time(40)
            desk_window.session.log(f"{at % 3 + 1}{state}")
    statuses = [one for one in desk_window.desk.reading.log_book.newest(50) if one.kind is EntryKind.LINE_STATUS]
    assert len(statuses) > 10
    assert player.played == [Earcon.RESTORED, Earcon.RESTORED]


def test_it_is_silent_unless_chosen_and_in_quiet_hours(desk_window: SampleWindow, player: RecordingPlayer) -> None:
    desk_window.settings.change(sound_quiet=True, sound_quiet_from="11:00", sound_quiet_until="13:00")
    desk_window.log("f1a")
    desk_window.settings.change(sound=False, sound_quiet=False)
    desk_window.log("3d")
    desk_window.log("3u!")
    assert player.played == []


def test_ctrl_m_mutes_for_a_quarter_of_an_hour_and_the_strip_says_so(
    desk_window: SampleWindow, player: RecordingPlayer
) -> None:
    strip = desk_window.window.strip
    mute(desk_window)
    assert strip.accessibleName().endswith("sound muted until 12:15")
    desk_window.log("f1a")
    assert player.played == []
    wait(desk_window, 901)
    assert "muted" not in strip.accessibleName()
    mute(desk_window)
    assert "muted" in strip.accessibleName()
    mute(desk_window)
    assert "muted" not in strip.accessibleName()


def test_ctrl_m_says_that_there_is_no_sound_to_mute(desk_window: SampleWindow) -> None:
    mute(desk_window)
    assert desk_window.window.strip.accessibleName().endswith(SOUND_OFF)
    wait(desk_window, 15)
    assert SOUND_OFF not in desk_window.window.strip.accessibleName()
