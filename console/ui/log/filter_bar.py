"""Provides the fields by which the log is narrowed down: words, line, person, kind, period; all hold together."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from console.domain.log_filter import KindGroup, LogFilter
from console.domain.situation import Situation
from console.render.wording import keyed_name, visible
from console.ui.log.filter_words import GROUP_WORDS, filter_text
from console.ui.log.period_choice import PeriodChoice, bounds_of
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.wheel_proof import PickList

TYPING_MS = 200
"""Pause after which what was typed is looked for."""

_PROGRAM = "program"
_SHOWN_LETTERS = 13


class WordsField(QLineEdit):
    """What is looked for.

    Signals:
        left: ↓ was pressed.
    """

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↓ goes on to the entries."""
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Asks; :meth:`show_choices` first.

    Attributes:
        words: What is looked for; stands elsewhere, see :meth:`put_words_into`.
        line, by, group, period, start, end: The fields in the bar.
        more: Beside the words; shows the bar, and hides it again, where there is little room.

    Signals:
        changed: Another choice was made, or a pause followed what was typed.
        confirmed: Enter was pressed in a field, or ↓ in the words: on to the entries.
    """

    changed = Signal()
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "log.filters", "What of the log is shown")
        self._situation: Situation | None = None
        self.words = identify(WordsField(), "log.words", 'Words to find; "two words" stand side by side')
        self.words.setPlaceholderText('Find words, such as: fiber or "fiber cut"')
        self.words.setMinimumHeight(TARGET_PX)
        self.words.setClearButtonEnabled(False)
        self.more = identify(QPushButton("Filters"), "log.more", "Filters: line, person, kind, period")
        self.more.setCheckable(True)
        self.more.setAutoDefault(False)
        self.more.setMinimumHeight(TARGET_PX)
        self.more.hide()
        self.line = _choice("log.line", "Line")
        self.by = _choice("log.by", "Person")
        self.group = _choice("log.kind", "Kind of entry")
        self.period = _choice("log.period", "Period")
        self.start = _time("log.from", "Begin of the period, such as 07:00 or 2024-10-22T14:05")
        self.end = _time("log.to", "End of the period; empty means now")
        self.start.setPlaceholderText("07:00")
        self.end.setPlaceholderText("now")
        for group, words in GROUP_WORDS.items():
            self.group.addItem(words, group)
        for choice in PeriodChoice:
            self.period.addItem(choice.value, choice)
        self.group.insertItem(0, "all kinds", None)
        self.group.setCurrentIndex(0)
        self._typed_period = _pair("From", self.start, "to", self.end)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self, spacing=12)
        flow.setContentsMargins(0, 0, 0, 0)
        for label, field in (("Line", self.line), ("By", self.by), ("Kind", self.group), ("Period", self.period)):
            flow.addWidget(_pair(label, field))
        flow.addWidget(self._typed_period)
        self._typed_period.hide()

    def _connect(self) -> None:
        self._typing.timeout.connect(self.changed)
        for field in (self.words, self.start, self.end):
            field.textChanged.connect(lambda _: self._typing.start())
            field.returnPressed.connect(self._confirm)
        self.words.left.connect(self._confirm)
        for box in self._boxes:
            box.currentIndexChanged.connect(self._choose)
        self.more.toggled.connect(lambda _: self._fold())

    def put_words_into(self, row: QHBoxLayout) -> None:
        """Let the words, and the button for the other fields, stand in another row than these."""
        row.addWidget(self.words, 1)
        row.addWidget(self.more)

    def spare_room(self, *, spares: bool) -> None:
        """Where there is little room, only the words; the other fields when they are asked for, or say something."""
        if spares == self.more.isHidden():
            self.more.setVisible(spares)
            self.more.setChecked(spares and any(box.currentIndex() > 0 for box in self._boxes))
            self._fold()

    def _fold(self) -> None:
        self.setHidden(not self.more.isHidden() and not self.more.isChecked())

    def show_choices(self, situation: Situation) -> None:
        """Offer the lines and people of the set-up, retired ones too: the log is as old as the center."""
        self.follow(situation)
        set_up = situation.set_up
        lines = [(keyed_name(line), line.key) for line in set_up.lines]
        people = [(f"{one.initials}  {one.name}".rstrip(), one.initials) for one in set_up.operators]
        _offer(self.line, [("all lines", None), *lines])
        _offer(self.by, [("everyone", None), *people, ("the program itself", _PROGRAM)])

    def follow(self, situation: Situation) -> None:
        """From now on "this shift" is the one of this situation."""
        self._situation = situation

    def wanted(self, now: datetime) -> LogFilter:
        """What is asked for, as of now.

        Raises:
            RuleViolation: The period is none.
        """
        if self._situation is None:
            return LogFilter()
        start, end = bounds_of(self._period, self.start.text(), self.end.text(), self._situation, now)
        by = self.by.currentData()
        return LogFilter(
            words=self.words.text().strip(),
            line=self.line.currentData(),
            by=by if by != _PROGRAM else None,
            by_program=by == _PROGRAM,
            group=KindGroup(self.group.currentData()) if self.group.currentData() else None,
            start=start,
            end=end,
        )

    def text_of(self, wanted: LogFilter) -> str:
        """What is asked for, in words."""
        if self._situation is None:
            return ""
        return filter_text(wanted, self._period, (self.start.text(), self.end.text()), self._situation.set_up)

    @property
    def by_shift(self) -> bool:
        """Whether the entries of the shift that runs are asked for."""
        return self._period is PeriodChoice.SHIFT

    @property
    def is_clear(self) -> bool:
        """Whether nothing is left out."""
        return not self.words.text().strip() and all(box.currentIndex() <= 0 for box in self._boxes)

    def clear(self) -> None:
        """Ask for everything again."""
        for box in self._boxes:
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        for field in (self.words, self.start, self.end):
            with QSignalBlocker(field):
                field.clear()
        self._choose()

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return (self.line, self.by, self.group, self.period)

    @property
    def _period(self) -> PeriodChoice:
        return PeriodChoice(self.period.currentData())

    def _choose(self) -> None:
        self._typed_period.setVisible(self._period is PeriodChoice.TYPED)
        self._typing.stop()
        self.changed.emit()

    def _confirm(self) -> None:
        self._typing.stop()
        self.changed.emit()
        self.confirmed.emit()


def _choice(identifier: str, name: str) -> QComboBox:
    box = identify(PickList(), identifier, name)
    box.setMinimumHeight(TARGET_PX)
    # As wide as this many letters, however long a name is; the list that opens shows it.
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_SHOWN_LETTERS)
    return box


def _time(identifier: str, name: str) -> QLineEdit:
    field = identify(QLineEdit(), identifier, name)
    field.setMinimumHeight(TARGET_PX)
    return field


def _offer(box: QComboBox, choices: list[tuple[str, object]]) -> None:
    """Other choices in a box; what was chosen stays chosen while it is there."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for text, value in choices:
            box.addItem(visible(text), value)
        box.setCurrentIndex(next((at for at, (_, value) in enumerate(choices) if value == chosen), 0))


def _pair(*parts: str | QWidget) -> QWidget:
    """Words and fields side by side; a word is the label of the field after it."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    for at, part in enumerate(parts):
        if isinstance(part, QWidget):
            layout.addWidget(part)
            continue
        label = plain_label(part)
        field = parts[at + 1]
        if isinstance(field, QWidget):
            label.setBuddy(field)
        layout.addWidget(label)
    return holder
