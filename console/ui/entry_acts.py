"""Provides what a person does about entries: begin one in the command line, or log it at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from console.domain.errors import Refusal
from console.domain.ids import FallbackKey, Initials, LineKey, Seq
from console.domain.line import LineState
from console.late import late
from console.render.status_text import status_text
from console.ui.command_line.answer_line import Tag
from console.ui.command_line.command_line import CommandLine
from console.ui.session import BOARD_REVIEWED, Session
from console.ui.state_words import LETTERS

if TYPE_CHECKING:
    from console.ui.shift.adding_oneself import add_oneself
    from console.ui.shift.sign_on import SignOnDialog
else:
    add_oneself = late("console.ui.shift.adding_oneself", "add_oneself")
    SignOnDialog = late("console.ui.shift.sign_on", "SignOnDialog")

WHO = "Who is logging this?"
WAITS = "is logged once you say who logs it."
SOMETHING = "n something"
REVIEWED = "Board reviewed: it was looked at and no other trouble is known.   [Enter]"
NO_CORRECTING = "Select in the log what to correct, or type c and what is right for your last entry."
NO_VOIDING = "Select in the log what to void, or type v for your last entry."


class NamesEntries(Protocol):
    """A view of entries; Qt's signals, whose types its stubs don't tell.

    Attributes:
        correct_chosen, void_chosen, batch_void_chosen: Carry the number of an entry.
    """

    correct_chosen: Any
    void_chosen: Any
    batch_void_chosen: Any

    def correct_current(self) -> bool:
        """Ask to correct the selected entry; whether there is one that can be."""
        ...

    def void_current(self) -> bool:
        """Ask to void the selected entry or batch; whether there is one that can be."""
        ...

    def show_history_of_current(self) -> None:
        """Show what became of the selected entry."""
        ...

    def isVisible(self) -> bool:
        """Whether it is in sight."""
        ...

    def hasFocus(self) -> bool:
        """Whether the keyboard is on it itself."""
        ...

    def isAncestorOf(self, child: QWidget, /) -> bool:
        """Whether this is in it."""
        ...


class EntryActs(QObject):
    """Everything ends in the command line or in the session.

    Signals:
        desk_wanted: An entry is begun in the command line: what it is about should be in sight.
    """

    desk_wanted = Signal()

    def __init__(self, session: Session, line: CommandLine) -> None:
        super().__init__(line)
        self._session = session
        self._line = line
        self._views: list[NamesEntries] = []

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do, by name of the act."""
        return {
            "go_to_command_line": self.go_to_command_line,
            "correct_selected": partial(self._begin, lambda view: view.correct_current(), NO_CORRECTING),
            "void_selected": partial(self._begin, lambda view: view.void_current(), NO_VOIDING),
            "show_history": self._show_history,
            "void_last": partial(self.fill, "v"),
            "review_board": self.review_board,
            "start_told": partial(self.fill, "w "),
            "start_note": partial(self.fill, "n "),
            "start_pass_on": partial(self.fill, "p "),
            "start_clock_check": partial(self.fill, "/clock "),
            "copy_situation": self.copy_situation,
            "sign_on": self.sign_on,
            "sign_off": partial(self._session.sign_on, None),
        }

    def take_from(self, view: NamesEntries) -> None:
        """Begin what is chosen in a view of entries."""
        view.correct_chosen.connect(self.correct)
        view.void_chosen.connect(self.void)
        view.batch_void_chosen.connect(self.void_batch)
        self._views.append(view)

    def go_to_command_line(self) -> None:
        """The keyboard goes back to where entries are typed."""
        self._line.field.setFocus()
        self._line.field.selectAll()

    def fill(self, text: str) -> None:
        """Begin an entry; what was in hand is offered back."""
        self.desk_wanted.emit()
        if self._line.field.text() != text:
            self._line.put_away()
        self._line.fill(text)

    def correct(self, seq: Seq) -> None:
        """Begin a correction."""
        self.fill(f"c{seq} ")

    def void(self, seq: Seq) -> None:
        """Begin a void; a reason may follow."""
        self.fill(f"v{seq} ")

    def void_batch(self, seq: Seq) -> None:
        """Begin the void of a whole batch."""
        self.fill(f"v{seq}+ ")

    def log_state(self, key: LineKey, state: LineState) -> None:
        """Log a state chosen by mouse."""
        self._line.log_whole(f"{key}{LETTERS[state]}")

    def log_chosen(self, text: str) -> None:
        """Log an entry put together by mouse; what needs a look first waits in the command line."""
        self._line.log_whole(text)

    def log_verified(self, key: LineKey) -> None:
        """Log that a real call verified the line as shown."""
        self._line.log_whole(f"t{key}")

    def begin_line_note(self, key: LineKey) -> None:
        """Begin a note about a line."""
        self.fill(f"{key} ;")

    def log_step(self, key: FallbackKey, letter: str) -> None:
        """Begin a step of a fallback number: the preview reads the number back before Enter."""
        self.fill(f"f{key}{letter}")

    def close_pass_on(self, number: int) -> None:
        """Begin to close a pass-on."""
        self.fill(f"px{number}")

    def acknowledge(self, number: int) -> None:
        """Log that attention items were seen; 0 = all of them."""
        self._line.log_whole(f"a{number}" if number else "a")

    def snooze(self, number: int, minutes: int) -> None:
        """Log that an attention item is to come back in so many minutes."""
        self._line.log_whole(f"a{number} >{minutes}m")

    def begin_parking(self, number: int) -> None:
        """Begin to park an attention item: a date or a reference is still to be said."""
        self.fill(f"a{number} >")

    def review_board(self) -> None:
        """Ask for the Enter that logs a review."""
        self.desk_wanted.emit()
        self._line.propose(REVIEWED, self._log_review)

    def copy_situation(self) -> None:
        """Put the situation on the clipboard, ready to paste."""
        QGuiApplication.clipboard().setText(status_text(self._session.refresh()))
        self._line.say(Tag.COPIED, "The situation is on the clipboard as text.")

    def sign_on(self) -> None:
        """Ask who logs."""
        self._ask_who("", self.go_to_command_line, self.go_to_command_line)

    def sign_on_over(self, window: QWidget) -> None:
        """Ask who logs, over another window than that of the command line."""
        self._ask_who("", window.activateWindow, window.activateWindow, window)

    def log(self, text: str) -> None:
        """Log an entry; one of nobody asks first who logs it, and without an answer the text comes back."""
        self.log_for(text, self._line.window(), self._line.say, self._line.tell_refused)

    def log_for(
        self,
        text: str,
        window: QWidget,
        say: Callable[[Tag, str], None],
        tell_refused: Callable[[str, Refusal], None],
    ) -> None:
        """The same for another command line.

        Args:
            window: The one that line is in, over which is asked who logs.
            say: Shows there how far it is.
            tell_refused: Gives the text back.
        """
        if text == BOARD_REVIEWED:  # it could not be saved, and is tried again
            self._log_review()
            return
        if not self._session.needs_sign_on(text):
            self._session.log(text)
            return
        refusal = Refusal(sentence="Not logged: nobody is signed on. Enter asks again who logs it.")
        listed = self._session.situation.attention  # the answer may take a while, and a number means this list

        def log() -> None:
            say(Tag.SAVING, text)
            self._session.log(text, listed)

        say(Tag.WHO, f"{text}   {WAITS}")
        self._ask_who(WHO, log, lambda: tell_refused(text, refusal), window)

    def _begin(self, begin: Callable[[NamesEntries], bool], otherwise: str) -> None:
        view = self._in_sight()
        if view is not None and not begin(view):
            self._line.say(Tag.REMINDER, otherwise)

    def _show_history(self) -> None:
        view = self._in_sight()
        if view is not None:
            view.show_history_of_current()

    def _in_sight(self) -> NamesEntries | None:
        """Whose selected entry is meant: the list that has the keyboard, else the first that is seen."""
        seen = [view for view in self._views if view.isVisible()]
        focus = QApplication.focusWidget()
        with_keyboard = [view for view in seen if view.hasFocus() or (focus is not None and view.isAncestorOf(focus))]
        return next(iter(with_keyboard or seen), None)

    def _log_review(self) -> None:
        if self._session.needs_sign_on(SOMETHING):
            self._ask_who(WHO, self._session.review_board, self.go_to_command_line)
        else:
            self._session.review_board()

    def _ask_who(
        self, reason: str, then: Callable[[], None], otherwise: Callable[[], None], window: QWidget | None = None
    ) -> None:
        people, add = self._session.situation.set_up.operators, partial(add_oneself, self._session)
        over = window or self._line.window()
        dialog = SignOnDialog(people, reason, over, add)

        def signed_on(initials: Initials) -> None:
            self._session.sign_on(initials)
            then()

        # not every desktop gives the keyboard back by itself: what is typed next would land unseen
        dialog.finished.connect(over.activateWindow)
        dialog.signed_on.connect(signed_on)
        dialog.rejected.connect(otherwise)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open_below(self._line) if over is self._line.window() else dialog.open()
        dialog.initials.setFocus()
