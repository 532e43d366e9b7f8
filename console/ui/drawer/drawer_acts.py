"""Opens, fills and closes the line drawer; it is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from console.domain.ids import LineKey
from console.domain.line import LineState
from console.domain.line_board import LineStatus
from console.domain.log_filter import LogFilter
from console.domain.situation import Situation
from console.late import late
from console.services.changes import ChangeSet
from console.ui.desk_panes import DeskPanes
from console.ui.entry_acts import EntryActs
from console.ui.log.entry_showing import show_history, show_in_context
from console.ui.log.log_source import LogSource
from console.ui.models.log_model import LogModel
from console.ui.page_context import Pages
from console.ui.session import Session
from console.ui.window_look import WindowLook

if TYPE_CHECKING:
    from console.ui.drawer.composing import composed
    from console.ui.drawer.day_counting import DayCounting
    from console.ui.drawer.line_drawer import LineDrawer
else:
    composed = late("console.ui.drawer.composing", "composed")
    DayCounting = late("console.ui.drawer.day_counting", "DayCounting")
    LineDrawer = late("console.ui.drawer.line_drawer", "LineDrawer")


class DrawerActs(QObject):
    """Follows the line that is selected on the board while the drawer is open; the keyboard stays where it is."""

    def __init__(self, session: Session, desk: DeskPanes, acts: EntryActs, pages: Pages, look: WindowLook) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._acts = acts
        self._pages = pages
        self._look = look
        self._drawer: LineDrawer | None = None
        self._log = LogSource(session)
        self._history: LogModel | None = None
        self._days: DayCounting | None = None
        self._key: LineKey | None = None
        self._sent = ""
        desk.board.selectionModel().currentChanged.connect(lambda *_: self._follow())
        desk.board.installEventFilter(self)
        session.situation_changed.connect(self._show_situation)
        session.committed.connect(self._show_entries)
        session.saved.connect(self._tell_saved)

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do, by name of the act."""
        return {"open_line_drawer": self.toggle}

    @property
    def drawer(self) -> LineDrawer | None:
        """The drawer while it is open."""
        return self._drawer if self._drawer is not None and self._desk.beside is self._drawer else None

    def toggle(self) -> None:
        """Open, or close again."""
        if self.drawer is None:
            self.open()
        else:
            self.close()

    def sideways(self, by: int) -> None:
        """Right opens, and once it is open goes into it; Left closes."""
        if by < 0:
            self.close()
        else:
            self.open_or_enter()

    def open_or_enter(self, key: LineKey | None = None) -> None:
        """Open on this line, or on the one that is selected; if that is shown already, the keyboard goes into it."""
        drawer = self.drawer
        if drawer is not None and key in (None, self._key):
            drawer.setFocus()
        else:
            self.open(key)

    def open(self, key: LineKey | None = None) -> None:
        """Show a line: this one, or the one that is selected; nothing where there is none."""
        if key is not None:
            self._desk.board.select_line(key)
        selected = self._desk.board.line_at_current()
        if selected is None:
            return
        if self._drawer is None:
            self._drawer = self._made()
        if self.drawer is None:
            if self._desk.down.isAncestorOf(QApplication.focusWidget() or self._desk):
                self._acts.go_to_command_line()
            self._drawer.apply_theme(self._look.theme)
            self._desk.put_beside(self._drawer)
        self._key = None
        self._follow()

    def close(self) -> None:
        """Take the drawer away; the keyboard goes back to the command line if it was inside."""
        drawer = self.drawer
        if drawer is None:
            return
        if drawer.isAncestorOf(QApplication.focusWidget() or self._desk):
            self._acts.go_to_command_line()
        self._desk.take_beside()

    def escape(self) -> bool:
        """Esc with nothing nearer to close: whether there was a drawer to close."""
        was_open = self.drawer is not None
        self.close()
        return was_open

    def tick(self, now: datetime) -> None:
        """Move the clock."""
        if (drawer := self.drawer) is not None:
            drawer.tick(now)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On the board, Left and Esc close it while there is something to close; else Esc leads back to typing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.drawer is None:
                self._acts.go_to_command_line()
                return True
            return event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Escape) and self.escape()
        return super().eventFilter(watched, event)

    def _made(self) -> LineDrawer:
        situation = self._session.situation
        self._history = LogModel(
            self._log.whole, situation.set_up, selects=True, exercise=situation.exercise, parent=self
        )
        self._history.failed.connect(self._session.reading_failed)
        drawer = LineDrawer(self._history, self._look.theme)
        drawer.hide()
        drawer.closed.connect(self.close)
        drawer.state_chosen.connect(self._log_state)
        drawer.acts.verify_chosen.connect(lambda: self._with_key(self._acts.log_verified))
        drawer.acts.note_chosen.connect(lambda: self._with_key(self._acts.begin_line_note))
        drawer.acts.correct_chosen.connect(self._acts.correct)
        self._acts.take_from(drawer.history)
        drawer.history.context_chosen.connect(partial(show_in_context, self._pages))
        drawer.history.history_chosen.connect(partial(show_history, self._pages))
        self._look.changed.connect(drawer.apply_theme)
        self._days = DayCounting(self._session, drawer.days)
        return drawer

    def _follow(self) -> None:
        """Show the line that is selected now."""
        drawer, selected = self.drawer, self._desk.board.line_at_current()
        if drawer is None or selected is None or selected.key == self._key:
            return
        if self._key is not None and self._status(self._session.situation) is None:
            self.close()  # its line was retired, and the board selects another by itself
            return
        self._key = selected.key
        drawer.form.start_over()
        if self._history is not None:
            self._history.show_set_up(self._session.situation.set_up)
            forebears = self._session.situation.set_up.forebears(selected.key)
            story = self._log.chosen(LogFilter(line=selected.key, forebears=forebears))
            self._history.turn_to(story, selects=True, of_line=selected.key)
            self._history.load()
            drawer.history.scrollToTop()
        self._show_situation(self._session.situation)
        if self._days is not None:
            self._days.want(selected.key)

    def _show_situation(self, situation: Situation) -> None:
        drawer = self.drawer
        if drawer is None:
            return
        status = self._status(situation)
        if status is None:
            self.close()
        else:
            drawer.show_line(status, situation.as_of, situation.set_up)

    def _show_entries(self, changes: ChangeSet) -> None:
        if self.drawer is None or self._history is None or self._days is None or self._key is None:
            return
        self._history.show_set_up(self._session.situation.set_up)
        self._history.add_entries(changes.entries)
        if any(one.act.line == self._key or one.corrects is not None for one in changes.entries):
            self._days.want(self._key)

    def _status(self, situation: Situation) -> LineStatus | None:
        return next((one for one in situation.lines if one.line.key == self._key), None)

    def _log_state(self, state: LineState) -> None:
        if self._drawer is None or self._key is None:
            return
        chosen = self._drawer.form.chosen
        self._sent = composed(self._key, state, chosen)
        if chosen.wants_a_look:
            self._acts.fill(self._sent)
        else:
            self._acts.log_chosen(self._sent)

    def _tell_saved(self, text: str, _: ChangeSet) -> None:
        if self._drawer is not None and text and text == self._sent:
            self._sent = ""
            self._drawer.form.start_over()

    def _with_key(self, act: Callable[[LineKey], None]) -> None:
        if self._key is not None:
            act(self._key)
