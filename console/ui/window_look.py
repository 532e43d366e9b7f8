"""Provides the look of the whole window as it is now: colors and text size, following the settings."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from console.ui.chosen_settings import ChosenSettings
from console.ui.theme import Theme, dress
from console.ui.widgets.outlines import outline


class WindowLook(QObject):
    """Dresses the program, at once and whenever a setting of the look changes.

    Args:
        app: Whose palette and font follow.

    Signals:
        changed: The new :class:`Theme`; the program is dressed in it already.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, settings: ChosenSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._settings = settings
        self._theme = self._chosen()
        self._dress()
        settings.changed.connect(lambda _: self._follow())

    @property
    def theme(self) -> Theme:
        """The look now."""
        return self._theme

    def step_zoom(self, steps: int) -> None:
        """So many sizes larger; below zero, smaller."""
        self._settings.change(text_percent=round(self._theme.zoom_step(steps).zoom * 100))

    def reset_zoom(self) -> None:
        """Text at 100 %."""
        self._settings.change(text_percent=100)

    def _chosen(self) -> Theme:
        return Theme().zoomed(self._settings.now.text_percent / 100)

    def _follow(self) -> None:
        theme = self._chosen()
        if theme != self._theme:
            self._theme = theme
            self._dress()
            self.changed.emit(theme)

    def _dress(self) -> None:
        dress(self._app, self._theme)
        outline(self._app, self._theme)
