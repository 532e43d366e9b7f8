"""Goes over to the small window and back; it is made the first time, and the draft in hand goes along."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QScreen
from PySide6.QtWidgets import QMainWindow
from typing_extensions import override

from console.domain.errors import Refusal
from console.domain.ids import LineKey
from console.domain.line import LineState
from console.domain.situation import Situation
from console.late import late
from console.services.changes import ChangeSet
from console.ui.announcer import Announcer
from console.ui.command_line.answer_line import Tag
from console.ui.command_line.command_line import CommandLine
from console.ui.compact.compact_place import MOST_PX, CompactPlace, load_compact_place, save_compact_place
from console.ui.entry_acts import EntryActs
from console.ui.entry_answers import said_text, spoken
from console.ui.session import Session
from console.ui.state_words import LETTERS
from console.ui.widgets.count_tile import CountTile
from console.ui.widgets.save_state import SaveState
from console.ui.window_look import WindowLook

if TYPE_CHECKING:
    from console.ui.compact.compact_window import CompactWindow
else:
    CompactWindow = late("console.ui.compact.compact_window", "CompactWindow")

ACT = "toggle_compact"
_HEIGHT_PX = 560


class CompactMode(QObject):
    """While the small window is there the full one is hidden, so that the program has one place in the task bar.

    Args:
        window: The full window.
        saved: Says whether all is saved.
        live: Says in an exercise how the live lines stand.
    """

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        acts: EntryActs,
        line: CommandLine,
        saved: SaveState,
        live: CountTile,
        look: WindowLook,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._acts = acts
        self._line = line
        self._saved = saved
        self._live = live
        self._look = look
        self._place = CompactPlace()
        self._compact: CompactWindow | None = None
        self._announcer: Announcer | None = None
        self._asked = ""
        window.installEventFilter(self)

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do, by name of the act."""
        return {ACT: self.toggle}

    @property
    def compact(self) -> CompactWindow | None:
        """The small window while it is shown."""
        return self._compact if self._compact is not None and self._compact.isVisible() else None

    def toggle(self) -> None:
        """Go over, or back."""
        if self.compact is None:
            self.go_over()
        else:
            self.go_back()

    def go_over(self) -> None:
        """Show the small window in place of the full one; it does not take the keyboard."""
        compact = self._compact = self._compact or self._made()
        compact.show_situation(self._session.situation)
        self._show_operator()
        self._mirror(compact)
        compact.entry.fill(*self._line.hand_over())
        screen = self._screen()
        compact.setGeometry(self._place.on(screen, round(MOST_PX * self._look.theme.zoom), _HEIGHT_PX))
        compact.entry.field.setFocus()  # for when somebody gives the window the keyboard
        compact.show()
        self._window.hide()

    def go_back(self) -> None:
        """Show the full window, which was asked for and so comes forward."""
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._line.field.setFocus()

    def tick(self, now: datetime) -> None:
        """Move the clocks."""
        if (compact := self.compact) is not None:
            compact.tick(now)
            self._mirror(compact)

    def keep(self) -> None:
        """Remember where the small window is, for next time."""
        if (compact := self.compact) is not None:
            self._place = self._place.left_at(compact.screen(), compact.geometry())
            save_compact_place(self._session.reading.folder, self._place)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever brought the full window back, the small one goes."""
        if event.type() == QEvent.Type.Show and self.compact is not None:
            self._leave(self.compact)
        return super().eventFilter(watched, event)

    def _leave(self, compact: CompactWindow) -> None:
        self.keep()
        compact.hide()
        text, begun_at = compact.entry.hand_over()
        compact.board.close_panel()
        if text:
            self._line.take_over(text, begun_at)
        else:
            self._line.put_away()

    def _mirror(self, compact: CompactWindow) -> None:
        """What the bar of the full window says of saving and of the live lines, the head of the small one says too."""
        compact.head.show_saved(self._saved.accessibleName(), failed=self._saved.failed)
        compact.head.show_live(self._live.words)

    def _made(self) -> CompactWindow:
        session, look = self._session, self._look
        compact = CompactWindow(session, session.clock, session.situation, look.theme)
        # A parent would end it too, but would take its place in the task bar away.
        self._window.destroyed.connect(compact.hide)
        self._window.destroyed.connect(compact.deleteLater)
        self._place = load_compact_place(session.reading.folder)
        self._announcer = Announcer(compact.entry.field)
        action = self._window.findChild(QAction, f"act.{ACT}")
        if isinstance(action, QAction):
            compact.addAction(action)  # its key, whichever it is, works here too
            action.changed.connect(lambda: compact.head.show_key(_shown(action)))
            compact.head.show_key(_shown(action))
        compact.full_wanted.connect(self.go_back)
        compact.head.operator_clicked.connect(lambda: self._acts.sign_on_over(compact))
        compact.board.chosen.connect(self._log_state)
        compact.board.panel.confirmed.connect(lambda: self._log(self._asked))
        compact.entry.submitted.connect(self._log)
        compact.entry.edited.connect(lambda text: self._line.type_elsewhere(text, compact.entry.begun_at))
        compact.entry.retried.connect(self._retry)
        look.changed.connect(compact.apply_theme)
        session.situation_changed.connect(self._show_situation)
        session.operator_changed.connect(lambda _: self._show_operator())
        session.saved.connect(self._tell_saved)
        session.not_saved.connect(self._tell_not_saved)
        session.refused.connect(self._tell_refused)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.keep)
        return compact

    def _screen(self) -> QScreen:
        """The screen it was on last if that is there, else the one that the full window is on."""
        named = (one for one in QGuiApplication.screens() if one.name() == self._place.screen)
        return next(named, self._window.screen())

    def _log_state(self, key: LineKey, state: LineState) -> None:
        """The second click: logged, unless a person would be asked for a second Enter."""
        if (compact := self.compact) is None:
            return
        text = f"{key}{LETTERS[state]}"
        answer = self._session.preview(text)
        if isinstance(answer, Refusal):
            compact.board.say(answer.sentence)
        elif answer.needs_second_enter:
            self._asked = text
            compact.board.say("\n".join((answer.sentence, *answer.remarks)), asks=True)
        else:
            self._log(text)

    def _log(self, text: str, begun_at: datetime | None = None) -> None:
        if (compact := self.compact) is not None:
            compact.board.close_panel()
            compact.entry.say(Tag.SAVING, text)
            self._line.in_hand.send(text, begun_at)
            self._acts.log_for(text, compact, compact.entry.say, self._give_back)

    def _give_back(self, text: str, refusal: Refusal) -> None:
        if self._compact is not None:
            self._compact.entry.tell_refused(text, refusal)
        self._line.let_go(text)

    def _retry(self) -> None:
        """As in the full command line; of what was meant some time ago, one after the other is looked at first."""
        unsaved = tuple(self._line.unsaved.begun.items())
        to_look_at = [one for one in unsaved if self._line.means_then(*one)]
        for text, begun_at in unsaved:
            if (text, begun_at) not in to_look_at:
                self._log(text, begun_at)
        if (compact := self.compact) is not None and to_look_at:
            self._line.unsaved.drop(to_look_at[0][0])
            compact.entry.take_up(*to_look_at[0])

    def _show_situation(self, situation: Situation) -> None:
        if (compact := self.compact) is not None:
            compact.show_situation(situation)
            self._show_operator()

    def _show_operator(self) -> None:
        if self._compact is not None:
            self._compact.head.show_operator(self._session.operator)

    def _tell_saved(self, _: str, changes: ChangeSet) -> None:
        compact = self.compact
        if compact is None or self._announcer is None or not changes.entries:
            return
        said = said_text(changes, self._session.situation.set_up)
        compact.entry.say(Tag.SAVED, said, retries=bool(self._line.unsaved.texts))
        self._mirror(compact)
        self._announcer.tell_saved(changes, spoken(f"Saved: {said}", self._session.situation))

    def _tell_not_saved(self, text: str, sentence: str) -> None:
        if (compact := self.compact) is not None and self._announcer is not None:
            compact.entry.say(Tag.NOT_SAVED, f"{text}  {sentence}", retries=True)
            self._mirror(compact)
            self._announcer.tell_not_saved(spoken(f"Not saved: {text}. {sentence}", self._session.situation))

    def _tell_refused(self, text: str, refusal: Refusal) -> None:
        if (compact := self.compact) is not None and self._announcer is not None:
            compact.entry.tell_refused(text, refusal)
            self._announcer.tell(spoken(refusal.sentence, self._session.situation))


def _shown(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
