"""The situation as a self-contained HTML page, for those in the center who read and do not log."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from datetime import datetime
from typing import Final

from console.domain.line_board import LineStatus, elapsed_s
from console.domain.situation import Situation
from console.render.html_page import html_page
from console.render.times import duration_text, local_day, time_text
from console.render.wording import DOT, MEASURED_BY_NOBODY, particulars
from console.resources import resource_path

RELOAD_S: Final = 30
"""The page shows itself anew this often."""

STALE_AFTER_S: Final = 180
"""It is written each minute: three times missed is no accident."""


def status_html(situation: Situation, *, live: bool = True) -> str:
    """The page; times of the day of ``as_of`` go without their day.

    Args:
        live: It is written anew again and again: it reloads itself, and says by itself when it is no longer current.
            False for the board as it stood at some time.
    """
    facts = {
        "situation": situation,
        "words": _StatusWords(situation),
        "live": live,
        "script_hash": _script_hash() if live else "",
        "reload_s": RELOAD_S if live else 0,
        "stale_after_s": STALE_AFTER_S,
    }
    return html_page("status.html", facts)


def _script_hash() -> str:
    """By which the page allows its own script, and no other (Content Security Policy, script-src)."""
    script = resource_path("templates", "status.js").read_text(encoding="utf-8")
    return b64encode(hashlib.sha256(script.encode()).digest()).decode()


class _StatusWords:
    """What the template asks of one situation."""

    remark = MEASURED_BY_NOBODY

    def __init__(self, situation: Situation) -> None:
        self._situation = situation
        self._zone = situation.set_up.center.zone
        self._day = local_day(situation.as_of, self._zone)

    @property
    def as_of_s(self) -> int:
        return int(self._situation.as_of.timestamp())

    def as_of(self) -> str:
        return time_text(self._situation.as_of, self._zone, shown_day=None)

    def since(self, status: LineStatus) -> str:
        if status.since is None:
            return "never logged"
        return time_text(status.since, self._zone, shown_day=self._day, approx=status.approx)

    def elapsed(self, status: LineStatus) -> str:
        seconds = elapsed_s(status, self._situation.as_of)
        return "" if seconds is None else duration_text(seconds)

    def said(self, status: LineStatus) -> str:
        parts = particulars(status, self._situation.set_up, self._day)
        return DOT.join((*parts, *((status.note,) if status.note else ())))

    def verified(self, status: LineStatus) -> str:
        if status.last_verified is None:
            return "never"
        return self.time(status.last_verified, approx=status.last_verified_approx)

    def time(self, moment: datetime, *, approx: bool = False) -> str:
        return time_text(moment, self._zone, shown_day=self._day, approx=approx)
