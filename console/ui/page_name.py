"""Provides the names of the pages."""

from __future__ import annotations

from enum import StrEnum


class PageName(StrEnum):
    """The pages that can stand in place of the desk."""

    SHIFT = "shift"
    REPORT = "report"
    PRINTED_CHECK = "printed_check"
    SET_UP = "set_up"
    IMPORT = "import"
    LOG = "log"
    EXERCISE = "exercise"
    SETTINGS = "settings"
    TIMELINE = "timeline"
    HELP = "help"
    MANUAL = "manual"
    KEYS = "keys"
    KEY_CARD = "key_card"
    ATTENTION = "attention"
    PAPER_LOG = "paper_log"
