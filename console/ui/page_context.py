"""Provides what a page of the window is made from, and what the window asks of a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from console.ui.chosen_settings import ChosenSettings
from console.ui.desk_panes import DeskPanes
from console.ui.entry_acts import EntryActs
from console.ui.exercise.exercise_parts import ExerciseParts
from console.ui.keys.keys_in_force import KeysInForce
from console.ui.page_name import PageName
from console.ui.session import Session
from console.ui.widgets.page import Page
from console.ui.window_look import WindowLook


class Pages(Protocol):
    """The middle of the window, as a page sees it."""

    def open(self, name: PageName) -> Page:
        """Show a page as things stand now, in place of whatever is shown."""
        ...

    def go_back(self) -> None:
        """Show the desk."""
        ...


class PageContext(Struct, frozen=True, kw_only=True):
    """What a page may use.

    Attributes:
        acts: Begins or logs entries; the desk comes back by itself for those that begin in the command line.
        reports: Folder proposed for files.
    """

    session: Session
    settings: ChosenSettings
    look: WindowLook
    desk: DeskPanes
    acts: EntryActs
    pages: Pages
    exercise: ExerciseParts
    reports: Path
    keys: KeysInForce


class Opening(Struct, frozen=True, kw_only=True):
    """A page that was made.

    Attributes:
        prepare: Makes it show how things stand now; called before each showing.
    """

    page: Page
    prepare: Callable[[], None]


MakePage = Callable[[PageContext], Opening]
