"""Provides what is said aloud to a screen reader: one's own entry, and what could not be saved.

Announcements reach a reader only while this window has the keyboard, so they confirm; they never alert. A class of Qt
is made when its name is first looked up: those of accessibility, which take 3 ms, with the first announcement.
"""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtWidgets import QWidget

from console.domain.line import LineState
from console.services.changes import ChangeSet


class Announcer:
    """Speaks through one widget, politely unless a line is down or an entry could not be saved."""

    def __init__(self, speaker: QWidget) -> None:
        self._speaker = speaker

    def tell_saved(self, changes: ChangeSet, sentence: str) -> None:
        """An entry of this window is on disk for good."""
        self._say(sentence, assertive=any(entry.act.state is LineState.DOWN for entry in changes.entries))

    def tell_not_saved(self, sentence: str) -> None:
        """An entry of this window is not in the record."""
        self._say(sentence, assertive=True)

    def tell(self, sentence: str) -> None:
        """Anything that can wait for the end of a sentence."""
        self._say(sentence, assertive=False)

    def _say(self, sentence: str, *, assertive: bool) -> None:
        event = QtGui.QAccessibleAnnouncementEvent(self._speaker, sentence)
        politeness = QtGui.QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
        QtGui.QAccessible.updateAccessibility(event)
