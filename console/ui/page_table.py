"""Provides the one table of pages; each is loaded and made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from console.late import late
from console.ui.page_context import MakePage, Opening, PageContext
from console.ui.page_name import PageName

PAGES: Mapping[PageName, MakePage] = MappingProxyType(
    {
        PageName.SHIFT: late("console.ui.shift.shift_opening", "shift_opening"),
        PageName.REPORT: late("console.ui.report.report_opening", "report_opening"),
        PageName.PRINTED_CHECK: late("console.ui.report.printed_check_opening", "printed_check_opening"),
        PageName.SET_UP: late("console.ui.setup.set_up_opening", "set_up_opening"),
        PageName.IMPORT: late("console.ui.setup.import_opening", "import_opening"),
        PageName.LOG: late("console.ui.log.log_opening", "log_opening"),
        PageName.EXERCISE: late("console.ui.exercise.exercise_opening", "exercise_opening"),
        PageName.SETTINGS: late("console.ui.settings.settings_opening", "settings_opening"),
        PageName.TIMELINE: late("console.ui.timeline.timeline_opening", "timeline_opening"),
        PageName.HELP: late("console.ui.help.help_opening", "help_opening"),
        PageName.MANUAL: late("console.ui.help.manual_opening", "manual_opening"),
        PageName.KEYS: late("console.ui.keys.keys_opening", "keys_opening"),
        PageName.KEY_CARD: late("console.ui.help.card_opening", "card_opening"),
        PageName.PAPER_LOG: late("console.ui.paper_log.paper_log_opening", "paper_log_opening"),
        PageName.ATTENTION: late("console.ui.attention.attention_opening", "attention_opening"),
    }
)
"""Every page, by name."""


def page_makers(context: PageContext) -> Mapping[PageName, Callable[[], Opening]]:
    """How to make each page of this window."""
    return {name: partial(make, context) for name, make in PAGES.items()}
