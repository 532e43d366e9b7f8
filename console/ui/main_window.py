"""Provides the window: bar, command line, desk or page, attention strip, in this order for eye and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QMessageBox, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.situation import Situation
from console.services.changes import ChangeSet
from console.services.drafts import Drafts
from console.ui.actions import build_menus, shortcut_keys
from console.ui.attention.attention_strip import AttentionStrip
from console.ui.command_line.command_line import CommandLine
from console.ui.command_line.draft_keeper import DraftKeeper
from console.ui.desk_panes import DeskPanes
from console.ui.entry_answers import EntryAnswers
from console.ui.models.attention_model import AttentionModel
from console.ui.models.log_model import PAGE, LogModel
from console.ui.session import Session
from console.ui.theme import Theme, dress
from console.ui.widgets.exercise_band import ExerciseBand
from console.ui.widgets.identity import identify
from console.ui.widgets.outlines import outline
from console.ui.widgets.plain_text import plain_message
from console.ui.widgets.status_strip import StatusStrip
from console.ui.window_acts import WindowActs
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
        app: Whose font and colors follow the text size.
        reports: Folder proposed for reports.
    """

    def __init__(self, app: QApplication, session: Session, drafts: Drafts, theme: Theme, reports: Path) -> None:
        super().__init__()
        self._app = app
        self.session = session
        self._state_folder = session.reading.folder
        self._state = load_window_state(self._state_folder)
        self._theme = theme.zoomed(self._state.zoom)
        self._ticks = 0
        self.ask_to_leave: Callable[[str], bool] = self._ask_to_leave
        dress(app, self._theme)
        outline(app, self._theme)
        situation = session.situation
        self._build(situation, reports)
        self._keeper = DraftKeeper(drafts.save, self)
        self.acts = WindowActs(session, self.line, self.pages, self.strip)
        self._answers = EntryAnswers(session, self.line, self.bar, self.desk)
        self._connect()
        build_menus(self, {**self.acts.slots(), **self._own_slots()})
        self.line.field.ours = shortcut_keys()
        self._log_model.add_entries(session.reading.log_book.newest(PAGE))
        self.show_situation(situation)
        self._take_state()
        self._offer_draft(drafts)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    def _build(self, situation: Situation, reports: Path) -> None:
        identify(self, "window", "Lineboard")
        theme, session = self._theme, self.session
        central = QWidget(self)
        self.bar = StatusStrip(theme)
        self.line = CommandLine(session, session.clock, situation.set_up.center, theme, central)
        before = session.reading.log_book.before
        self._log_model = LogModel(before, situation.set_up, exercise=situation.exercise, parent=self)
        self.desk = DeskPanes(self._log_model, theme)
        self.pages = WindowPages(session, self.desk, reports, theme)
        self.strip = AttentionStrip(AttentionModel(self), theme)
        names = ("band.top", "band.bottom") if situation.exercise else ()
        self._bands = [ExerciseBand(name, theme) for name in names]
        layout = QVBoxLayout(central)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.setSpacing(4)
        for widget in (*self._bands[:1], self.bar, self.line, self.pages, self.strip, *self._bands[1:]):
            layout.addWidget(widget, 1 if widget is self.pages else 0)
        self.setCentralWidget(_scrolling(central))
        self.line.suggestions.raise_()
        prefix = "EXERCISE – " if situation.exercise else ""
        self.setWindowTitle(f"{prefix}LINE STATUS — {situation.set_up.center.name}")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.pages.setMinimumHeight(int(LEAST_PAGE_PX * theme.zoom))

    def _connect(self) -> None:
        session, line, acts = self.session, self.line, self.acts
        session.situation_changed.connect(self.show_situation)
        session.committed.connect(self._show_entries)
        session.operator_changed.connect(lambda _: self._show_operator())
        line.submitted.connect(acts.log)
        line.edited.connect(self._keeper.take)
        line.rows_stepped.connect(self.desk.step_on_board)
        line.help_asked.connect(self.pages.open_help)
        line.escaped.connect(self.pages.go_back)
        self.pages.returned.connect(line.field.setFocus)
        self.bar.operator_clicked.connect(acts.sign_on)
        self.bar.shift_clicked.connect(self.pages.open_shift)
        self.bar.fallback_clicked.connect(lambda: acts.go_to(self.desk.fallback.view))
        self.bar.state_clicked.connect(self.desk.select_state)
        self.strip.acknowledge_chosen.connect(acts.acknowledge)
        self._connect_desk()

    def _connect_desk(self) -> None:
        desk, acts = self.desk, self.acts
        desk.board_pane.set_up_chosen.connect(self.pages.open_set_up)
        desk.board.typed.connect(self.line.type_on)
        desk.board.status_chosen.connect(acts.log_state)
        desk.board.verify_chosen.connect(acts.log_verified)
        desk.board.note_chosen.connect(acts.begin_line_note)
        desk.fallback.step_chosen.connect(acts.log_step)
        desk.pass_on.add_chosen.connect(lambda: acts.fill("p "))
        desk.pass_on.close_chosen.connect(acts.close_pass_on)
        for found in (desk.log, self.pages.search):
            found.correct_chosen.connect(acts.correct)
            found.void_chosen.connect(acts.void)
            found.batch_void_chosen.connect(acts.void_batch)

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
        if self._ticks % REFRESH_EVERY_TICKS == 0:
            self.session.refresh()
            return
        now = self.session.clock.now()
        self.bar.tick(now)
        self.desk.tick(now)
        self.line.refresh()

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

    # text size and layout

    def _own_slots(self) -> dict[str, Callable[[], None]]:
        return {
            "leave": self._leave,
            "zoom_in": lambda: self._zoom_to(self._theme.zoom_step(1)),
            "zoom_out": lambda: self._zoom_to(self._theme.zoom_step(-1)),
            "zoom_reset": lambda: self._zoom_to(self._theme.zoomed(1.0)),
            "reset_layout": self.desk.set_shares,
        }

    def _leave(self) -> None:
        self.close()

    def _zoom_to(self, theme: Theme) -> None:
        self._theme = theme
        dress(self._app, theme)
        outline(self._app, theme)
        parts: tuple[Themed, ...] = (self.bar, self.line, self.pages, self.strip, *self._bands)
        for part in parts:
            part.apply_theme(theme)
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
            zoom=self._theme.zoom,
        )
        save_window_state(self._state_folder, state)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window keeps its height for the board."""
        super().resizeEvent(event)
        self.line.answer.set_least_lines(1 if self.height() < LOW_PX * self._theme.zoom else 2)

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
        if self._may_close():
            self.keep()
            event.accept()
        else:
            event.ignore()

    def _may_close(self) -> bool:
        shift = self.session.situation.shift
        reasons = []
        if shift is not None and shift.opened:
            reasons.append(f"Shift {shift.name} is still open; F2 ends it or hands it over.")
        if self.line.unsaved.texts:
            reasons.append("Something is NOT SAVED and would be lost.")
        return not reasons or self.ask_to_leave(" ".join(reasons))

    def _ask_to_leave(self, reasons: str) -> bool:
        box = plain_message(self, "Leave Lineboard?", reasons, QMessageBox.Icon.Question)
        stay = box.addButton("Stay", QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton("Leave", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is leave


def _scrolling(central: QWidget) -> QScrollArea:
    """Scrolls only where large text meets a low screen: nothing is ever cut (SC 1.4.4)."""
    scroll = identify(QScrollArea(), "window.scroll", "Lineboard")
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(central)
    return scroll
