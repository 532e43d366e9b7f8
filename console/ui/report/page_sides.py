"""Provides the two sides of the report page: the fields, and the page on paper; where only one has room, in turn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from console.ui.report.page_preview import PagePreview
from console.ui.report.report_question import ReportQuestion
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.page_button import page_button

_WIDE_PX, _HIGH_PX = 1000, 480
"""From this on, at 100 %, the page is shown beside the fields."""

_ALONE_PERCENT = 100
"""A whole page in a small window could not be read."""

SHOW_PAGE, SHOW_FIELDS = "Sho&w the page on paper", "Sho&w the fields"


class PageSides(QWidget):
    """Holds both.

    Attributes:
        question, preview: The sides.
        turn: Shows the other one where only one has room.

    Signals:
        page_shown: The page on paper has come into sight, or gone.
    """

    page_shown = Signal(bool)

    def __init__(self, question: ReportQuestion, below: Sequence[QPushButton], preview: PagePreview) -> None:
        super().__init__()
        self.question, self.preview = question, preview
        self._has_room, self._wants_page = True, False
        self._fields = QWidget()
        self.turn = page_button(SHOW_PAGE, "report.turn", self._turn, name="Show the page on paper")
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.addWidget(question)
        row = FlowLayout(parts=True)
        for button in below:
            row.addWidget(button)
        fields.addLayout(row)
        fields.addStretch(1)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addWidget(self._fields, 1)
        sides.addWidget(preview, 1)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignRight)
        parts.addLayout(sides, 1)

    @property
    def shows_page(self) -> bool:
        """Whether the page on paper is in sight."""
        return self._has_room or self._wants_page

    def begin_anew(self) -> None:
        """The fields come first."""
        self._wants_page = False
        self._show()

    def fit(self, width: int, height: int, zoom: float) -> bool:
        """Show both where there is room for both.

        Returns:
            Whether there is.
        """
        self._has_room = width >= _WIDE_PX * zoom and height >= _HIGH_PX * zoom
        self._show()
        return self._has_room

    def _turn(self) -> None:
        self._wants_page = not self._wants_page
        self.preview.zoom = _ALONE_PERCENT if self._wants_page else 0
        self._show()

    def _show(self) -> None:
        self.turn.setVisible(not self._has_room)
        text = SHOW_FIELDS if self._wants_page else SHOW_PAGE
        self.turn.setText(text)
        self.turn.setAccessibleName(text.replace("&", ""))
        self._fields.setVisible(self._has_room or not self._wants_page)
        if self.preview.isHidden() == self.shows_page:
            self.preview.setVisible(self.shows_page)
            self.page_shown.emit(self.shows_page)
