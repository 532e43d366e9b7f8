"""Provides the timeline page: what it is about, the chart or its table, what is chosen in a sentence, a picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.timeline import Timeline
from console.ui.announcer import Announcer
from console.ui.models.timeline_model import TimelineModel
from console.ui.theme import Theme
from console.ui.timeline.axis_strip import AxisStrip
from console.ui.timeline.chart_look import row_height
from console.ui.timeline.chart_rows import Mark
from console.ui.timeline.span_choice import SpanChoice
from console.ui.timeline.timeline_chart import TimelineChart
from console.ui.timeline.timeline_table import TimelineTable
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.ground import on_ground
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.page_button import page_button
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.scrolling import scrolling

LEAST_ROWS = 4
"""In sight however low the window is; below that the page scrolls."""

KEYS = "Arrows choose · + and − zoom · Ctrl with ← → moves in time · Enter shows the entry · Ctrl+T: table"
TABLE_KEYS = "Arrows choose · Space sorts by the column · Enter shows the entry · Ctrl+C copies · Ctrl+T: chart"


class TimelinePage(Page):
    """Shows timelines that are handed to it; what it asks for is done elsewhere.

    Signals:
        timeline_asked: A :class:`TimelineRequest`.
        entry_asked: The number of an entry to be shown where it stands in the log.
        picture_asked: The :class:`Timeline` shown is to be saved as a picture.
        folder_asked: The folder of the last picture is to be opened.
    """

    timeline_asked = Signal(object)
    entry_asked = Signal(int)
    picture_asked = Signal(object)
    folder_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("timeline", "Timeline", parent)
        self.choice = SpanChoice(self)
        self.model = TimelineModel(self)
        self.chart = TimelineChart(theme)
        self.table = TimelineTable(self.model, theme)
        self._axis = AxisStrip(self.chart)
        self._sentence = identify(plain_label(wraps=True), "timeline.sentence", "")
        self._answer = identify(plain_label(wraps=True), "timeline.answer", "")
        self._announcer = Announcer(self.chart)
        self._stack = QStackedLayout()
        self._buttons_by_name: dict[str, QPushButton] = {}
        self._has_picture = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self._title.setWordWrap(True)  # it says which times are shown
        about, tools = FlowLayout(spacing=8), FlowLayout(spacing=8)
        self.choice.put_in(about)
        for name, text, spoken, act in self._tools():
            button = page_button(text, f"timeline.{name}", act, name=spoken)
            tools.addWidget(button)
            self._buttons_by_name[name] = button
        self._scroll = scrolling(self.chart, "timeline.rows", "Rows of the timeline")
        on_ground(self._scroll)
        picture = QWidget(self)
        below = QVBoxLayout(picture)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self._axis)
        below.addWidget(self._scroll, 1)
        self._stack.addWidget(picture)
        self._stack.addWidget(self.table)
        self.body.addLayout(about)
        self.body.addLayout(self._stack, 1)
        self.body.addWidget(self._sentence)
        self.body.addWidget(self._answer)
        self.body.addLayout(tools)
        self._fit_buttons()

    def _tools(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        return (
            ("farther", "−", "Farther: more time in sight", partial(self.chart.zoom, -1)),
            ("closer", "+", "Closer: less time in sight", partial(self.chart.zoom, 1)),
            ("whole", "All", "All of the time in sight", self.chart.show_whole),
            ("twin", "Table (Ctrl+T)", "Show as a table", self.toggle_table),
            ("copy", "Copy as text", "Copy the table as text", self.table.copy_text),
            ("picture", "Save picture (Ctrl+S)", "Save as a picture", self._ask_for_picture),
            ("folder", "Open folder", "Open the folder of the picture", self.folder_asked.emit),
        )

    def _connect(self) -> None:
        self.choice.asked.connect(self.timeline_asked)
        self.chart.chosen.connect(self._chosen_in_chart)
        self.table.chosen.connect(self._chosen_in_table)
        self.chart.entry_asked.connect(self.entry_asked)
        self.table.entry_asked.connect(self.entry_asked)

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        super().apply_theme(theme)
        self._title.setFont(theme.font(bold=True))
        on_ground(self._scroll)
        self.chart.apply_theme(theme)
        self.table.apply_theme(theme)
        self.choice.fit_text()
        # Room for two lines, so that the rows do not move with every sentence.
        self._sentence.setMinimumHeight(2 * self._sentence.fontMetrics().lineSpacing())
        self._scroll.setMinimumHeight(LEAST_ROWS * row_height(theme))
        self.table.setMinimumHeight((LEAST_ROWS + 1) * row_height(theme))

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens."""
        (self.table if self.shows_table else self.chart).setFocus()

    @property
    def shows_table(self) -> bool:
        """Whether the table stands in place of the chart."""
        return self._stack.currentWidget() is self.table

    def show_timeline(self, timeline: Timeline) -> None:
        """Show these facts; what was chosen stays chosen."""
        self.chart.show_timeline(timeline)
        shown = self.chart.shown
        if shown is None:
            return
        self.model.show_rows(shown.words, shown.rows)
        self.table.fit()
        self.table.choose(self.chart.mark)
        show_plain(self._title, f"Timeline · {shown.words.heading}")
        self._answer_with(shown.words.remark)
        self._tell_chosen()

    def show_refusal(self, sentence: str) -> None:
        """Say why there is nothing to show; what was shown before is not what was asked."""
        self.chart.show_nothing()
        self.model.show_nothing()
        show_plain(self._title, "Timeline")
        show_plain(self._sentence, "")
        self.tell(sentence)

    def tell(self, sentence: str) -> None:
        """Say how a picture came on, or where an entry is."""
        self._answer_with(sentence)
        self._announcer.tell(sentence)

    def toggle_table(self) -> None:
        """Chart or table, with the same one chosen and the keyboard in it."""
        self._stack.setCurrentIndex(0 if self.shows_table else 1)
        button = self._buttons_by_name["twin"]
        button.setText("Chart (Ctrl+T)" if self.shows_table else "Table (Ctrl+T)")
        button.setAccessibleName("Show as a chart" if self.shows_table else "Show as a table")
        self._fit_buttons()
        self._tell_chosen()
        self.focus_first()

    def let_folder_be_opened(self) -> None:
        """There is a picture, whose folder can be opened."""
        self._has_picture = True
        self._fit_buttons()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+T changes between chart and table, Ctrl+S saves a picture."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_T:
            self.toggle_table()
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_S:
            self._ask_for_picture()
        else:
            super().keyPressEvent(event)

    def _ask_for_picture(self) -> None:
        if self.chart.shown is not None:
            self.picture_asked.emit(self.chart.shown.timeline)

    def _chosen_in_chart(self, mark: Mark) -> None:
        self.table.choose(mark)
        self._show_in_sight(mark)
        self._tell_chosen()
        self._announcer.tell(self.chart.sentence)

    def _chosen_in_table(self, mark: Mark) -> None:
        self.chart.choose(mark)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        show_plain(self._sentence, self.chart.sentence or (TABLE_KEYS if self.shows_table else KEYS))

    def _answer_with(self, sentence: str) -> None:
        show_plain(self._answer, sentence)
        self._answer.setVisible(bool(sentence))

    def _show_in_sight(self, mark: Mark) -> None:
        place = self.chart.place_of(mark)
        if place is None:
            return
        if place.top() < place.height():
            self._scroll.verticalScrollBar().setValue(0)  # the first row whole, also before the page has its size
        else:
            self._scroll.ensureVisible(0, round(place.center().y()), 0, round(place.height()))

    def _fit_buttons(self) -> None:
        for name in ("farther", "closer", "whole"):
            self._buttons_by_name[name].setVisible(not self.shows_table)
        self._buttons_by_name["copy"].setVisible(self.shows_table)
        self._buttons_by_name["folder"].setVisible(self._has_picture)
