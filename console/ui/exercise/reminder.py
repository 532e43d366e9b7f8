"""Provides the reminder that an exercise is still on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from console.domain.clock import Clock
from console.render.times import duration_text


class ExerciseReminder(QObject):
    """Says it, and says it again; :meth:`tick` once a second.

    Signals:
        due: A sentence.

    Attributes:
        key: Leads to the page of the exercise, as people read it; empty for none.
    """

    due = Signal(str)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self._clock = clock
        self._begun_s = clock.monotonic_s()
        self._told_s = self._begun_s

    def tick(self, every_min: int) -> None:
        """Time has passed.

        Args:
            every_min: Minutes between two reminders.
        """
        now_s = self._clock.monotonic_s()
        if now_s - self._told_s >= every_min * 60:
            self._told_s = now_s
            on = duration_text(int(now_s - self._begun_s))
            way = self.key or "Menu Shift, Exercise"
            self.due.emit(f"This is still an exercise, for {on} now. {way} leads back to the live board.")
