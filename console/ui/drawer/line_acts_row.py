"""What else can be done about a line, as buttons that say their keys: verified as shown, a note, a correction."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from console.domain.line import LineState
from console.domain.line_board import LineStatus
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX


class LineActsRow(QWidget):
    """Three buttons, side by side where there is room.

    Signals:
        verify_chosen: A real call verified the line as shown.
        note_chosen: A note about it is to be written.
        correct_chosen: Number of its newest status, to be corrected.
    """

    verify_chosen = Signal()
    note_chosen = Signal()
    correct_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seq: int | None = None
        self.verify = self._button("drawer.verify")
        self.note = self._button("drawer.note")
        self.correct = self._button("drawer.correct")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self, spacing=6)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.verify, self.note, self.correct):
            flow.addWidget(button)
        self.verify.clicked.connect(self.verify_chosen)
        self.note.clicked.connect(self.note_chosen)
        self.correct.clicked.connect(self._correct)
        self.apply_theme(theme)

    def show_line(self, status: LineStatus) -> None:
        """Be about this line as it stands."""
        key, self._seq = status.line.key, status.seq
        self._say(self.verify, f"Verified as shown (t{key})", "a real call came in")
        self._say(self.note, f"Note ({key} ;)", "about this line")
        number = "" if status.seq is None else f" (c{status.seq})"
        self._say(self.correct, f"Correct last{number}", "the newest status of this line")
        # Contract §2: nothing is verified as unknown; the state is said instead.
        self.verify.setEnabled(status.state is not LineState.UNKNOWN)
        self.correct.setEnabled(status.seq is not None)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        for button in (self.verify, self.note, self.correct):
            button.setFont(theme.font(SMALL_PT))

    def _button(self, identifier: str) -> QPushButton:
        button = identify(QPushButton(self), identifier, "")
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMinimumSize(TARGET_PX, TARGET_PX)
        return button

    @staticmethod
    def _say(button: QPushButton, text: str, what: str) -> None:
        if button.text() != text:
            button.setText(text)
            button.setAccessibleName(f"{text}: {what}")

    def _correct(self) -> None:
        if self._seq is not None:
            self.correct_chosen.emit(self._seq)
