"""Provides a field for the initials of one or several operators, read as the record writes them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from console.domain.ids import Initials
from console.domain.set_up import SetUp
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX

_ROOM_PX = 24


class InitialsField(QLineEdit):
    """``KM``, ``km jr``, ``KM, JR``."""

    def __init__(self, identifier: str, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, identifier, name)
        self.setPlaceholderText(placeholder)
        self.setMinimumHeight(TARGET_PX)

    @override
    def sizeHint(self) -> QSize:
        """Room for the words that stand in it while it is empty."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self.placeholderText()) + _ROOM_PX, hint.height())

    def show_hint(self, hint: str) -> None:
        """Say what the field is for while it is empty."""
        self.setPlaceholderText(hint)
        self.updateGeometry()

    def show_people(self, people: Sequence[Initials]) -> None:
        """Propose these; the first letter typed takes their place."""
        self.setText(" ".join(people))
        self.selectAll()

    def people(self, set_up: SetUp) -> tuple[Initials, ...] | str:
        """The initials in the field, none where it is empty; a sentence when one of them is not known."""
        typed = self.text().replace(",", " ").split()
        unknown = next((one for one in typed if set_up.operator(one) is None), None)
        if unknown is None:
            return tuple(dict.fromkeys(one.upper() for one in typed))
        return f"{unknown} is not an operator of this record; {known_text(set_up)}."


def known_text(set_up: SetUp) -> str:
    """``known are KM, JR``."""
    known = ", ".join(one.initials for one in set_up.operators if not one.retired) or "none yet"
    return f"known are {known}"
