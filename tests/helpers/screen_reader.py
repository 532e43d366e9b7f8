"""A screen reader that only takes notes; run by the system's Python, which has the library for it, not by ours.

Each line on standard input is one question, a JSON object; each line on standard output is its answer.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

import pyatspi
from gi.repository import Atspi, GLib

Answer = dict[str, Any] | list[dict[str, Any]]


class Notes:
    """What was announced and where the keyboard went, in the order it was heard."""

    def __init__(self) -> None:
        self.heard: list[dict[str, Any]] = []

    def announced(self, event: pyatspi.event.Event) -> None:
        """The program says something aloud."""
        self.heard.append({"kind": "announcement", "text": event.any_data, "politeness": event.detail1})

    def focused(self, event: pyatspi.event.Event) -> None:
        """Something got the keyboard, or lost it."""
        if event.detail1:
            self.heard.append({"kind": "focus", "identifier": event.source.get_accessible_id()})


def seen(node: pyatspi.Accessible) -> dict[str, Any]:
    """What a screen reader knows of one node."""
    states = node.getState()
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "identifier": node.get_accessible_id(),
        "focusable": states.contains(pyatspi.STATE_FOCUSABLE) and states.contains(pyatspi.STATE_ENABLED),
        "showing": states.contains(pyatspi.STATE_SHOWING),
    }


def walk(node: pyatspi.Accessible, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The node and everything shown below it, as one reads."""
    found.append(seen(node))
    for child in node:
        if child is not None and child.getState().contains(pyatspi.STATE_VISIBLE):
            walk(child, found)
    return found


def nodes_of(process: int) -> list[dict[str, Any]]:
    """Everything this program shows; nothing as long as it is not there."""
    for program in pyatspi.Registry.getDesktop(0):
        if program is not None and program.get_process_id() == process:
            program.set_cache_mask(Atspi.Cache.NONE)  # what is read is what is shown now
            return walk(program, [])
    return []


def answer(question: dict[str, Any], notes: Notes) -> Answer:
    """What was seen or heard."""
    if question["ask"] == "heard":
        return notes.heard[question["after"] :]
    try:
        return nodes_of(question["process"])
    except GLib.GError as error:  # a node went away while it was read: the next look will be another
        return {"lost": str(error)}


def main() -> None:
    """Listen and answer until standard input ends."""
    notes = Notes()

    def asked(*_: object) -> bool:
        line = sys.stdin.readline()
        if not line:
            pyatspi.Registry.stop()
            return False
        print(json.dumps(answer(json.loads(line), notes)), flush=True)
        return True

    GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_LOW, GLib.IO_IN | GLib.IO_HUP, asked)
    pyatspi.Registry.registerEventListener(notes.announced, "object:announcement")
    pyatspi.Registry.registerEventListener(notes.focused, "object:state-changed:focused")
    print(json.dumps({"ready": os.getpid()}), flush=True)
    pyatspi.Registry.start(gil=False)


if __name__ == "__main__":
    main()
