"""Provides the drill that is on: its player, its strip, and its injects in the exercise record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from console.domain.drill import Drill, DrillInject
from console.domain.errors import ExpectedError
from console.late import late
from console.services.changes import ChangeSet
from console.ui.exercise.drill_player import DrillPlayer
from console.ui.exercise.drill_strip import DrillStrip
from console.ui.session import Session

if TYPE_CHECKING:
    from console.services.drills import log_inject
else:
    log_inject = late("console.services.drills", "log_inject")


class DrillsInPlay(QObject):
    """One drill at a time.

    Signals:
        said: A sentence for the ear: what was just fed.
    """

    said = Signal(str)

    def __init__(self, session: Session, strip: DrillStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._strip = strip
        self._player: DrillPlayer | None = None
        strip.next_wanted.connect(self._next)
        strip.pause_wanted.connect(self._pause)
        strip.end_wanted.connect(self.end)

    @property
    def player(self) -> DrillPlayer | None:
        """The drill that is on; None while none is."""
        return self._player

    def play(self, drill: Drill, *, pace: int) -> None:
        """Begin a drill, in place of one that may be on."""
        self.end()
        player = DrillPlayer(drill, self._session.clock, pace=pace, parent=self)
        player.fed.connect(self._feed)
        player.moved.connect(self._show)
        self._player = player
        player.go_on()

    def end(self) -> None:
        """Play no more; what was said stays in the record."""
        if self._player is not None:
            self._player.deleteLater()
            self._player = None
        self._strip.hide()

    def tick(self) -> None:
        """A second has passed."""
        if self._player is not None:
            self._player.tick()
            self._show()

    def _feed(self, inject: DrillInject) -> None:
        self._strip.show_inject(inject)
        self._show()
        self.said.emit(f"Exercise. Drill, {inject.clock}: {inject.text}")
        self._session.write_beside(lambda record: log_inject(record, inject), _logged, self._tell)

    def _tell(self, error: ExpectedError) -> None:
        self._session.reading_failed.emit(error.sentence)

    def _show(self) -> None:
        if self._player is not None:
            self._strip.show_player(self._player)

    def _next(self) -> None:
        if self._player is not None:
            self._player.say_next()

    def _pause(self) -> None:
        if self._player is not None:
            self._player.go_on() if self._player.is_paused else self._player.pause()


def _logged(_changes: ChangeSet) -> None:
    """The feed shows it like any other entry."""
