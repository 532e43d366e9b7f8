"""Provides the question who changes the set-up, where nobody is signed on and more than one person could be."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from console.domain.ids import Initials
from console.ui.session import Session
from console.ui.shift.adding_oneself import add_oneself
from console.ui.shift.sign_on import SignOnDialog

WHO = "Who is changing the set-up?"
NOBODY = "Not saved: nobody is signed on. What you typed is still here; save it again."


def ask_who_changes(
    session: Session, parent: QWidget, then: Callable[[], None], otherwise: Callable[[str], None]
) -> None:
    """Do something as whoever is signed on, and ask first where that is not known.

    Args:
        otherwise: Told a sentence when no answer came.
    """
    in_service = [one for one in session.situation.set_up.operators if not one.retired]
    if session.operator is not None or len(in_service) < 2:
        then()
        return
    dialog = SignOnDialog(session.situation.set_up.operators, WHO, parent.window(), partial(add_oneself, session))

    def signed_on(initials: Initials) -> None:
        session.sign_on(initials)
        then()

    dialog.signed_on.connect(signed_on)
    dialog.rejected.connect(lambda: otherwise(NOBODY))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.initials.setFocus()
