"""Nights nobody planned: random entries, corrections, voids, late words, set-up changes, by one console or another."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hypothesis import strategies as st

from console.bootstrap.writing import open_writing
from console.domain.errors import RuleViolation
from console.domain.events import CORRECTABLE_KINDS, EntryKind
from console.domain.log_entry import LogEntry
from console.services.line_splits import Split
from console.services.writing import Writing
from helpers.desks import SampleDesk
from helpers.record_builder import correction, void

_SAID = (
    *("3d busy", "3u!", "3g ~Verizon", "2d", "2u", "2u!test", "1k", "1g", "1d -10", "3d -25", "3u! -45", "911d"),
    *("911u!", "t2", "t3", "7d", "7u!", "n ticket with the carrier", "3 ; carrier works on it", "1 ; no change"),
    *("f1a", "f1p", "f1x", "f1t", "f6t", "f1a -15", "f1x -5", "p battery of console 2", "px1", "px2", "w chief"),
    *("/clock +2", "/clock ok"),
    *("/shift start Day KM", "/shift end", "/on JR", "/off JR", "a1", "a1 >60m", "a2 #4711"),
)
_SET_UPS = (
    '[[line]]\nkey = 3\nname = "911 Wireless, renamed"',
    "[[line]]\nkey = 2\nretired = true",
    '[[line]]\nkey = 20\nname = "Another line"\ngroup = "admin"\nverify_every_h = 4',
    '[[fallback]]\nkey = 1\nlabel = "Renamed number"',
    "[[fallback]]\nkey = 1\nretired = true",
    '[center]\nname = "Renamed Dispatch"',
    '[report]\ntitle = "Line log"\nleave_out = ["clock"]',
)
_PAUSES_S = (0, 1, 30, 59, 60, 240, 600, 899, 900, 3600, 5 * 3600)
_JUMPS_S = (-1200, -61, 61, 1200)

STEPS = st.lists(st.tuples(st.integers(0, 16), st.integers(0, 997), st.booleans()), min_size=1, max_size=24)
"""What is done, which of it, and whether someone looks at the board afterwards."""


class AnyNight:
    """A desk at which anything may be done, by the console or by another one on the same record."""

    def __init__(self, desk: SampleDesk) -> None:
        self.desk = desk
        self._others = open_writing(desk.folder, desk.clock, exercise=False)

    def close(self) -> None:
        """Let the record go."""
        self._others.close()
        self.desk.close()

    def act(self, what: int, pick: int) -> None:
        """Do one of everything; what a rule refuses is not done."""
        acts: Mapping[int, Callable[[int], None]] = {
            **dict.fromkeys(range(7), self._say),
            **dict.fromkeys((7, 8), self._say_elsewhere),
            9: self._correct,
            10: self._void,
            11: self._change_set_up,
            12: self._split,
            **dict.fromkeys((13, 14), self._pass_time),
            15: self._jump,
            16: self._review,
        }
        try:
            acts[what](pick)
        except RuleViolation:
            return

    def _say(self, pick: int) -> None:
        self.desk.log(_SAID[pick % len(_SAID)])

    def _say_elsewhere(self, pick: int) -> None:
        self._others.status_log.log(_SAID[pick % len(_SAID)], by="JR")

    def _correct(self, pick: int) -> None:
        """Another time, and for a word about a line now and then another line."""
        entry = self._chosen(pick)
        if entry is None:
            return
        at = entry.act.occurred_at
        changed = correction(entry, occurred_at=at, note="corrected")
        if entry.kind is EntryKind.LINE_STATUS and pick % 2:
            changed = correction(entry, line=(1, 3, 7)[pick % 3])
        with self._writing(pick).writer.writing() as transaction:
            transaction.append([changed])

    def _void(self, pick: int) -> None:
        entry = self._chosen(pick)
        if entry is not None:
            with self._writing(pick).writer.writing() as transaction:
                transaction.append([void(entry, self.desk.clock.now())])

    def _change_set_up(self, pick: int) -> None:
        self._writing(pick).set_ups.apply(_SET_UPS[pick % len(_SET_UPS)], "set-up.toml", by="KM")

    def _split(self, pick: int) -> None:
        lines: tuple[Mapping[str, int | str], ...] = ({"key": 30, "name": "A"}, {"key": 31, "name": "B"})
        self._writing(pick).set_ups.split(Split(older=1, lines=lines, continues=bool(pick % 2)), by="KM")

    def _pass_time(self, pick: int) -> None:
        self.desk.clock.pass_time(_PAUSES_S[pick % len(_PAUSES_S)])

    def _jump(self, pick: int) -> None:
        self.desk.clock.jump(_JUMPS_S[pick % len(_JUMPS_S)])

    def _review(self, pick: int) -> None:
        self._writing(pick).status_log.review_board(by="KM")

    def _writing(self, pick: int) -> Writing:
        return self._others if pick % 3 == 0 else self.desk.writing

    def _chosen(self, pick: int) -> LogEntry | None:
        """An entry that can be corrected and stands."""
        said = self.desk.reading.log_book.newest(12)
        fit = [one for one in said if one.kind in CORRECTABLE_KINDS and one.voided_by is None]
        return fit[pick % len(fit)] if fit else None
