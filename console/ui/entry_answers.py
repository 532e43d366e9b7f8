"""Provides what the window says about one's own entries: saved, refused, not saved; to the eye and to the ear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.domain.clock import in_zone
from console.domain.errors import Refusal
from console.domain.facts import AcceptedFacts
from console.domain.log_entry import LogEntry
from console.domain.set_up import SetUp
from console.domain.situation import Situation
from console.late import late
from console.services.changes import ChangeSet
from console.ui.announcer import Announcer
from console.ui.command_line.answer_line import Tag
from console.ui.command_line.command_line import CommandLine
from console.ui.desk_panes import DeskPanes
from console.ui.formats import seconds_text
from console.ui.session import Session
from console.ui.widgets.status_strip import StatusStrip

if TYPE_CHECKING:
    from console.render.activity import Teller
    from console.render.batches import rows
else:
    Teller = late("console.render.activity", "Teller")
    rows = late("console.render.batches", "rows")


class EntryAnswers(QObject):
    """Listens to the session; "saved" is said only when the entry is on disk for good."""

    def __init__(self, session: Session, line: CommandLine, bar: StatusStrip, desk: DeskPanes) -> None:
        super().__init__(line)
        self._session = session
        self._line = line
        self._bar = bar
        self._desk = desk
        self._announcer = Announcer(line.field)
        session.saved.connect(self._tell_saved)
        session.not_saved.connect(self._tell_not_saved)
        session.refused.connect(self._tell_refused)
        session.reading_failed.connect(self._tell_not_read)
        line.unsaved.changed.connect(self._count_unsaved)

    @property
    def _speaks(self) -> bool:
        """While the small window stands in place of the full one, it speaks for itself: nothing is said twice."""
        return self._line.isVisible()

    def _tell_saved(self, text: str, changes: ChangeSet) -> None:
        self._line.unsaved.drop(text)
        self._line.let_go(text)
        if not changes.entries:
            self._line.say(Tag.SAVED, " ".join(changes.warnings))
            return
        set_up = self._session.situation.set_up
        newest = changes.entries[-1]
        said = said_text(changes, set_up)
        self._line.say(Tag.SAVED, "   ".join((seconds_text(newest.recorded_at, set_up.center.zone), said)))
        if not self._line.unsaved.texts:
            self._bar.show_saved(newest.recorded_at)
        for entry in reversed(changes.entries):  # the first of many ends in sight
            if entry.act.line is not None:
                self._desk.board.echo(entry.act.line)
        if self._speaks:
            self._announcer.tell_saved(changes, spoken(f"Saved: {said}", self._session.situation))

    def _tell_not_saved(self, text: str, sentence: str) -> None:
        self._bar.show_not_saved(sentence)
        self._line.tell_not_saved(text, sentence)
        if self._speaks:
            self._announcer.tell_not_saved(spoken(f"Not saved: {text}. {sentence}", self._session.situation))

    def _tell_refused(self, text: str, refusal: Refusal) -> None:
        self._line.unsaved.drop(text)
        self._line.tell_refused(text, refusal)
        if self._speaks:
            self._announcer.tell(spoken(refusal.sentence, self._session.situation))

    def _tell_not_read(self, sentence: str) -> None:
        if sentence != self._line.answer.sentence:  # said again at every look while it lasts
            self._announcer.tell(sentence)
        self._line.say(Tag.NOT_READ, sentence)

    def _count_unsaved(self, count: int) -> None:
        recorded_at = self._session.situation.last_recorded_at
        if not count and recorded_at is not None:
            self._bar.show_saved(recorded_at)


def spoken(sentence: str, situation: Situation) -> str:
    """What is said aloud about an entry; in an exercise it begins with that (desk.md §4.8)."""
    return f"Exercise. {sentence}" if situation.exercise else sentence


def said_text(changes: ChangeSet, set_up: SetUp) -> str:
    """What was saved, in the words of the log, and what a person should know although all was saved."""
    today = in_zone(changes.entries[-1].recorded_at, set_up.center.zone).date()
    teller = Teller(set_up=set_up, shown_day=today)
    told = [f"{row.numbers}  {_brief(row.entries[0]) or teller.many(row.entries)}" for row in rows(changes.entries)]
    return "   ".join((*told, *changes.warnings))


def _brief(entry: LogEntry) -> str | None:
    """A hand-over item by item fills the window; the log has it whole."""
    facts = entry.act.facts
    if not isinstance(facts, AcceptedFacts):
        return None
    return f"Hand-over: {len(facts.covered)} covered, {len(facts.not_covered)} NOT covered"
