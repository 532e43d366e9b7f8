"""Provides the window: bar, command line, desk or page, attention strip, in this order for eye and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.situation import Situation
from console.services.changes import ChangeSet
from console.services.drafts import Drafts
from console.ui.actions import build_menus, shortcut_keys
from console.ui.attention.attention_strip import AttentionStrip
from console.ui.chosen_settings import ChosenSettings
from console.ui.command_line.command_line import CommandLine
from console.ui.command_line.draft_keeper import DraftKeeper
from console.ui.desk_panes import DeskPanes
from console.ui.entry_acts import EntryActs
from console.ui.entry_answers import EntryAnswers
from console.ui.leaving import ask_to_leave, reasons_to_stay
from console.ui.models.attention_model import AttentionModel
from console.ui.models.log_model import PAGE, LogModel
from console.ui.page_context import PageContext
from console.ui.page_name import PageName
from console.ui.page_table import page_makers
from console.ui.pane_walk import PaneWalk
from console.ui.session import Session
from console.ui.theme import Theme
from console.ui.widgets.exercise_band import ExerciseBand
from console.ui.widgets.identity import identify
from console.ui.widgets.scrolling import scrolling
from console.ui.widgets.status_strip import StatusStrip
from console.ui.window_look import WindowLook
from console.ui.window_pages import WindowPages
from console.ui.window_state import WindowState, load_window_state, save_window_state

TICK_MS = 1000
REFRESH_EVERY_TICKS = 15
"""Attention items come with time alone: the situation is read anew this often."""

LOW_PX = 760
LEAST_PAGE_PX = 130
LEAST_WIDTH, LEAST_HEIGHT = 640, 480


class Themed(Protocol):
    """A part that follows the look and the text size."""

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        ...


class MainWindow(QMainWindow):
    """Assembles the parts and hands each what it needs.

    Attributes:
        ask_to_leave: Told why closing is no small thing; answers whether to close all the same.

    Args:
        app: Whose font and colors follow the look.
        reports: Folder proposed for reports.

    Signals:
        ticked: A second has passed; the moment it is now.
    """

    ticked = Signal(object)

    def __init__(
        self, app: QApplication, session: Session, drafts: Drafts, settings: ChosenSettings, reports: Path
    ) -> None:
        super().__init__()
        self.session = session
        self._settings = settings
        self._state_folder = session.reading.folder
        self._state = load_window_state(self._state_folder)
        self.look = WindowLook(app, settings, self)
        self._ticks = 0
        self.ask_to_leave: Callable[[str], bool] = partial(ask_to_leave, self)
        situation = session.situation
        self._build(situation)
        self._keeper = DraftKeeper(drafts.save, self)
        self.acts = EntryActs(session, self.line)
        self._walk = PaneWalk(self.pages, self.desk, self.line.field, self.strip)
        self.pages.furnish(page_makers(self._page_context(reports)))
        self._answers = EntryAnswers(session, self.line, self.bar, self.desk)
        self._connect()
        build_menus(self, {**self.acts.slots(), **self._walk.slots(), **self._own_slots()}, self._open_page)
        self.line.field.ours = shortcut_keys()
        self._log_model.add_entries(session.reading.log_book.newest(PAGE))
        self.show_situation(situation)
        self._take_state()
        self._offer_draft(drafts)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    def _page_context(self, reports: Path) -> PageContext:
        return PageContext(
            session=self.session,
            settings=self._settings,
            look=self.look,
            desk=self.desk,
            acts=self.acts,
            pages=self.pages,
            reports=reports,
        )

    def _build(self, situation: Situation) -> None:
        identify(self, "window", "Lineboard")
        theme, session = self.look.theme, self.session
        central = QWidget(self)
        self.bar = StatusStrip(theme)
        self.line = CommandLine(session, session.clock, situation.set_up.center, theme, central)
        before = session.reading.log_book.before
        self._log_model = LogModel(before, situation.set_up, exercise=situation.exercise, parent=self)
        self.desk = DeskPanes(self._log_model, theme)
        self.pages = WindowPages(self.desk, theme)
        self.strip = AttentionStrip(AttentionModel(self), theme)
        names = ("band.top", "band.bottom") if situation.exercise else ()
        self._bands = [ExerciseBand(name, theme) for name in names]
        layout = QVBoxLayout(central)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.setSpacing(4)
        for widget in (*self._bands[:1], self.bar, self.line, self.pages, self.strip, *self._bands[1:]):
            layout.addWidget(widget, 1 if widget is self.pages else 0)
        self.setCentralWidget(scrolling(central, "window.scroll", "Lineboard"))
        self.line.suggestions.raise_()
        prefix = "EXERCISE – " if situation.exercise else ""
        self.setWindowTitle(f"{prefix}LINE STATUS — {situation.set_up.center.name}")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._leave_room(theme)

    def _connect(self) -> None:
        session, line, acts = self.session, self.line, self.acts
        session.situation_changed.connect(self.show_situation)
        session.committed.connect(self._show_entries)
        session.operator_changed.connect(lambda _: self._show_operator())
        self._settings.not_kept.connect(session.reading_failed)
        line.submitted.connect(acts.log)
        line.edited.connect(self._keeper.take)
        line.rows_stepped.connect(self.desk.step_on_board)
        line.help_asked.connect(partial(self.pages.toggle, PageName.HELP))
        line.escaped.connect(self.pages.go_back)
        acts.desk_wanted.connect(self.pages.show_desk)
        self.pages.returned.connect(line.field.setFocus)
        self.bar.operator_clicked.connect(acts.sign_on)
        self.bar.shift_clicked.connect(partial(self.pages.open, PageName.SHIFT))
        self.bar.fallback_clicked.connect(partial(self._walk.go_to, self.desk.fallback.view))
        self.bar.state_clicked.connect(self.desk.select_state)
        self.strip.acknowledge_chosen.connect(acts.acknowledge)
        parts: tuple[Themed, ...] = (self.bar, line, self.pages, self.strip, *self._bands)
        for part in parts:
            self.look.changed.connect(part.apply_theme)
        self.look.changed.connect(self._leave_room)
        self._connect_desk()

    def _connect_desk(self) -> None:
        desk, acts = self.desk, self.acts
        desk.board_pane.set_up_chosen.connect(partial(self.pages.open, PageName.SET_UP))
        desk.board.typed.connect(self.line.type_on)
        desk.board.status_chosen.connect(acts.log_state)
        desk.board.verify_chosen.connect(acts.log_verified)
        desk.board.note_chosen.connect(acts.begin_line_note)
        desk.fallback.step_chosen.connect(acts.log_step)
        desk.pass_on.add_chosen.connect(partial(acts.fill, "p "))
        desk.pass_on.close_chosen.connect(acts.close_pass_on)
        acts.take_from(desk.log)

    def start(self) -> None:
        """Begin to tick and to look for entries from outside; the window is shown."""
        self._timer.start()
        self.session.feed.start()
        self.line.field.setFocus()

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
        else:
            self.bar.tick(now)
            self.desk.tick(now)
            self.line.refresh()
        self.ticked.emit(now)

    def show_situation(self, situation: Situation) -> None:
        """Show how things stand."""
        self.bar.show_situation(situation)
        self.desk.show_situation(situation)
        self.strip.show_situation(situation)
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

    def _own_slots(self) -> dict[str, Callable[[], None]]:
        return {
            "leave": self._leave,
            "correct_selected": self.desk.log.view.correct_current,
            "void_selected": self.desk.log.view.void_current,
            "open_attention": self._open_attention,
            "zoom_in": partial(self.look.step_zoom, 1),
            "zoom_out": partial(self.look.step_zoom, -1),
            "zoom_reset": self.look.reset_zoom,
            "reset_layout": self.desk.set_shares,
        }

    def _open_page(self, name: PageName) -> None:
        # Help is glanced at: its key takes it away again. A second F3 or F2 starts over where one is.
        self.pages.toggle(name) if name is PageName.HELP else self.pages.open(name)

    def _leave(self) -> None:
        self.close()

    def _open_attention(self) -> None:
        self.strip.open_list()

    def _leave_room(self, theme: Theme) -> None:
        self.pages.setMinimumHeight(int(LEAST_PAGE_PX * theme.zoom))

    def _take_state(self) -> None:
        self.resize(self._state.width, self._state.height)
        self.desk.set_shares(self._state.splitter, self._state.panes)

    def _keep_state(self) -> None:
        across, down = self.desk.shares()
        size = self.normalGeometry().size() if self.isMaximized() else self.size()
        state = WindowState(
            width=size.width(),
            height=size.height(),
            maximized=self.isMaximized(),
            splitter=across or self._state.splitter,
            panes=down or self._state.panes,
        )
        save_window_state(self._state_folder, state)

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
        self._keep_state()

    @property
    def was_maximized(self) -> bool:
        """Whether the window filled the screen when it was left."""
        return self._state.maximized

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing with a shift open, or with something unsaved, asks first; staying is the safe answer."""
        reasons = reasons_to_stay(self.session.situation, self.line.unsaved.texts)
        if not reasons or self.ask_to_leave(" ".join(reasons)):
            self.keep()
            event.accept()
        else:
            event.ignore()
