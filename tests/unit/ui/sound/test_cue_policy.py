from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from console.services.settings import Settings
from console.ui.sound.cue_policy import FLOOD_OVER, FLOOD_S, GAP_S, MUTE_S, CuePolicy, is_quiet

ZONE = ZoneInfo("America/New_York")


def heard(policy: CuePolicy, *moments: float, quiet: bool = False) -> list[float]:
    return [at for at in moments if policy.may_sound(at, quiet=quiet)]


def test_at_most_one_cue_is_heard_in_five_minutes() -> None:
    assert heard(CuePolicy(), 0, 1, GAP_S - 1, GAP_S, GAP_S + 1) == [0, GAP_S]


def test_what_is_not_heard_in_quiet_hours_delays_nothing() -> None:
    policy = CuePolicy()
    assert heard(policy, 0, quiet=True) == []
    assert heard(policy, 1) == [1]


def test_a_flood_of_changes_has_one_cue_until_it_is_over() -> None:
    policy = CuePolicy()
    policy.note_changes(FLOOD_OVER + 1, 0)
    assert heard(policy, 0, GAP_S, 2 * GAP_S - 1) == [0]
    policy.note_changes(1, FLOOD_S)
    assert heard(policy, FLOOD_S) == [FLOOD_S]


def test_a_flood_that_goes_on_stays_one() -> None:
    policy = CuePolicy()
    found = []
    for at in range(0, 3000, 30):
        policy.note_changes(1, at)
        found += heard(policy, at)
    # the first cue came before it was a flood, the second stands for all of it
    assert found == [0, 300]


def test_ten_changes_are_no_flood_yet() -> None:
    policy = CuePolicy()
    policy.note_changes(FLOOD_OVER, 0)
    assert heard(policy, 0, GAP_S) == [0, GAP_S]


def test_mute_lasts_a_quarter_of_an_hour_and_a_second_press_ends_it() -> None:
    policy = CuePolicy()
    assert policy.mute(0)
    assert heard(policy, 0, MUTE_S - 1, MUTE_S) == [MUTE_S]
    assert policy.mute(2000)
    assert not policy.mute(2001)
    assert not policy.is_muted(2001)


@pytest.mark.parametrize(
    ("start", "end", "quiet_at"),
    [
        ("22:00", "06:00", ["23:00", "05:59"]),
        ("06:00", "22:00", ["06:00", "12:00"]),
    ],
)
def test_quiet_hours_may_pass_midnight_and_have_to_be_chosen(start: str, end: str, quiet_at: list[str]) -> None:
    settings = Settings(sound=True, sound_quiet=True, sound_quiet_from=start, sound_quiet_until=end)
    clock = ["23:00", "05:59", "06:00", "12:00"]
    found = [one for one in clock if is_quiet(settings, _wall(one), ZONE)]
    assert found == quiet_at
    assert not is_quiet(replace(settings, sound_quiet=False), _wall(quiet_at[0]), ZONE)


def test_sound_is_off_unless_it_was_chosen() -> None:
    assert is_quiet(Settings(), _wall("12:00"), ZONE)


def _wall(clock: str) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 1, 15, hour, minute, tzinfo=ZONE).astimezone(UTC)
