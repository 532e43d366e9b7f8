"""Provides the settings page: made of the table of settings; what is chosen counts at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.services.settings import Settings
from console.ui.settings.setting_line import Refuse, SettingLine
from console.ui.settings.setting_row import SettingGroup
from console.ui.settings.typed_value import default_value
from console.ui.theme import Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.titled_box import TitledBox

_WIDE_CHARS = 76
_LABEL_CHARS = 24
_ATTENTION = "What may ask for attention, and how soon, is chosen for the center as a whole."
_CENTER = (
    "Lines, numbers, people and intervals concern the center as a whole: they are entries in its record, made on the "
    "set-up page."
)


class SettingsPage(Page):
    """One line for each setting, a button for the defaults of each group; no OK button.

    Args:
        refuse: By name of a setting, why a value won't do.

    Signals:
        chosen: What to change, by name.
        set_up_asked, keys_asked, attention_asked: The person goes on to the set-up page, or to that of the keys, or of
            what asks for attention.
    """

    chosen = Signal(object)
    set_up_asked = Signal()
    keys_asked = Signal()
    attention_asked = Signal()

    def __init__(
        self,
        groups: Sequence[SettingGroup],
        theme: Theme,
        refuse: Mapping[str, Refuse] = MappingProxyType({}),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("settings", "Settings", parent)
        self._theme = theme
        self._refuse = refuse
        self.lines: dict[str, SettingLine] = {}
        for group in groups:
            self.body.addWidget(self._group(group))
        self.body.addWidget(self._keys())
        self.body.addWidget(self._attention())
        self.body.addWidget(self._center())
        self.body.addStretch(1)
        self.apply_theme(theme)

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take on the text size."""
        super().apply_theme(theme)
        self._theme = theme
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels beside their fields, or above them."""
        super().resizeEvent(event)
        self._fit()

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens."""
        next(iter(self.lines.values())).field.setFocus()

    def start_over(self, settings: Settings) -> None:
        """Show what holds now; what was half typed is gone."""
        for name, line in self.lines.items():
            line.start_over(getattr(settings, name))

    def show_settings(self, settings: Settings) -> None:
        """Something was chosen, here or elsewhere; what is half typed beside it stays."""
        for name, line in self.lines.items():
            line.show_value(getattr(settings, name))

    def tell_note(self, name: str, text: str) -> None:
        """Say what there is to know beside a setting."""
        self.lines[name].tell_note(text)

    def _group(self, group: SettingGroup) -> TitledBox:
        box = TitledBox(group.title)
        layout = QVBoxLayout(box)
        for row in group.rows:
            line = SettingLine(row, self._refuse.get(row.name))
            line.chosen.connect(lambda value, name=row.name: self.chosen.emit({name: value}))
            self.lines[row.name] = line
            layout.addWidget(line)
        name = f"Defaults: {group.title}"
        button = identify(QPushButton("Defaults"), f"settings.{group.name}.defaults", name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._choose_defaults(group))
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        return box

    def _center(self) -> TitledBox:
        button = identify(QPushButton("Set-up..."), "settings.set_up", "Set-up: lines, numbers, people, intervals")
        button.clicked.connect(self.set_up_asked)
        return _elsewhere("The center", _CENTER, button)

    def _keys(self) -> TitledBox:
        button = identify(QPushButton("Keys..."), "settings.keys", "Keys: what each does, and changing them")
        button.clicked.connect(self.keys_asked)
        return _elsewhere("Keys", "Every key can be another.", button)

    def _attention(self) -> TitledBox:
        button = identify(QPushButton("What asks..."), "settings.attention", "What asks for attention, and how soon")
        button.clicked.connect(self.attention_asked)
        return _elsewhere("Attention", _ATTENTION, button)

    def _choose_defaults(self, group: SettingGroup) -> None:
        defaults = {row.name: default_value(row.name) for row in group.rows}
        for name, value in defaults.items():
            self.lines[name].start_over(value)
        self.chosen.emit(defaults)

    def _fit(self) -> None:
        char = self.fontMetrics().averageCharWidth()
        wide = self.width() >= _WIDE_CHARS * char
        for line in self.lines.values():
            line.fit(self._theme, _LABEL_CHARS * char if wide else 0)


def _elsewhere(title: str, sentence: str, button: QPushButton) -> TitledBox:
    """A box for what is chosen on another page."""
    box = TitledBox(title)
    layout = QVBoxLayout(box)
    layout.addWidget(plain_label(sentence, wraps=True))
    button.setAutoDefault(False)
    layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return box
