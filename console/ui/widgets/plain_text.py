"""The one way to show text that came from a person or a file: as plain text, whatever it looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


class PlainLabel(QLabel):
    """A label for text of any origin, also to be inherited by those that paint it by themselves."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        show_plain(self, text)


def show_plain(label: QLabel, text: str) -> None:
    """Put text in a label that will never read it as markup."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)


def plain_label(text: str = "", *, wraps: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label for text of any origin; ``wraps`` breaks it into lines where it would not fit."""
    label = PlainLabel(text, parent)
    label.setWordWrap(wraps)
    return label


def tooltip_text(text: str) -> str:
    """Text for a tooltip, which Qt reads as markup unless nothing in it can be taken for a tag.

    A zero-width space after ``<`` and inside ``&lt;`` (Qt::mightBeRichText looks for both) leaves what the eye sees.
    """
    return text.replace("<", "<\u200b").replace("&lt;", "&\u200blt;")


def plain_message(parent: QWidget | None, title: str, text: str, icon: QMessageBox.Icon) -> QMessageBox:
    """A message box with one sentence; the caller adds buttons and opens it."""
    box = QtWidgets.QMessageBox(parent)  # Qt makes the class at the first look-up; the first frame needs none
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setWindowTitle(title)
    box.setText(text)
    return box
