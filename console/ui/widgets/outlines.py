"""Provides outlines for what can be typed in or pressed: Fusion's own are too faint on a dark ground (SC 1.4.11).

Fusion outlines a control with its palette's Window color made darker, and rings the one that has the keyboard with its
Highlight made darker; so each kind of control gets a palette of its own. A style sheet would do it too, but one stops
fonts from following the text size.
"""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from console.ui.theme import Theme

_FUSION_OUTLINE = 140
_FUSION_RING = 125
_RINGED = ("QLineEdit", "QAbstractButton", "QComboBox", "QAbstractSpinBox")
_LINED = (
    "QListView", "QMenu", "QPlainTextEdit", "QScrollBar", "QTabBar", "QTabWidget", "QTextEdit",
)  # fmt: skip


def outline(app: QApplication, theme: Theme) -> None:
    """Outline controls in the border color; fields and buttons in the focus color while they have the keyboard."""
    palette = QPalette(theme.palette())
    palette.setColor(QPalette.ColorRole.Window, theme.border.lighter(_FUSION_OUTLINE))
    for kind in _LINED:
        app.setPalette(palette, kind)  # type: ignore[arg-type]  # the stubs ask for bytes, which it refuses
    # What has no palette of its kind takes its parent's: pages behind tabs shall not.
    app.setPalette(QPalette(theme.palette()), "QStackedWidget")  # type: ignore[arg-type]  # as above
    palette.setColor(QPalette.ColorRole.Highlight, theme.focus.lighter(_FUSION_RING))
    for kind in _RINGED:
        app.setPalette(palette, kind)  # type: ignore[arg-type]  # as above
    QToolTip.setPalette(theme.palette())
