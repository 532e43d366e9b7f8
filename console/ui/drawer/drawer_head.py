"""The head of the drawer: which line, its state, its running clock, and the way out."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from console.domain.line import LineState
from console.domain.line_board import LineStatus
from console.render.times import duration_text
from console.render.wording import visible
from console.ui.formats import span_s, spoken_span
from console.ui.theme import NAME_PT, SMALL_PT, Theme
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.state_chip import StateChip


class DrawerHead(QWidget):
    """Stays in sight while the rest of the drawer scrolls.

    Attributes:
        back: Closes the drawer.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: LineStatus | None = None
        self.name = identify(plain_label(wraps=True, parent=self), "drawer.line", "")
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.back = identify(QPushButton("Close (Esc)", self), "drawer.back", "Close the line drawer")
        self.back.setAutoDefault(False)
        self.split_from = identify(plain_label(wraps=True, parent=self), "drawer.split_from", "")
        self.split_from.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.split_from.hide()
        self.chip = StateChip("drawer.chip", theme, self)
        self.clock = identify(plain_label(parent=self), "drawer.clock", "")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.back, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.split_from, 1, 0, 1, 2)
        grid.addWidget(self._state_row(), 2, 0, 1, 2)

    def _state_row(self) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row, spacing=10)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(self.chip)
        flow.addWidget(self.clock)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        return row

    def show_line(self, status: LineStatus, now: datetime, split_from: str = "") -> None:
        """Show this line, and the one it was split from, in words, if it was."""
        self._status = status
        named = f"{status.line.key}  {visible(status.line.name)}"
        if self.name.text() != named:
            show_plain(self.name, named)
            self.name.setAccessibleName(f"Line {status.line.key}, {visible(status.line.name)}")
        show_plain(self.split_from, split_from)
        self.split_from.setAccessibleName(split_from)
        self.split_from.setVisible(bool(split_from))
        self.chip.show_state(status.state)
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Move the clock; a screen reader asks for it, it is not told."""
        status = self._status
        if status is None or status.since is None or status.state is LineState.OPERATIONAL:
            show_plain(self.clock, "")
            self.clock.setAccessibleName("No clock runs")
            return
        elapsed = span_s(status.since, now)
        show_plain(self.clock, duration_text(elapsed, approx=status.approx))
        said = f"for {'about ' if status.approx else ''}{spoken_span(elapsed)}"
        if said != self.clock.accessibleName():
            self.clock.setAccessibleName(said)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self.name.setFont(theme.font(NAME_PT, bold=True))
        self.split_from.setFont(theme.font(SMALL_PT))
        self.clock.setFont(theme.font(NAME_PT))
        self.back.setFont(theme.font(SMALL_PT))
        self.back.setMinimumHeight(TARGET_PX)
        self.chip.apply_theme(theme)
