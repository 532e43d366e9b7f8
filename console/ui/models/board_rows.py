"""What the board says in each row, as text and facts; how it looks is the delegate's business."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.ids import LineKey
from console.domain.line import Basis, Line, LineGroup, LineState
from console.domain.line_board import LineStatus, verify_due
from console.domain.quarter_hours import Quarters
from console.domain.set_up import SetUp
from console.render.times import duration_text, local_day
from console.render.wording import BASIS_WORDS, DOT, FLOWING_DOT, number_text, particulars, visible
from console.ui.formats import span_s, spelled, spoken_span, verified_text, when_text
from console.ui.state_words import group_text, spoken

NOT_VERIFIED = "not verified"
"""Stands beside *operational* on someone's word only."""

DUE = "due"
"""Stands after a verification that is older than the line's interval: green goes stale."""

RESTORED_FOR = timedelta(minutes=10)
"""How long a restored line stands out before it is quiet again (desk.md §1, return to normal)."""


class GroupRow(Struct, frozen=True, kw_only=True):
    """A group's header.

    Attributes:
        quiet: Every line of the group is operational.
        folded: Its lines are put away.
    """

    group: LineGroup
    text: str
    quiet: bool
    folded: bool = False

    @property
    def spoken(self) -> str:
        """The header for a screen reader."""
        return f"{self.text}, {'folded' if self.folded else 'open'}"


class LineRow(Struct, frozen=True, kw_only=True):
    """One line.

    Attributes:
        since: Where the running clock started, or None where none runs.
        mark: Stands where the clock would be: when it was last verified, that it is not verified, or, for a while,
            how long the outage lasted that ended.
        said: What else is known, one row of text, or empty.
        call: Whom to call about it, or empty.
        restored: Back in operation a moment ago: outlined for a while.
        stale: Its verification is due again; the mark says so.
        quarters: The quarter hours of the shift; None where they could not be read.
    """

    status: LineStatus
    since: datetime | None
    mark: str
    said: str
    call: str
    restored: bool
    stale: bool = False
    quarters: Quarters | None = None

    @property
    def key(self) -> LineKey:
        """The line's permanent number."""
        return self.status.line.key

    @property
    def name(self) -> str:
        """The line's name, with nothing hidden in it."""
        return visible(self.status.line.name)

    @property
    def state(self) -> LineState:
        """The line's present state."""
        return self.status.state

    def clock(self, now: datetime) -> str:
        """The running clock, or the mark in its place."""
        return self.mark if self.since is None else duration_text(span_s(self.since, now))


BoardRow = GroupRow | LineRow


def board_rows(
    statuses: tuple[LineStatus, ...],
    now: datetime,
    set_up: SetUp,
    today: Mapping[LineKey, Quarters] = MappingProxyType({}),
    folded: Collection[LineGroup] = (),
) -> tuple[BoardRow, ...]:
    """All rows in their fixed places: group after group, by key in each, an empty group left out.

    Args:
        folded: Groups whose headers say so; their lines are among the rows all the same.
    """
    rows: list[BoardRow] = []
    for group in LineGroup:
        members = sorted((one for one in statuses if one.line.group is group), key=lambda one: one.line.key)
        if not members:
            continue
        quiet = all(one.state is LineState.OPERATIONAL for one in members)
        rows.append(GroupRow(group=group, text=group_text(group, members), quiet=quiet, folded=group in folded))
        rows.extend(line_row(one, now, set_up, today.get(one.line.key)) for one in members)
    return tuple(rows)


def line_row(status: LineStatus, now: datetime, set_up: SetUp, quarters: Quarters | None = None) -> LineRow:
    """What the board says of one line at ``now``."""
    abnormal = status.state is not LineState.OPERATIONAL
    return LineRow(
        status=status,
        since=status.since if abnormal else None,
        mark=_mark(status, now, set_up),
        said=_flowing(_said_abnormal(status, now, set_up) if abnormal else _said_again(status, now, set_up)),
        call=call_text(status.line) if status.is_abnormal else "",
        restored=_is_restored(status, now),
        stale=verify_due(status, now) and not _is_restored(status, now),
        quarters=quarters,
    )


def clock_texts(rows: Iterable[BoardRow], now: datetime | None) -> tuple[str, ...]:
    """How the running clock of each row reads; empty where none runs, and nothing at all before there is a time."""
    if now is None:
        return ()
    return tuple(row.clock(now) if isinstance(row, LineRow) and row.since is not None else "" for row in rows)


def quiet_again_at(row: LineRow) -> datetime | None:
    """When a restored line stops standing out."""
    return row.status.since + RESTORED_FOR if row.restored and row.status.since is not None else None


def call_text(line: Line) -> str:
    """Whom to call about a line and what to tell them: ``call (800) 555-0150 · acct FRO-2231 · circuit 36.FDPA``."""
    parts = (
        ("call", number_text(line.trouble_number)),
        ("acct", line.account),
        ("circuit", line.circuit_id),
        ("TSP", line.tsp_code),
    )
    return _flowing([f"{what} {value}" for what, value in parts if value])


def row_sentence(status: LineStatus, now: datetime, set_up: SetUp) -> str:
    """The whole row for a screen reader: ``Line 3, 911 Wireless Verizon, Down, 42 minutes, logged by K M``.

    Without seconds, so that it changes once a minute at most (desk.md §6).
    """
    zone = set_up.center.zone
    operational = status.state is LineState.OPERATIONAL
    parts = [f"Line {status.line.key}", visible(status.line.name), spoken(status.state)]
    if status.since is None:
        return ", ".join([*parts, "never logged"])
    if operational and not status.verified:
        parts.append(NOT_VERIFIED)
    if _is_restored(status, now) and status.was_out_since is not None:
        about = "about " if _out_total_approx(status) else ""
        parts.append(f"was out {about}{spoken_span(span_s(status.was_out_since, status.since))}")
    if not operational:
        parts.append(f"{'about ' if status.approx else ''}{spoken_span(span_s(status.since, now))}")
        parts += [visible(part) for part in particulars(status, set_up, local_day(now, zone))]
    parts.append(f"logged by {spelled(status.by)}" if status.by else "logged by the program")
    if status.last_verified is not None:
        about = "about " if status.last_verified_approx else ""
        parts.append(f"last verified {about}{when_text(status.last_verified, now, zone)}")
    return ", ".join([*parts, "verification due"] if verify_due(status, now) else parts)


def _flowing(parts: Iterable[str]) -> str:
    return FLOWING_DOT.join(visible(part) for part in parts)


def _unbroken(parts: Iterable[str]) -> list[str]:
    # A lone v at the end of a line would be read as anything.
    return [part.replace(" ", "\u00a0") for part in parts]


def _mark(status: LineStatus, now: datetime, set_up: SetUp) -> str:
    if status.since is None:
        return "never logged"
    if status.state is not LineState.OPERATIONAL:
        return ""
    if _is_restored(status, now) and status.was_out_since is not None:
        total = span_s(status.was_out_since, status.since)
        return f"out {duration_text(total, approx=_out_total_approx(status))}"
    verified = "".join(_last_verified(status, now, set_up.center.zone)) if status.verified else NOT_VERIFIED
    return f"{verified}{DOT}{DUE}" if verify_due(status, now) else verified


def _out_total_approx(status: LineStatus) -> bool:
    return status.was_out_since_approx or status.approx


def _said_abnormal(status: LineStatus, now: datetime, set_up: SetUp) -> list[str]:
    if status.since is None:
        return []
    zone = set_up.center.zone
    today = local_day(now, zone)
    parts = []
    if status.approx or local_day(status.since, zone) != today:
        parts.append(f"since {when_text(status.since, now, zone, approx=status.approx)}")
    if status.out_since is not None and status.out_since != status.since:
        parts.append(f"out since {when_text(status.out_since, now, zone, approx=status.out_since_approx)}")
    parts += particulars(status, set_up, today)
    parts += _unbroken(_last_verified(status, now, zone))
    return [*parts, status.note] if status.note else parts


def _said_again(status: LineStatus, now: datetime, set_up: SetUp) -> list[str]:
    zone = set_up.center.zone
    parts: list[str] = []
    if status.was_out and status.since is not None and (not status.verified or _is_recent(status.since, now)):
        known = status.basis if status.basis is not Basis.DESK else None
        restored = f"restored {when_text(status.since, now, zone, approx=status.approx)}"
        parts.append(f"{restored} {BASIS_WORDS[known]}" if known is not None else restored)
        parts += [status.note] if status.note else []
    if status.verified:
        return parts
    # Where the mark tells how long the outage was, what it said stands here.
    marked = [NOT_VERIFIED] if _is_restored(status, now) and status.was_out_since is not None else []
    return [*marked, *parts, *_unbroken(_last_verified(status, now, zone))]


def _last_verified(status: LineStatus, now: datetime, zone: ZoneInfo) -> list[str]:
    if status.last_verified is None:
        return []
    return [verified_text(status.last_verified, now, zone, approx=status.last_verified_approx)]


def _is_restored(status: LineStatus, now: datetime) -> bool:
    return status.was_out and status.state is LineState.OPERATIONAL and _is_recent(status.since, now)


def _is_recent(since: datetime | None, now: datetime) -> bool:
    return since is not None and now - since < RESTORED_FOR
