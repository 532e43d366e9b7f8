"""A desktop whose wish for contrast the test sets, as ``QStyleHints`` tells it since Qt 6.10."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal


class AccessibilityHints(QObject):
    """Stands where ``QAccessibilityHints`` stands: Qt's own can't be set."""

    contrastPreferenceChanged = Signal(object)  # noqa: N815 - as Qt calls it

    def __init__(self) -> None:
        super().__init__()
        self.preference = Qt.ContrastPreference.NoPreference

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - as Qt calls it
        return self.preference


class DesktopHints(QObject):
    """Stands where ``QStyleHints`` stands."""

    def __init__(self) -> None:
        super().__init__()
        self._hints = AccessibilityHints()

    def accessibility(self) -> AccessibilityHints:
        return self._hints

    def prefer(self, preference: Qt.ContrastPreference) -> None:
        """The person changes the setting of the desktop."""
        self._hints.preference = preference
        self._hints.contrastPreferenceChanged.emit(preference)
