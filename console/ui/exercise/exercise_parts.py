"""Provides what belongs to an exercise in the window: bands, live counts, drill, reminder, and the way in and out."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject

from console.ui.chosen_settings import ChosenSettings
from console.ui.exercise.drill_strip import DrillStrip
from console.ui.exercise.drills_in_play import DrillsInPlay
from console.ui.exercise.exercise_switch import ExerciseSwitch
from console.ui.exercise.live_tile import LiveTile
from console.ui.exercise.reminder import ExerciseReminder
from console.ui.session import Session
from console.ui.theme import Theme
from console.ui.widgets.exercise_band import ExerciseBand


class ExerciseParts(Struct, frozen=True, kw_only=True):
    """Made for every window; in the live one only ``switch`` is ever used.

    Attributes:
        bands: Say EXERCISE above and below; none in the live record.
        live: How the live lines stand, in the bar; hidden until something is known.
        strip: What a drill says; hidden while none is on.
    """

    switch: ExerciseSwitch
    bands: tuple[ExerciseBand, ...]
    live: LiveTile
    strip: DrillStrip
    drills: DrillsInPlay
    reminder: ExerciseReminder

    @property
    def themed(self) -> tuple[ExerciseBand | LiveTile | DrillStrip, ...]:
        """What follows the look."""
        return (*self.bands, self.live, self.strip)

    def tick(self, remind_every_min: int) -> None:
        """A second has passed."""
        if self.switch.is_exercise:
            self.drills.tick()
            self.reminder.tick(remind_every_min)


def exercise_parts(session: Session, settings: ChosenSettings, theme: Theme, parent: QObject) -> ExerciseParts:
    """Make the parts for the window of a record."""
    names = ("band.top", "band.bottom") if session.situation.exercise else ()
    strip = DrillStrip(theme)
    return ExerciseParts(
        switch=ExerciseSwitch(session, settings.folder, parent),
        bands=tuple(ExerciseBand(name, theme) for name in names),
        live=LiveTile(theme),
        strip=strip,
        drills=DrillsInPlay(session, strip, parent),
        reminder=ExerciseReminder(session.clock, parent),
    )
