"""Provides the one table of pages; each is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from console.ui.exercise.exercise_opening import exercise_opening
from console.ui.help.card_opening import card_opening
from console.ui.help.help_opening import help_opening
from console.ui.help.manual_opening import manual_opening
from console.ui.keys.keys_opening import keys_opening
from console.ui.log.find_opening import find_opening
from console.ui.page_context import MakePage, Opening, PageContext
from console.ui.page_name import PageName
from console.ui.report.report_opening import report_opening
from console.ui.settings.settings_opening import settings_opening
from console.ui.setup.import_opening import import_opening
from console.ui.setup.set_up_opening import set_up_opening
from console.ui.shift.shift_opening import shift_opening

PAGES: Mapping[PageName, MakePage] = MappingProxyType(
    {
        PageName.SHIFT: shift_opening,
        PageName.REPORT: report_opening,
        PageName.SET_UP: set_up_opening,
        PageName.IMPORT: import_opening,
        PageName.FIND: find_opening,
        PageName.EXERCISE: exercise_opening,
        PageName.SETTINGS: settings_opening,
        PageName.HELP: help_opening,
        PageName.MANUAL: manual_opening,
        PageName.KEYS: keys_opening,
        PageName.KEY_CARD: card_opening,
    }
)
"""Every page, by name."""


def page_makers(context: PageContext) -> Mapping[PageName, Callable[[], Opening]]:
    """How to make each page of this window."""
    return {name: partial(make, context) for name, make in PAGES.items()}
