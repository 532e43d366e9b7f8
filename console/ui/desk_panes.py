"""Provides the panes of the desk: side by side where there is room, behind tabs where there is not.

The board is there from the first frame; what stands beside it comes a moment later, into the room that is kept for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QTabWidget, QToolButton, QWidget
from typing_extensions import override

from console.domain.ids import LineKey
from console.domain.line import LineGroup, LineState
from console.domain.situation import Situation
from console.ui.board.board_pane import BoardPane
from console.ui.board.board_places import ONE_COLUMN_LINES
from console.ui.board.board_today import ReadToday, nothing_of_today
from console.ui.models.board_model import BoardModel
from console.ui.models.board_rows import LineRow
from console.ui.theme import Theme
from console.ui.widgets.identity import identify

if TYPE_CHECKING:
    from console.ui.fallback.fallback_pane import FallbackPane
    from console.ui.log.log_pane import LogPane
    from console.ui.pass_on.pass_on_pane import PassOnPane

NARROW_PX = 1000
"""Below this width, at 100 % text, log and fallback go behind tabs."""

BESIDE, MOST_BESIDE = 0.4, 0.55
"""Share of the desk that what stands beside the board has, and the most it takes where that is too little."""

LEAST_BESIDE_PX, ALONE_PX = 360, 300
"""At 100 % text: what it should have, and with less than what it stands alone, so that no word is cut."""

_WIDE_PX = 1800
_BOARD_SHARE = (62, 38)
_WIDE_BOARD_SHARE = (74, 26)
"""At 1920 px the log is as wide then as at 1280 px, and two columns have room for the strip of the shift."""

_PANE_SHARE = (55, 25, 20)


class DeskPanes(QWidget):
    """Board, log, fallback numbers and pass-ons.

    Attributes:
        log, fallback, pass_on: Beside the board; there once the desk is furnished.
        panes: In the order of the focus.

    Args:
        read_today: Tells the quarter hours of the shift for a situation.
    """

    log: LogPane
    fallback: FallbackPane
    pass_on: PassOnPane

    def __init__(self, theme: Theme, read_today: ReadToday = nothing_of_today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._others: tuple[LogPane | FallbackPane | PassOnPane, ...] = ()
        self._board_model = BoardModel(self)
        self.board_pane = BoardPane(self._board_model, theme, read_today)
        self.board = self.board_pane.view
        self.across = identify(QSplitter(Qt.Orientation.Horizontal), "split.across", "Board and panes beside it")
        self.down = identify(QSplitter(Qt.Orientation.Vertical), "split.down", "Panes beside the board")
        for splitter in (self.across, self.down):
            splitter.setChildrenCollapsible(False)
        self.tabs = identify(QTabWidget(), "desk.tabs", "Panes")
        bar = identify(self.tabs.tabBar(), "desk.tab_bar", "Panes")
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # handed on to its bar, which gets its own back
        bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button, name in zip(bar.findChildren(QToolButton), ("Tabs to the left", "Tabs to the right"), strict=True):
            identify(button, f"desk.{name.rsplit(maxsplit=1)[-1]}", name)
        self._holder = QWidget()
        self._stack = QStackedLayout(self._holder)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._holder, 1)
        self._beside: QWidget | None = None
        self._kept: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
        self._stack.addWidget(self.across)
        self._stack.addWidget(self.tabs)
        self._narrow = False
        self._wants_tabs = False
        self._titles: tuple[str, ...] = ("Board", "Log", "Fallback", "Pass-on")
        self._room = QWidget()  # keeps it for the panes to come
        self.down.addWidget(self._room)
        self._spread()

    def furnish(self, log: LogPane, fallback: FallbackPane, pass_on: PassOnPane) -> None:
        """Put the other panes beside the board."""
        self.log, self.fallback, self.pass_on = log, fallback, pass_on
        self._others = (log, fallback, pass_on)
        self._room.setParent(self)  # never a window of its own, which would take the keyboard
        self._room.deleteLater()
        self._place()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through; each is or holds one list."""
        others = tuple(pane.view for pane in self._others)
        if self._beside is None:
            return (self.board, *others)
        if self._holder.isHidden():
            return (self._beside,)
        return (self.board, self._beside, *(others if self._narrow else ()))

    @property
    def beside(self) -> QWidget | None:
        """What stands at the right in place of the panes beside the board, or None."""
        return self._beside

    def put_beside(self, pane: QWidget) -> None:
        """Show a pane at the right: 40 % of the desk, in place of the panes beside the board; nothing is covered."""
        self.take_beside()
        self._kept = self.shares()
        self._beside = pane
        self._row.addWidget(pane)
        self._fit_beside()
        pane.show()

    def take_beside(self) -> None:
        """Give the panes their place back."""
        if self._beside is None:
            return
        self._beside.hide()
        self._row.removeWidget(self._beside)
        self._beside = None
        self._holder.show()
        self.down.show()
        if not self._narrow:
            self.set_shares(*self._kept)

    @property
    def wants_tabs(self) -> bool:
        """Whether log, fallback and pass-ons are to be behind tabs however wide the window is."""
        return self._wants_tabs

    def set_tabs(self, *, wanted: bool) -> None:
        """Put what stands beside the board behind tabs, so that the board has the whole width, or take it out again."""
        self._wants_tabs = wanted
        self._fit()

    def toggle_tabs(self) -> None:
        """The other way than now, where the window is wide enough for both."""
        self.set_tabs(wanted=not self._wants_tabs)

    @property
    def folded(self) -> frozenset[LineGroup]:
        """The groups of the board that are put away."""
        return self.board.folded

    def fold_only(self, groups: Iterable[LineGroup]) -> None:
        """Put away these groups of the board and no others, as far as they can be."""
        self.board.fold_only(groups)

    def show_situation(self, situation: Situation) -> None:
        """Take a new situation."""
        self.board_pane.show_situation(situation)
        for pane in self._others:
            pane.show_situation(situation)
        on, notes = len(situation.fallbacks_on), len(situation.pass_ons)
        self._titles = ("Board", "Log", f"Fallback: {on} ON" if on else "Fallback", f"Pass-on: {notes}")
        for at in range(self.tabs.count()):
            self.tabs.setTabText(at, self._titles[at])

    def tick(self, now: datetime) -> None:
        """Move the clocks."""
        self.board_pane.tick(now)
        if self._others:
            self.fallback.tick(now)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        for pane in (self.board_pane, *self._others):
            pane.apply_theme(theme)
        self._fit()
        self._fit_beside()
        self.board.scrollToTop()
        self.board.scrollTo(self.board.currentIndex())

    def step_on_board(self, by: int) -> None:
        """Select the line so many lines further down; the keyboard stays where it is."""
        rows = self._board_model.rows
        lines = [at for at, row in enumerate(rows) if isinstance(row, LineRow)]
        here = self.board.currentIndex().row()
        # From a header, the lines around it are the next ones.
        ahead = [at for at in lines if at > here] if by > 0 else [at for at in reversed(lines) if at < here]
        steps = ahead[: abs(by)]
        found = self._board_model.line_row(steps[-1]) if steps else None
        if found is not None:
            self.board.select_line(found.key)

    def select_line(self, key: LineKey) -> None:
        """Select a line where it can be seen; the keyboard stays where it is."""
        self.reveal(self.board)
        self.board.select_line(key)

    def select_state(self, state: LineState) -> None:
        """Select the first line in this state."""
        found = (row.key for row in self._board_model.rows if isinstance(row, LineRow) and row.state is state)
        key = next(found, None)
        if key is not None:
            self.select_line(key)

    def reveal(self, pane: QWidget) -> None:
        """Bring a pane's tab to the front, where there are tabs; what stands in its place goes."""
        if self.down.isAncestorOf(pane) or (self._holder.isHidden() and self._holder.isAncestorOf(pane)):
            self.take_beside()
        for at in range(self.tabs.count()):
            holder = self.tabs.widget(at)
            if holder is not None and (holder is pane or holder.isAncestorOf(pane)):
                self.tabs.setCurrentIndex(at)

    def shares(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Widths across and heights down, to be kept for next time; empty while there are tabs."""
        if self._beside is not None:
            return self._kept
        return ((), ()) if self._narrow else (tuple(self.across.sizes()), tuple(self.down.sizes()))

    def set_shares(self, across: tuple[int, ...] = (), down: tuple[int, ...] = ()) -> None:
        """Divide the room as it was, or as designed."""
        board = self._board_share()
        self.across.setSizes(list(across) if len(across) == len(board) else [one * 10 for one in board])
        self.down.setSizes(list(down) if len(down) == len(_PANE_SHARE) else [one * 10 for one in _PANE_SHARE])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between panes and tabs."""
        super().resizeEvent(event)
        self._fit()
        self._fit_beside()

    def _fit_beside(self) -> None:
        if self._beside is None:
            return
        self.down.hide()
        zoom = self._theme.zoom
        room = self.width() - self._row.spacing() - self._holder.minimumSizeHint().width()
        most = min(MOST_BESIDE * self.width(), room)
        alone = most < ALONE_PX * zoom
        self._holder.setHidden(alone)
        beside = min(max(BESIDE * self.width(), LEAST_BESIDE_PX * zoom), most)
        self._beside.setFixedWidth(self.width() if alone else round(beside))

    def _fit(self) -> None:
        narrow = self._wants_tabs or self.width() < NARROW_PX * self._theme.zoom
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._place()

    def _place(self) -> None:
        if self._narrow:
            self._fold()
        else:
            self._spread()

    def _board_share(self) -> tuple[int, int]:
        """A board in two columns gets more, where the panes beside it still have enough."""
        lines = sum(isinstance(row, LineRow) for row in self._board_model.rows)
        wide = lines > ONE_COLUMN_LINES and self.width() >= _WIDE_PX * self._theme.zoom
        return _WIDE_BOARD_SHARE if wide else _BOARD_SHARE

    def _spread(self) -> None:
        for beside in self._others:
            self.down.addWidget(beside)
        self.across.addWidget(self.board_pane)
        self.across.addWidget(self.down)
        self.set_shares()
        for pane in (self.board_pane, *self._others):
            pane.show()
        self._stack.setCurrentWidget(self.across)

    def _fold(self) -> None:
        for pane, title in zip((self.board_pane, *self._others), self._titles, strict=False):
            if self.tabs.indexOf(pane) < 0:
                self.tabs.addTab(pane, title)
        self._stack.setCurrentWidget(self.tabs)
