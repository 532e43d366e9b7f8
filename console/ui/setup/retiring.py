"""Provides what is said before a line, a number or a person is retired: what leaves, what stays, what leans on it."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtWidgets import QMessageBox, QWidget

from console.domain.fallback_number import FallbackNumber
from console.domain.line import Line
from console.domain.set_up import Operator
from console.domain.situation import Situation
from console.render.wording import fallback_name, keyed_name, state_word, visible
from console.ui.models.set_up_model import Thing
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_message


def what_retiring_does(thing: Thing, situation: Situation) -> str:
    """The question to put, with everything a person should know first."""
    match thing:
        case Line():
            said = _about_line(thing, situation)
        case FallbackNumber():
            said = _about_number(thing, situation)
        case Operator():
            said = [
                f"Retire {thing.initials} {thing.name}? They can no longer sign on. What they logged stays under their"
                " name, and nobody else gets these initials."
            ]
        case _:
            assert_never(thing)
    return visible(" ".join(said))


def _about_line(line: Line, situation: Situation) -> list[str]:
    said = [
        f"Retire line {keyed_name(line)}? It leaves the board. What was logged about it stays, and key {line.key} is"
        " not used again."
    ]
    status = next((one for one in situation.lines if one.line.key == line.key), None)
    if status is not None and status.is_abnormal:
        said.append(f"It is shown {state_word(status.state)}: log how it ended first, if it has.")
    leaning = [one for one in situation.set_up.fallbacks_in_service if line.key in (*one.serves, *one.rides_on)]
    said += [f"Fallback {fallback_name(one)} names it." for one in leaning]
    return said


def _about_number(number: FallbackNumber, situation: Situation) -> list[str]:
    said = [
        f"Retire fallback {fallback_name(number)}? It leaves the list. Its uses stay in the record, and key"
        f" f{number.key} is not used again."
    ]
    if any(one.fallback.key == number.key for one in situation.fallbacks_on):
        said.append(f"It is ON and people may be calling it: turn it off first (f{number.key}x).")
    return said


def ask_to_retire(parent: QWidget, question: str) -> QMessageBox:
    """A box that asks; to keep it is the safe answer. ``accepted`` tells that it is to be retired."""
    box = plain_message(parent, "Retire", question, QMessageBox.Icon.Question)
    identify(box, "retire.ask", question)
    retire = box.addButton("Retire", QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton("Keep it", QMessageBox.ButtonRole.RejectRole)
    identify(retire, "retire.retire", "Retire")
    identify(keep, "retire.keep", "Keep it")
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    return box
