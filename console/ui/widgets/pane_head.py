"""The head of a pane: its title, a key, and its buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import show_plain
from console.ui.widgets.wrapped_label import WrappedLabel

TARGET_PX = 32
"""Least side of anything to be hit with a mouse (desk.md §6)."""


class HeadButton(QPushButton):
    """A button that can leave the key out of its words; tooltip, description and menu still say it."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._full = text
        self._spares = False

    @override
    def setText(self, text: str, /) -> None:
        """Say this, the key in parentheses after it."""
        self._full = text
        super().setText(text.rpartition(" (")[0] or text if self._spares else text)

    @property
    def spared_px(self) -> int:
        """How much wider it would be with its key."""
        words = self.fontMetrics()
        return words.horizontalAdvance(self._full) - words.horizontalAdvance(self.text())

    def spare(self, *, spares: bool) -> None:
        """Leave the key out, or say it again."""
        if spares != self._spares:
            self._spares = spares
            self.setText(self._full)


class PaneHead(QWidget):
    """Title on the left, buttons on the right, or below it where it is narrow.

    Args:
        spares: Rather than taking a second row, the buttons leave their keys out.
    """

    def __init__(
        self, title: str, identifier: str, theme: Theme, parent: QWidget | None = None, *, spares: bool = False
    ) -> None:
        super().__init__(parent)
        self._spares = spares
        self._title = identify(WrappedLabel(title, self), f"{identifier}.title", title)
        self._title.setMinimumHeight(TARGET_PX)
        self._theme = theme
        self._buttons: list[HeadButton] = []
        self._row = FlowLayout(self, spacing=4, parts=True)
        self._row.setContentsMargins(8, 2, 2, 2)
        self._row.addWidget(self._title)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.apply_theme(theme)

    def add_button(self, text: str, identifier: str, name: str) -> QPushButton:
        """Add a button; ``name`` is what it does, in full."""
        button = identify(HeadButton(text, self), identifier, name)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMinimumSize(TARGET_PX, TARGET_PX)
        button.setFont(self._theme.font(SMALL_PT))
        self._buttons.append(button)
        self._row.addWidget(button)
        return button

    def set_title(self, title: str) -> None:
        """Change the title, such as a count in it, or say in its place what is shown below."""
        show_plain(self._title, title)
        self._title.setAccessibleName(title)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        self._title.setFont(theme.font(SMALL_PT, bold=True))
        for button in self._buttons:
            button.setFont(theme.font(SMALL_PT))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width holds more or fewer words."""
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        """Another word on a button takes other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        if not self._spares:
            return
        whole = self._row.sizeHint().width() + sum(button.spared_px for button in self._buttons)
        for button in self._buttons:
            button.spare(spares=whole > self.width())
