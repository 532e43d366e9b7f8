"""The figures that the design fixes, written out: tests that count with a constant follow it wherever it goes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from console.domain.set_aside import SNOOZE_MOST
from console.render.availability_text import LEAST_EVENTS
from console.services.amendments import OWN_ENTRY_WITHIN
from console.services.settings import Settings
from console.ui.attention.attention_list import SNOOZE_MIN
from console.ui.board.board_echoes import ECHO_FOR
from console.ui.board.board_places import ONE_COLUMN_LINES
from console.ui.command_line.draft_keeper import KEEP_MS
from console.ui.command_line.enter_guard import BOUNCE_S
from console.ui.command_line.typing_time import STALE_AFTER
from console.ui.compact.compact_place import LEAST_PX, MOST_PX
from console.ui.contrast import GRAPHIC_RATIO, TEXT_RATIO
from console.ui.event_feed import POLL_MS
from console.ui.models.board_rows import RESTORED_FOR
from console.ui.models.log_rows import SHOWN_TOGETHER
from console.ui.signed_on import IDLE_S
from console.ui.sound.cue_policy import FLOOD_OVER, FLOOD_S, GAP_S, MUTE_S
from console.ui.sound.earcon import LONGEST_S
from console.ui.theme import ZOOM_STEPS
from console.ui.widgets.exercise_band import BAND_PX
from console.ui.widgets.pane_head import TARGET_PX

FIGURES = {
    "a second Enter within 400 ms is a bounce": (BOUNCE_S, 0.4),
    "half-typed text is kept within a second": (KEEP_MS, 1000),
    "a draft older than two minutes says when it was begun": (STALE_AFTER, timedelta(minutes=2)),
    "a row just logged stays outlined for ten seconds": (ECHO_FOR, timedelta(seconds=10)),
    "a restored line stands out for ten minutes": (RESTORED_FOR, timedelta(minutes=10)),
    "times two minutes apart are both shown": (SHOWN_TOGETHER, timedelta(minutes=2)),
    "one's own entry is voided without a reason for 60 seconds": (OWN_ENTRY_WITHIN, timedelta(seconds=60)),
    "after four idle hours the next entry asks who logs it": (IDLE_S, 4 * 3600),
    "entries of others are looked for twice a second": (POLL_MS, 500),
    "nothing is snoozed for more than an hour": (SNOOZE_MOST, timedelta(hours=1)),
    "an item is snoozed for 15, 30 or 60 minutes": (SNOOZE_MIN, (15, 30, 60)),
    "one cue in five minutes": (GAP_S, 300),
    "more than ten changes in ten minutes are a flood": ((FLOOD_OVER, FLOOD_S), (10, 600)),
    "the sound is muted for 15 minutes": (MUTE_S, 900),
    "a cue is no longer than 400 ms": (LONGEST_S, 0.4),
    "the sound is off until it is chosen": (Settings().sound, False),
    "an exercise reminds every 30 minutes": (Settings().exercise_reminder_min, 30),
    "the band of an exercise is 24 px high": (BAND_PX, 24),
    "targets are 32 px large": (TARGET_PX, 32),
    "text has a contrast of 4.5, graphics of 3": ((TEXT_RATIO, GRAPHIC_RATIO), (4.5, 3.0)),
    "text grows from 100 to 200 %": ((ZOOM_STEPS[0], ZOOM_STEPS[-1]), (1.0, 2.0)),
    "the small window is 240 to 360 px wide": ((LEAST_PX, MOST_PX), (240, 360)),
    "past twelve lines there are two columns": (ONE_COLUMN_LINES, 12),
    "with fewer than five events there is no chart": (LEAST_EVENTS, 5),
}
"""What desk.md and contract.md say, and beside it what the program counts with."""


@pytest.mark.parametrize("sentence", FIGURES)
def test_a_figure_is_that_of_the_design(sentence: str) -> None:
    counted_with, designed = FIGURES[sentence]
    assert counted_with == designed
