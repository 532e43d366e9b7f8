"""The head of a pane: its title, a key, and its buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label

TARGET_PX = 32
"""Least side of anything to be hit with a mouse (desk.md §6)."""


class PaneHead(QWidget):
    """Title on the left, buttons on the right, or below it where it is narrow."""

    def __init__(self, title: str, identifier: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = identify(plain_label(title), f"{identifier}.title", title)
        self._title.setMinimumHeight(TARGET_PX)
        self._theme = theme
        self._buttons: list[QPushButton] = []
        self._row = FlowLayout(self, spacing=4, parts=True)
        self._row.setContentsMargins(8, 2, 2, 2)
        self._row.addWidget(self._title)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.apply_theme(theme)

    def add_button(self, text: str, identifier: str, name: str) -> QPushButton:
        """Add a button; ``name`` is what it does, in full."""
        button = identify(QPushButton(text, self), identifier, name)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMinimumSize(TARGET_PX, TARGET_PX)
        button.setFont(self._theme.font(SMALL_PT))
        self._buttons.append(button)
        self._row.addWidget(button)
        return button

    def set_title(self, title: str) -> None:
        """Change the title, such as a count in it."""
        self._title.setText(title)
        self._title.setAccessibleName(title)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        self._title.setFont(theme.font(SMALL_PT, bold=True))
        for button in self._buttons:
            button.setFont(theme.font(SMALL_PT))
