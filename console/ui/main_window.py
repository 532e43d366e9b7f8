"""Provides the window: its parts, its time, and how it was left.

It comes in two steps: what its first frame shows, and a moment after that frame the rest; then time begins to pass.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override

from console.domain.situation import Situation
from console.late import late
from console.render.wording import visible
from console.services.changes import ChangeSet
from console.services.drafts import Drafts
from console.ui.actions import build_menus, fill_menus
from console.ui.chosen_settings import ChosenSettings
from console.ui.command_line.answer_line import Tag
from console.ui.command_line.draft_keeper import DraftKeeper
from console.ui.command_line.in_hand import Texts
from console.ui.entry_answers import EntryAnswers
from console.ui.leaving import ask_to_leave, reasons_to_stay
from console.ui.night_clock import NightClock
from console.ui.page_name import PageName
from console.ui.session import Session
from console.ui.widgets.identity import identify
from console.ui.window_parts import first_parts
from console.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from console.ui.focus_ring import FocusRing
    from console.ui.keys.keys_in_force import KeysInForce
    from console.ui.models.log_model import LogModel
    from console.ui.sound.cues import Cues
    from console.ui.window_furnishing import furnished
    from console.ui.window_wiring import wire
else:
    FocusRing = late("console.ui.focus_ring", "FocusRing")
    furnished = late("console.ui.window_furnishing", "furnished")
    wire = late("console.ui.window_wiring", "wire")

TICK_MS = 1000
REFRESH_EVERY_TICKS = 15
"""Attention items come with time alone: the situation is read anew this often."""

LOW_PX = 760
LEAST_DESK_PX = 130
LEAST_PAGE_PX = 240
"""A page scrolls by itself, and must still show a field with its label and its help."""

LEAST_WIDTH, LEAST_HEIGHT = 640, 480


class MainWindow(QMainWindow):
    """Holds the parts, lets time pass, and remembers how it was left.

    Attributes:
        ask_to_leave: Told why closing is no small thing; answers whether to close all the same.
        cues, ring: What asks for a sound; the frame around what has the keyboard. There once it is furnished.

    Args:
        app: Whose font and colors follow the look.
        reports: Folder proposed for reports.

    Signals:
        ticked: A second has passed; the moment it is now.
    """

    ticked = Signal(object)
    cues: Cues
    ring: FocusRing
    _log_model: LogModel
    _keys: KeysInForce

    def __init__(
        self, app: QApplication, session: Session, drafts: Drafts, settings: ChosenSettings, reports: Path
    ) -> None:
        super().__init__()
        identify(self, "window", "Lineboard")
        self._ticks = 0
        self.ask_to_leave: Callable[[str], bool] = partial(ask_to_leave, self)
        self._night = NightClock(settings, session)
        self.ticked.connect(self._night.follow)
        self._app = app
        self._first = first_parts(self, app, session, settings)
        self._reports = reports
        self._furnished = False
        self._take_first_parts()
        self._keeper = DraftKeeper(partial(_keep_drafts, drafts), self)
        self._answers = EntryAnswers(session, self.line, self.bar, self.desk)
        self._place = WindowPlace(self, app, session.reading.folder, self.desk)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._connect()
        self._show_board(session.situation)
        self._place.restore()
        self._offer_draft(drafts)

    def _take_first_parts(self) -> None:
        first = self._first
        self.session = first.session
        self.look = first.look
        self.bar = first.bar
        self.line = first.line
        self.desk = first.desk
        self.pages = first.pages
        self.strip = first.strip
        self.acts = first.acts
        self.exercise = first.exercise
        self._settings = first.settings
        self._menus = build_menus(self)
        self.setCentralWidget(first.whole)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._leave_room()

    def _connect(self) -> None:
        self.session.situation_changed.connect(self.show_situation)
        self.session.operator_changed.connect(lambda _: self._show_operator())
        self.line.edited.connect(lambda _: self._keeper.take(self.line.in_hand.texts))
        self.look.changed.connect(lambda _: self._leave_room())
        self.pages.currentChanged.connect(lambda _: self._leave_room())

    def furnish(self) -> None:
        """Make the rest of the window, once; the first frame has been seen, or nobody waits for it."""
        if self._furnished:
            return
        self._furnished = True
        self.session.refresh()  # the first look left out what asks for attention
        parts = furnished(self, self._first, self._reports)
        self.cues = parts.cues
        self._log_model = parts.log_model
        self._keys = parts.keys
        wire(parts)
        self.ring = FocusRing(self._app, self)
        self.ticked.connect(parts.drawer.tick)
        self.ticked.connect(parts.compact.tick)
        self.ticked.connect(lambda _: self._place.note())
        slots = {**parts.slots(), **self._own_slots()}
        self._keys.follow_with(fill_menus(self, self._menus, slots, self._open_page))
        self.session.committed.connect(self._show_entries)
        self._log_model.load()
        self._place.divide()
        self.show_situation(self.session.situation)

    def start(self) -> None:
        """Furnish it, then begin to tick and to look for entries from outside; the window is shown."""
        self.furnish()
        self._timer.start()
        self.session.feed.start()

    def come_forward(self) -> None:
        """A second start asked for this window: the one time it raises itself."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()
        self.line.field.setFocus()

    def tick(self) -> None:
        """A second has passed."""
        self._ticks += 1
        now = self.session.clock.now()
        if self._ticks % REFRESH_EVERY_TICKS == 0:
            self.session.refresh()
        self.bar.tick(now)
        self.desk.tick(now)
        self.line.refresh()
        self.exercise.tick(self._settings.now.exercise_reminder_min)
        self.ticked.emit(now)

    def show_situation(self, situation: Situation) -> None:
        """Show how things stand."""
        self._show_board(situation)
        self.strip.show_situation(situation)

    def _show_board(self, situation: Situation) -> None:
        prefix = "EXERCISE – " if situation.exercise else ""
        self.setWindowTitle(f"{prefix}LINE STATUS — {visible(situation.set_up.center.name)}")
        self.bar.show_situation(situation)
        self.desk.show_situation(situation)
        self.line.set_center(situation.set_up.center)
        if situation.last_recorded_at is not None and not self.line.unsaved.texts:
            self.bar.show_saved(situation.last_recorded_at)
        self._show_operator()
        self.line.refresh()

    def _show_entries(self, changes: ChangeSet) -> None:
        self._log_model.show_set_up(self.session.situation.set_up)
        self._log_model.add_entries(changes.entries)

    def _show_operator(self) -> None:
        initials = self.session.operator
        operator = self.session.situation.set_up.operator(initials) if initials else None
        self.bar.show_operator(initials, operator.name if operator else "")

    def _offer_draft(self, drafts: Drafts) -> None:
        kept = drafts.load()
        if kept is not None:
            self.line.offer_draft(kept.text, kept.begun_at)
            for other in kept.others:
                self.line.keep_left_behind(other.text, other.begun_at)

    def _own_slots(self) -> dict[str, Callable[[], None]]:
        return {
            "leave": self._leave,
            "show_board": self.pages.go_back,
            "open_attention": self._open_attention,
            "zoom_in": partial(self.look.step_zoom, 1),
            "zoom_out": partial(self.look.step_zoom, -1),
            "zoom_reset": self.look.reset_zoom,
            "toggle_night": self.look.toggle_night,
            "toggle_tabs": self.desk.toggle_tabs,
            "reset_layout": self._reset_layout,
        }

    def _open_page(self, name: PageName) -> None:
        # Help is glanced at: its key takes it away again. A second F3 or F2 starts over where one is.
        self.pages.toggle(name) if name is PageName.HELP else self.pages.open(name)

    def _leave(self) -> None:
        self.close()

    def _reset_layout(self) -> None:
        self._place.reset()

    def _open_attention(self) -> None:
        if self.strip.open_list() is None:
            self.line.say(Tag.REMINDER, self.strip.nothing)

    def _leave_room(self) -> None:
        least = LEAST_DESK_PX if self.pages.on_desk else LEAST_PAGE_PX
        self.pages.setMinimumHeight(int(least * self.look.theme.zoom))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window keeps its height for the board."""
        super().resizeEvent(event)
        self.line.answer.set_least_lines(1 if self.height() < LOW_PX * self.look.theme.zoom else 2)

    def keep(self) -> None:
        """Keep the draft, and how the window stands, for next time; tick no more."""
        self._timer.stop()
        self.line.stop_offering()
        self._keeper.keep()
        self._place.keep()

    @property
    def was_maximized(self) -> bool:
        """Whether the window filled the screen when it was left."""
        return self._place.was_maximized

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing with a shift open, or with something unsaved, asks first; staying is the safe answer."""
        self.furnish()
        reasons = reasons_to_stay(self.session.situation, self.line.unsaved.texts, self._keys.shown("open_shift_sheet"))
        if not reasons or self.ask_to_leave(" ".join(reasons)):
            self.keep()
            event.accept()
        else:
            event.ignore()


def _keep_drafts(drafts: Drafts, texts: Texts) -> None:
    first, *others = texts or (("", None),)
    drafts.save(*first, others)
