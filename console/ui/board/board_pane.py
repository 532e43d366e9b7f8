"""The board, or, where no lines are set up yet, the way to set them up."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from console.domain.situation import Situation
from console.ui.board.board_today import ReadToday, nothing_of_today
from console.ui.board.board_view import BoardView
from console.ui.models.board_model import BoardModel
from console.ui.theme import Theme
from console.ui.widgets.act_key import for_act
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label

NO_LINES = "No lines yet."


class BoardPane(QStackedWidget):
    """Board.

    Attributes:
        view: The lines themselves.

    Args:
        read_today: Tells the quarter hours of the shift for a situation.

    Signals:
        set_up_chosen: Lines are to be set up.
        import_chosen: Lines are to come from a spreadsheet.
    """

    set_up_chosen = Signal()
    import_chosen = Signal()

    def __init__(
        self,
        model: BoardModel,
        theme: Theme,
        read_today: ReadToday = nothing_of_today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        identify(self, "board.pane", "Board")
        self.setAutoFillBackground(True)
        self._model = model
        self.view = BoardView(model, theme)
        self._read_today = read_today
        self._no_lines = identify(plain_label(NO_LINES, wraps=True), "board.no_lines", NO_LINES)
        self._set_up = identify(QPushButton("Set up lines"), "btn.set_up", "Set up lines")
        self._set_up.setMinimumHeight(TARGET_PX)
        for_act(self._set_up, "open_set_up", beside=True)
        self._set_up.clicked.connect(self.set_up_chosen)
        self._import = identify(QPushButton("Import from a spreadsheet"), "btn.import", "Import from a spreadsheet")
        self._import.setMinimumHeight(TARGET_PX)
        self._import.clicked.connect(self.import_chosen)
        empty = QWidget()
        layout = QVBoxLayout(empty)
        layout.addStretch(1)
        layout.addWidget(self._no_lines, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._set_up, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._import, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        self.addWidget(empty)
        self.addWidget(self.view)
        self.apply_theme(theme)

    def show_situation(self, situation: Situation) -> None:
        """Take a new situation."""
        self._model.show(situation, self._read_today(situation))
        self.view.tick(situation.as_of)
        self.setCurrentIndex(1 if self._model.rows else 0)

    def tick(self, now: datetime) -> None:
        """Move the clocks."""
        self.view.tick(now)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._no_lines.setFont(theme.font())
        self._set_up.setFont(theme.font())
        self._import.setFont(theme.font())
        self.view.apply_theme(theme)
