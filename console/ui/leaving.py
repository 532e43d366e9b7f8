"""Provides the question before the window closes: staying is the safe answer."""

from __future__ import annotations

from collections.abc import Collection

from PySide6 import QtWidgets
from PySide6.QtWidgets import QWidget

from console.domain.situation import Situation
from console.render.wording import visible
from console.ui.widgets.plain_text import plain_message


def reasons_to_stay(situation: Situation, unsaved: Collection[str], shift_key: str = "F2") -> tuple[str, ...]:
    """Why closing now is no small thing, as sentences; none where it is.

    Args:
        unsaved: Texts that are not in the record.
        shift_key: Opens the shift sheet, as people read it; empty for none.
    """
    shift = situation.shift
    reasons = []
    if shift is not None and shift.opened:
        name, where = visible(shift.name), shift_key or "the shift sheet"
        reasons.append(f"Shift {name} is still open; {where} ends it or hands it over.")
    if unsaved:
        reasons.append("Something is NOT SAVED and would be lost.")
    return tuple(reasons)


def ask_to_leave(window: QWidget, reasons: str) -> bool:
    """Ask; True when the person leaves all the same."""
    buttons = QtWidgets.QMessageBox  # Qt makes the class at the first look-up; the first frame needs none
    box = plain_message(window, "Leave Lineboard?", reasons, buttons.Icon.Question)
    stay = box.addButton("Stay", buttons.ButtonRole.RejectRole)
    leave = box.addButton("Leave", buttons.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is leave
