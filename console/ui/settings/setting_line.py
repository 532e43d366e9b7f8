"""Provides one setting on the page: label, field, what it does, and what is wrong with what was typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from console.ui.announcer import Announcer
from console.ui.settings.setting_fields import ChoiceField, FolderField, TypedField, YesNoField, make_field
from console.ui.settings.setting_row import SettingRow
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.scrolling import bring_into_view

Refuse = Callable[[object], str]


class SettingLine(QWidget):
    """Label beside the field, or above it where it is narrow.

    Args:
        refuse: Why a value won't do, in a sentence; empty when it will.

    Signals:
        chosen: The value; it may be kept.
    """

    chosen = Signal(object)

    def __init__(self, row: SettingRow, refuse: Refuse | None = None) -> None:
        super().__init__()
        self.row = row
        self._refuse = refuse
        self._value: object = None
        self.field = make_field(row)
        named = not isinstance(self.field, YesNoField)  # a box to tick has its words itself
        self._label = plain_label(row.label if named else "", wraps=True)
        self._label.setBuddy(self.field)
        self._help = plain_label(row.help, wraps=True)
        self._note = identify(plain_label(wraps=True), f"settings.{row.name}.note", "")
        self._answer = identify(plain_label(wraps=True), f"settings.{row.name}.answer", "")
        self._announcer = Announcer(self.field)
        self._build()
        self.field.chosen.connect(self._take)
        self.field.refused.connect(self.tell)

    def _build(self) -> None:
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(3, 4, 3, 4)  # room for the ring around what has the keyboard
        self._layout.setSpacing(6)
        beside = QVBoxLayout()
        beside.setSpacing(2)
        beside.addWidget(self.field, 0, Qt.AlignmentFlag.AlignLeft if self._is_short else Qt.AlignmentFlag(0))
        for label in (self._answer, self._help, self._note):
            beside.addWidget(label)
        self._layout.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(beside, 1)
        self._note.hide()
        self._answer.hide()

    @property
    def answer(self) -> str:
        """What is wrong with what was typed; empty when nothing is."""
        return self._answer.text()

    @property
    def note(self) -> str:
        """What there is to know beside the value."""
        return self._note.text()

    def start_over(self, value: object) -> None:
        """Show this value, whatever was typed."""
        self._value = value
        self.field.take(value)
        self.tell("")

    def show_value(self, value: object) -> None:
        """The setting may have changed: what is half typed stays unless it has."""
        if value != self._value:
            self.start_over(value)

    def tell(self, sentence: str) -> None:
        """Say what is wrong, to the eye and to the ear; empty takes it back."""
        if sentence == self._answer.text():
            return
        show_plain(self._answer, sentence)
        self._answer.setVisible(bool(sentence))
        if sentence:
            # after the page has made room for it
            QTimer.singleShot(0, self._answer, lambda: bring_into_view(self._answer))
            self._announcer.tell(sentence)

    def tell_note(self, text: str) -> None:
        """Say what there is to know beside the value."""
        show_plain(self._note, text)
        self._note.setVisible(bool(text))

    def fit(self, theme: Theme, label_px: int) -> None:
        """Take on the text size.

        Args:
            label_px: Width of the labels that stand beside their fields; 0 = above them.
        """
        muted = QPalette()
        muted.setColor(QPalette.ColorRole.WindowText, theme.muted)
        self._help.setPalette(muted)
        self._help.setFont(theme.font(SMALL_PT))
        self._note.setFont(theme.font(SMALL_PT))
        self._answer.setFont(theme.font(SMALL_PT, bold=True))
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if label_px else directions.TopToBottom)
        self._label.setFixedWidth(label_px) if label_px else self._label.setMaximumWidth(_NO_LIMIT_PX)
        self._label.setMinimumWidth(label_px)
        self._label.setMinimumHeight(self.field.sizeHint().height() if label_px else 0)
        self._label.setVisible(bool(label_px) or bool(self._label.text()))
        if isinstance(self.field, TypedField):
            self.field.fit()

    @property
    def _is_short(self) -> bool:
        field = self.field
        return isinstance(field, ChoiceField) or (isinstance(field, TypedField) and field.is_short)

    def _take(self, value: object) -> None:
        sentence = self._refuse(value) if self._refuse is not None else ""
        if sentence:
            self.tell(f"Not changed: {sentence[0].lower()}{sentence[1:]}")
            if isinstance(self.field, FolderField):
                self.field.typed.setText(str(value))
            return
        self.start_over(value)
        self.chosen.emit(value)


_NO_LIMIT_PX = 16_777_215
