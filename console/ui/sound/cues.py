"""Listens to the record and says when a cue is to be heard; what is heard can always be seen too.

The strip shows what asks for attention, the board that a line is back: the sound says no more than they do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from console.domain.events import EntryKind
from console.domain.line import LineState
from console.domain.set_aside import occasion_of
from console.domain.situation import Situation
from console.services.changes import ChangeSet
from console.ui.chosen_settings import ChosenSettings
from console.ui.formats import time_text
from console.ui.session import Session
from console.ui.sound.cue_policy import MUTE_S, CuePolicy, is_quiet
from console.ui.sound.earcon import Earcon

SOUND_OFF = "sound is off: Settings turns it on"


class Cues(QObject):
    """Signals.

    Signals:
        sounded: An :class:`Earcon` to play.
        told: What is with the sound, for the strip; empty = nothing to say.
    """

    sounded = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, settings: ChosenSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._policy = CuePolicy()
        self._before = session.situation
        self._said = ""
        session.situation_changed.connect(self._follow)
        session.committed.connect(self._count)

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do, by name of the act."""
        return {"mute_sound": self.mute}

    def mute(self) -> None:
        """Say nothing for 15 minutes; once more ends that."""
        if not self._settings.now.sound:
            self._tell(SOUND_OFF)
            return
        clock = self._session.clock
        if self._policy.mute(clock.monotonic_s()):
            until = clock.now() + timedelta(seconds=MUTE_S)
            self._tell(f"sound muted until {time_text(until, self._session.situation.set_up.center.zone)}")
        else:
            self._tell("")

    def _count(self, changes: ChangeSet) -> None:
        count = sum(entry.kind is EntryKind.LINE_STATUS for entry in changes.entries)
        self._policy.note_changes(count, self._session.clock.monotonic_s())

    def _follow(self, situation: Situation) -> None:
        before, self._before = self._before, situation
        now_s = self._session.clock.monotonic_s()
        if self._said and not self._policy.is_muted(now_s):
            self._tell("")
        earcon = _heard(before, situation)
        quiet = is_quiet(self._settings.now, situation.as_of, situation.set_up.center.zone)
        if earcon is not None and self._policy.may_sound(now_s, quiet=quiet):
            self.sounded.emit(earcon)

    def _tell(self, said: str) -> None:
        self._said = said
        self.told.emit(said)


def _heard(before: Situation, now: Situation) -> Earcon | None:
    """What a change would sound like: something new asks for attention, else a line that was out is back."""
    if _asking(now) - _asking(before):
        return Earcon.ATTENTION
    out = {one.line.key for one in before.lines if one.is_out}
    back = {one.line.key for one in now.lines if one.state is LineState.OPERATIONAL}
    return Earcon.RESTORED if out & back else None


def _asking(situation: Situation) -> set[tuple[object, ...]]:
    return {occasion_of(item) for item in situation.attention if not item.kind.at_shift_sheet}
