"""The chart of the timeline: one painted control, walked by arrows, zoomed by keys and wheel, told in sentences."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from console.domain.timeline import Timeline
from console.ui.theme import Theme
from console.ui.timeline.chart_geometry import ChartGeometry
from console.ui.timeline.chart_keys import CHART_KEYS, Move
from console.ui.timeline.chart_look import bar_height, chart_look, row_height
from console.ui.timeline.chart_painting import ChartPainter, Chosen
from console.ui.timeline.chart_rows import Mark
from console.ui.timeline.chart_walk import across, along, first_mark, found_again, moment_of, row_of
from console.ui.timeline.shown_timeline import ShownTimeline
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import PlainLabel, tooltip_text

NAME = "Timeline"
_WIDEST_NAME = 0.34
"""Share of the width that names may take."""

_NOTCH = 120
_CTRL = Qt.KeyboardModifier.ControlModifier


class TimelineChart(PlainLabel):
    """Shows a :class:`Timeline`; empty before the first one.

    Attributes:
        mark: What is chosen.
        now: Where the line of now stands.

    Signals:
        chosen: A :class:`Mark` was chosen here, by key or mouse.
        entry_asked: The number of the entry that says what is chosen.
        moved: Other times are in sight, or the names take other room.
    """

    chosen = Signal(object)
    entry_asked = Signal(int)
    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        identify(self, "timeline.chart", NAME)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self.shown: ShownTimeline | None = None
        self.mark: Mark | None = None
        self._moment: datetime | None = None
        self.now: datetime | None = None
        self._turned = 0

    def show_timeline(self, timeline: Timeline) -> None:
        """Show these facts; what was chosen, and the times in sight, stay as far as they are still there."""
        self.shown = ShownTimeline.of(timeline, self.shown)
        self.mark = found_again(self.shown.rows, self.mark) if self.mark is not None else None
        self.now = timeline.as_of
        self._describe()
        self._show_change()
        if self.hasFocus():
            self._begin()

    def show_nothing(self) -> None:
        """There is nothing to show."""
        self.shown = self.mark = None
        self._describe()
        self._show_change()

    def _show_change(self) -> None:
        self.updateGeometry()
        self.update()
        self.moved.emit()

    def tick(self, now: datetime) -> None:
        """Move the line of now."""
        self.now = now
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        self._show_change()

    def choose(self, mark: Mark | None) -> None:
        """Show this mark as the chosen one; nobody is told."""
        self.mark = mark
        self._moment = None
        if mark is not None and self.shown is not None:
            self._look_at(self.shown.with_in_sight(mark))
        self._describe()
        self.update()

    @property
    def sentence(self) -> str:
        """What is chosen, in words; empty while nothing is."""
        return self.shown.sentence(self.mark) if self.mark is not None and self.shown is not None else ""

    def _describe(self) -> None:
        summary = self.shown.words.summary if self.shown is not None else ""
        self.setAccessibleDescription(" ".join(part for part in (self.sentence, summary) if part))

    def zoom(self, steps: int, around: datetime | None = None) -> None:
        """So many steps closer; below zero, farther."""
        if self.shown is not None:
            self._look_at(self.shown.zoomed(steps, around or self.shown.middle(self.mark)))

    def pan(self, share: float) -> None:
        """To later times by this share of what is in sight; below zero, to earlier ones."""
        if self.shown is not None:
            self._look_at(self.shown.panned(share))

    def show_whole(self) -> None:
        """All of the time."""
        if self.shown is not None:
            self._look_at(self.shown.whole())

    def _look_at(self, shown: ShownTimeline) -> None:
        if self.shown is not None and shown.window != self.shown.window:
            self.shown = shown
            self.update()
            self.moved.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, zoom, pan, or go to the entry; everything else is the page's."""
        found = CHART_KEYS.get((event.key(), bool(event.modifiers() & _CTRL)))
        if found is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            self._do(*found)

    def _do(self, move: Move, amount: float) -> None:
        match move:
            case Move.ALONG:
                self._go_along(int(amount))
            case Move.ACROSS:
                self._go_across(int(amount))
            case Move.PAN:
                self.pan(amount)
            case Move.ZOOM:
                self.zoom(int(amount))
            case Move.ENTRY:
                self.ask_for_entry()

    def ask_for_entry(self) -> None:
        """Ask for the entry that says what is chosen."""
        if self.mark is not None and self.mark.seq is not None:
            self.entry_asked.emit(self.mark.seq)

    def _begin(self) -> None:
        found = first_mark(self.shown.rows) if self.shown is not None and self.mark is None else None
        if self.shown is not None and found is not None:
            self._choose_here(found, moment_of(self.shown.rows, found))

    def _go_along(self, by: int) -> None:
        if self.shown is not None and self.mark is not None:
            found = along(self.shown.rows, self.mark, by)
            self._choose_here(found, moment_of(self.shown.rows, found))

    def _go_across(self, by: int) -> None:
        if self.shown is not None and self.mark is not None:
            moment = self._moment or self.mark.start
            self._choose_here(across(self.shown.rows, self.mark, by, moment), moment)

    def _choose_here(self, mark: Mark | None, moment: datetime | None) -> None:
        if mark is not None:
            self.choose(mark)
            self._moment = moment
            self.chosen.emit(mark)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the mouse."""
        found = self._mark_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and self.shown is not None:
            self._choose_here(found, self.geometry_now().moment(event.position().x()))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the entry that says it."""
        if self._mark_at(event.position()) is not None:
            self.ask_for_entry()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, zoom around the mouse; else the rows scroll."""
        if self.shown is None or not event.modifiers() & _CTRL:
            event.ignore()
            return
        self._turned += event.angleDelta().y()  # a touchpad turns by small parts of a notch
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.zoom(steps, self.geometry_now().moment(event.position().x()))
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        """What is under a resting mouse is told as plain text."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def _show_tip(self, place: QPoint, on_screen: QPoint) -> None:
        mark = self._mark_at(QPointF(place))
        if mark is None or self.shown is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(on_screen, tooltip_text(self.shown.sentence(mark)), self)

    def _mark_at(self, place: QPointF) -> Mark | None:
        return self.geometry_now().mark_at(place, self.shown.rows) if self.shown is not None else None

    def geometry_now(self) -> ChartGeometry:
        """Where things stand now.

        Raises:
            LookupError: Nothing is shown yet, which is a fault of the program.
        """
        if self.shown is None:
            raise LookupError("nothing is shown yet")
        drawing = self.drawing(self.shown)
        widest = max((drawing.name_width(row.drawn.label) for row in self.shown.rows), default=0.0)
        return ChartGeometry(
            width=self.width(),
            label=min(widest, self.width() * _WIDEST_NAME),
            pitch=row_height(self._theme),
            bar=bar_height(self._theme),
            shown=self.shown.window.shown,
        )

    def drawing(self, shown: ShownTimeline) -> ChartPainter:
        """What paints it in the look of now."""
        return ChartPainter(self._theme, chart_look(self._theme), shown.timeline.set_up.center.zone)

    def place_of(self, mark: Mark) -> QRectF | None:
        """Where a mark stands; None when it is not shown."""
        at = row_of(self.shown.rows, mark) if self.shown is not None else None
        return self.geometry_now().box(at, mark) if at is not None else None

    @override
    def sizeHint(self) -> QSize:
        """As high as its rows."""
        count = len(self.shown.rows) if self.shown is not None else 0
        return QSize(0, count * row_height(self._theme))

    @override
    def minimumSizeHint(self) -> QSize:
        """As the hint."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight."""
        if self.shown is None or self.now is None:
            return
        painter = QPainter(self)
        geometry, drawing = self.geometry_now(), self.drawing(self.shown)
        drawing.paint_rows(painter, self.shown.rows, geometry, self.now, event.rect())
        at = row_of(self.shown.rows, self.mark) if self.mark is not None else None
        if self.mark is not None and at is not None:
            chosen = Chosen(at=at, mark=self.mark, has_keyboard=self.hasFocus())
            drawing.paint_chosen(painter, geometry, chosen)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hours above follow."""
        super().resizeEvent(event)
        self.moved.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Something is always chosen while the chart has the keyboard."""
        self._begin()
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has gone."""
        super().focusOutEvent(event)
        self.update()
