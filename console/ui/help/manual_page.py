"""Provides the manual as a page: topics on the left, the text of one, and a field to find words in all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QLineEdit, QListView, QWidget
from typing_extensions import override

from console.render.wording import counted
from console.ui.delegates.marked_row_delegate import MarkedRowDelegate
from console.ui.help.manual_view import ManualView, plain_words
from console.ui.help.topics import Topic
from console.ui.theme import Theme
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.page_button import page_button
from console.ui.widgets.plain_text import plain_label, show_plain

_WIDE_PX = 900
_LIST_CHARS = 24
_ROWS_ON_TOP = 2
_LEAST_LINES = 5


class ManualPage(Page):
    """Reads; words that are looked for are marked, and Enter goes on from one to the next through all topics.

    Args:
        topics: At least one.
    """

    def __init__(self, topics: Sequence[Topic], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("manual", "Manual", parent)
        self._topics = tuple(topics)
        self._plain = {topic.name: plain_words(topic.text).casefold() for topic in topics}
        self._listed = self._topics
        self._shown: Topic | None = None
        self._place = 0
        self._count = 0
        self._theme = theme
        self.words = identify(QLineEdit(), "manual.words", "Words to find in the manual")
        self.words.setPlaceholderText("Find in the manual; Enter goes to the next place")
        self.next = page_button("Next", "manual.next", name="Next place with these words")
        self.previous = page_button("Previous", "manual.previous", name="Previous place with these words")
        self._answer = identify(plain_label(wraps=True), "manual.answer", "")
        self._found = QWidget()
        self._titles = QStringListModel(self)
        self.list = identify(QListView(), "manual.topics", "Topics of the manual")
        self.view = ManualView(theme)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._painter = MarkedRowDelegate(theme, self.list)
        self._build()
        self._connect()
        self._list_topics(self._topics)
        self._found.hide()
        self.apply_theme(theme)

    def _build(self) -> None:
        self.head.addWidget(self.words, 1)
        flow = FlowLayout(self._found, spacing=8)
        flow.setContentsMargins(0, 0, 0, 0)
        for widget in (self.next, self.previous, self._answer):
            flow.addWidget(widget)
        self.list.setModel(self._titles)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setTabKeyNavigation(False)
        self.list.setItemDelegate(self._painter)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._found)
        self._columns.addWidget(self.list)
        self._columns.addWidget(self.view, 1)
        self.body.addLayout(self._columns, 1)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._look)
        self.words.returnPressed.connect(lambda: self._step(1))
        self.next.clicked.connect(lambda: self._step(1))
        self.previous.clicked.connect(lambda: self._step(-1))
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.view.topic_asked.connect(self.open_topic)

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take on colors and text size."""
        super().apply_theme(theme)
        self._theme = theme
        self._painter.theme = theme
        self.list.setFont(theme.font())
        self.view.setMinimumHeight(_LEAST_LINES * self.list.fontMetrics().height())
        self.view.apply_theme(theme)
        self._fit()

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens."""
        self.words.setFocus()

    def start_over(self) -> None:
        """Nothing is looked for; the topic read last is still there."""
        self.words.clear()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Topics beside the text, or above it where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def open_topic(self, name: str, heading: str = "") -> None:
        """Show a topic, from one of its headings on; a name there is not changes nothing."""
        found = next((topic for topic in self._topics if topic.name == name), None)
        if found is None:
            return
        if found not in self._listed:
            self.words.clear()
        self.list.setCurrentIndex(self._titles.index(self._listed.index(found)))
        self._show(found)
        if heading:
            self.view.go_to(heading)

    def _fit(self) -> None:
        wide = self.width() / self._theme.zoom >= _WIDE_PX
        metrics = self.list.fontMetrics()
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self.list.setFixedWidth(_LIST_CHARS * metrics.averageCharWidth()) if wide else self._unfix_width()
        self.list.setMaximumHeight(_MOST_PX if wide else _ROWS_ON_TOP * (metrics.height() + 10))

    def _unfix_width(self) -> None:
        self.list.setMinimumWidth(0)
        self.list.setMaximumWidth(_MOST_PX)

    def _list_topics(self, topics: Sequence[Topic]) -> None:
        self._listed = tuple(topics)
        shown = self._shown if self._shown is not None and self._shown in self._listed else self._listed[0]
        self._titles.setStringList([topic.title for topic in self._listed])
        self.list.setCurrentIndex(self._titles.index(self._listed.index(shown)))
        self._show(shown)

    def _choose(self, index: QModelIndex, _before: QModelIndex) -> None:
        if 0 <= index.row() < len(self._listed):
            self._show(self._listed[index.row()])

    def _show(self, topic: Topic) -> None:
        if topic != self._shown:
            self._shown = topic
            self.view.show_topic(topic.text)
        self._mark()

    def _look(self) -> None:
        """Keep the topics that have the words; where none has them, say so and keep what is read."""
        words = self.words.text().strip().casefold()
        having = [topic for topic in self._topics if words in self._plain[topic.name]]
        self._list_topics(having or self._topics)
        self._tell(words, having)
        self._found.setVisible(bool(words))
        for button in (self.next, self.previous):
            button.setEnabled(bool(having))

    def _tell(self, words: str, having: Sequence[Topic]) -> None:
        if not words:
            show_plain(self._answer, "")
        elif not having:
            show_plain(self._answer, f"Nothing has {self.words.text().strip()}.")
        else:
            places = sum(self._plain[topic.name].count(words) for topic in having)
            show_plain(self._answer, f"{counted(places, 'place')} in {counted(len(having), 'topic')}")

    def _mark(self) -> None:
        self._count = self.view.mark(self.words.text().strip())
        self._place = 0
        self.view.go_to_place(0)

    def _step(self, by: int) -> None:
        """The next place, or with -1 the one before; past the last one of a topic comes the next topic."""
        if not self._count or self._shown is None:
            return
        place = self._place + by
        if not 0 <= place < self._count:
            at = (self._listed.index(self._shown) + by) % len(self._listed)
            self.list.setCurrentIndex(self._titles.index(at))
            self._show(self._listed[at])
            place = 0 if by > 0 else self._count - 1
        self._place = place
        self.view.go_to_place(place)


_MOST_PX = 16_777_215
"""As good as no limit: Qt's own largest size."""
