"""Provides the fields of one row of a paper log: Enter goes on from one to the next, and logs at the end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from console.render.times import day_text
from console.services.paper_log import RowField, TypedRow
from console.ui.theme import SMALL_PT, TEXT_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.wheel_proof import PickList

_TIME_CHARS, _BY_CHARS = 7, 6
_PADDING_PX = 24
_WIDE_PX = 700
_NEAR = ("Today", "Yesterday")


class RowFields(QWidget):
    """A day that stays, and time, initials and what happened of the row in hand.

    Signals:
        changed: Something else is typed.
        entered: Enter at the end of a row.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "paper_log.row", "Row of the paper")
        self._days: tuple[date, ...] = ()
        self.day = identify(PickList(self), "paper_log.day", "Day of the paper")
        self.fields = {
            RowField.TIME: identify(QLineEdit(self), "paper_log.time", "Time as on the paper"),
            RowField.BY: identify(QLineEdit(self), "paper_log.by", "Initials as on the paper"),
            RowField.WHAT: identify(QLineEdit(self), "paper_log.what", "What happened, as it would be typed"),
        }
        self.fields[RowField.TIME].setPlaceholderText("1305")
        self.fields[RowField.BY].setPlaceholderText("KM")
        self.fields[RowField.WHAT].setPlaceholderText("3d ^busy ;text, f1a, w Chief, n text")
        self._labels = [plain_label(text, parent=self) for text in ("Day", "Time", "By", "What happened")]
        for label, part in zip(self._labels, (self.day, *self.fields.values()), strict=True):
            label.setBuddy(part)
        self._theme = theme
        self._wide = True
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._lay_out()
        self.day.currentIndexChanged.connect(lambda _: self.changed.emit())
        for field in self.fields.values():
            field.textEdited.connect(lambda _: self.changed.emit())
        self.fields[RowField.TIME].returnPressed.connect(self._leave_time)
        self.fields[RowField.BY].returnPressed.connect(lambda: self.go_to(RowField.WHAT))
        self.fields[RowField.WHAT].returnPressed.connect(self.entered)
        self.apply_theme(theme)

    @property
    def row(self) -> TypedRow:
        """What is typed; the days have been shown."""
        texts = {name.value: field.text() for name, field in self.fields.items()}
        return TypedRow(day=self._days[self.day.currentIndex()], **texts)

    def show_days(self, days: Sequence[date], chosen: date) -> None:
        """Offer these days, the newest first, which is today."""
        self.day.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self.day.clear()
        for at, day in enumerate(days):
            near = f"{_NEAR[at]}, " if at < len(_NEAR) else ""
            self.day.addItem(f"{near}{day_text(day)}")
        self._days = tuple(days)
        self._choose(chosen)
        self.day.blockSignals(False)  # noqa: FBT003

    def show_row(self, row: TypedRow) -> None:
        """Put a row in the fields to go on with."""
        self._choose(row.day)
        self.fields[RowField.TIME].setText(row.time)
        self.fields[RowField.BY].setText(row.by)
        self.fields[RowField.WHAT].setText(row.what)
        self.changed.emit()

    def _choose(self, day: date) -> None:
        # Not findData: to Qt two equal dates are two things.
        if day in self._days:
            self.day.setCurrentIndex(self._days.index(day))

    def begin(self) -> None:
        """The next row: its initials are proposed as they were in the last."""
        self.fields[RowField.TIME].clear()
        self.fields[RowField.WHAT].clear()
        self.go_to(RowField.TIME)
        self.changed.emit()

    def go_to(self, name: RowField) -> None:
        """The keyboard goes to a field, where typing takes the place of what it holds."""
        field = self.fields[name]
        field.setFocus()
        if name is RowField.WHAT:
            field.end(False)  # noqa: FBT003 - Qt's own argument: without selecting
        else:
            field.selectAll()

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        for label in self._labels:
            label.setFont(theme.font(SMALL_PT))
        self.day.setFont(theme.font(SMALL_PT))
        for field in self.fields.values():
            field.setFont(theme.font(TEXT_PT, mono=True))
            field.setMinimumHeight(max(TARGET_PX, field.fontMetrics().height() + 10))
        self.day.setMinimumHeight(self.fields[RowField.TIME].minimumHeight())
        for name, chars in ((RowField.TIME, _TIME_CHARS), (RowField.BY, _BY_CHARS)):
            field = self.fields[name]
            field.setFixedWidth(field.fontMetrics().horizontalAdvance("0" * chars) + _PADDING_PX)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """All in one row, or what happened in a row of its own where it is narrow."""
        super().resizeEvent(event)
        wide = self.width() / self._theme.zoom >= _WIDE_PX
        if wide is not self._wide:
            self._wide = wide
            self._lay_out()

    def _lay_out(self) -> None:
        *upper, what = (self.day, *self.fields.values())
        *labels, label = self._labels
        for column, (named, part) in enumerate(zip(labels, upper, strict=True)):
            self._grid.addWidget(named, 0, column, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(part, 1, column)
        last = len(upper)
        at, column = (0, last) if self._wide else (2, 0)
        span = 1 if self._wide else last + 1
        self._grid.addWidget(label, at, column, 1, span, Qt.AlignmentFlag.AlignBottom)
        self._grid.addWidget(what, at + 1, column, 1, span)
        self._grid.setColumnStretch(last, 1)

    def _leave_time(self) -> None:
        # Enter on the empty field is the bounce of the one that logged the row before.
        if self.fields[RowField.TIME].text().strip():
            self.go_to(RowField.BY)
