"""Provides the look of the whole window as it is now: colors and text size, following settings and system."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from console.services.settings import ThemeName
from console.ui.chosen_settings import ChosenSettings
from console.ui.palette import THEMES
from console.ui.system_contrast import SystemContrast
from console.ui.theme import Theme, dress
from console.ui.widgets.outlines import outline

_OTHER = {ThemeName.DARK.value: ThemeName.NIGHT.value, ThemeName.NIGHT.value: ThemeName.DARK.value}
_IN_SETTINGS = "The settings have every theme."


class WindowLook(QObject):
    """Dresses the program, at once and whenever a setting of the look changes, or the system asks for high contrast.

    Args:
        app: Whose palette and font follow.
        contrast: What the system asks for.

    Signals:
        changed: The new :class:`Theme`; the program is dressed in it already.
        declined: A sentence: why a key that is about the look did nothing.
    """

    changed = Signal(object)
    declined = Signal(str)

    def __init__(
        self,
        app: QApplication,
        settings: ChosenSettings,
        parent: QObject | None = None,
        *,
        contrast: SystemContrast | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._settings = settings
        self._contrast = contrast or SystemContrast(app.styleHints(), self)
        self._theme = self._chosen()
        self._dress()
        settings.changed.connect(self._follow)
        self._contrast.changed.connect(self._follow)
        # A desktop that changes its own colors takes the outlines away: they are put back.
        app.styleHints().colorSchemeChanged.connect(self._dress)

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

    def toggle_night(self) -> None:
        """Between Dark and Night, and nothing else: no key blinds anybody by accident."""
        theme = self._settings.now.theme
        if self.is_high_by_system:
            self.declined.emit(f"This key does nothing while the system asks for high contrast. {_IN_SETTINGS}")
        elif theme in _OTHER:
            self._settings.change(theme=_OTHER[theme])
        else:
            self.declined.emit(
                f"This key goes between Dark and Night only, and this is {self._theme.tokens.name}. {_IN_SETTINGS}"
            )

    @property
    def is_high_by_system(self) -> bool:
        """Whether High contrast is shown because the system asks for it."""
        return self._settings.now.follow_contrast and self._contrast.is_high

    def _chosen(self) -> Theme:
        settings = self._settings.now
        name = ThemeName.HIGH_CONTRAST if self.is_high_by_system else ThemeName(settings.theme)
        return Theme(tokens=THEMES[name]).zoomed(settings.text_percent / 100)

    def _follow(self, *_: object) -> None:
        theme = self._chosen()
        if theme != self._theme:
            self._theme = theme
            self._dress()
            self.changed.emit(theme)

    def _dress(self, *_: object) -> None:
        dress(self._app, self._theme)
        outline(self._app, self._theme)
