"""What the drawer says of a line: how it stands, and how the world knows it."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.line import Basis, Line, LineState
from console.domain.line_board import LineStatus, verify_due_at
from console.domain.set_up import SetUp
from console.render.times import local_day, time_text
from console.render.wording import BASIS_WORDS, DOT, SYMPTOM_WORDS, line_name, number_text, visible
from console.ui.formats import when_text
from console.ui.models.board_rows import NOT_VERIFIED
from console.ui.widgets.fact_list import Fact

NEVER_LOGGED = "never logged"


def state_facts(status: LineStatus, now: datetime, set_up: SetUp) -> tuple[Fact, ...]:
    """How the line stands; what nobody said is left out, that nothing verified it is not."""
    if status.since is None:
        return (Fact(what="state", said=NEVER_LOGGED),)
    zone = set_up.center.zone
    today = local_day(now, zone)
    since = time_text(status.since, zone, shown_day=today, approx=status.approx)
    parts = (
        ("since", DOT.join(part for part in (since, f"logged by {status.by}" if status.by else "") if part)),
        ("out since", _out_since(status, now, set_up)),
        ("scope", status.scope or ""),
        ("symptoms", ", ".join(SYMPTOM_WORDS[symptom] for symptom in status.symptoms)),
        ("known", BASIS_WORDS[status.basis] if status.basis not in (None, Basis.DESK) else ""),
        ("expected", when_text(status.expected, now, zone) if status.expected else ""),
        ("ref", DOT.join(f"#{ref}" for ref in status.refs)),
        ("verified", _verified(status, now, set_up)),
        ("note", status.note or ""),
    )
    return tuple(Fact(what=what, said=visible(said)) for what, said in parts if said)


def identifier_facts(line: Line) -> tuple[Fact, ...]:
    """What one reads out to the carrier, and what the set-up says besides."""
    every = f"every {line.verify_every_h} h" if line.verify_every_h else ""
    parts = (
        ("number", number_text(line.number)),
        ("trouble", number_text(line.trouble_number)),
        ("account", line.account),
        ("circuit", line.circuit_id),
        ("TSP", line.tsp_code),
        ("area", line.area),
        ("carrier", line.carrier),
        ("aliases", ", ".join(line.aliases)),
        ("verified", every),
    )
    return tuple(Fact(what=what, said=visible(said)) for what, said in parts if said)


def split_from_text(line: Line, set_up: SetUp) -> str:
    """``split from 12 911 Wireless, all carriers``, whose history is this line's too; empty for a line of its own."""
    return f"split from {visible(line_name(set_up, line.split_from))}" if line.split_from is not None else ""


def _out_since(status: LineStatus, now: datetime, set_up: SetUp) -> str:
    if status.out_since is None or status.out_since == status.since:
        return ""
    return when_text(status.out_since, now, set_up.center.zone, approx=status.out_since_approx)


def _verified(status: LineStatus, now: datetime, set_up: SetUp) -> str:
    zone = set_up.center.zone
    parts = [NOT_VERIFIED] if status.state is LineState.OPERATIONAL and not status.verified else []
    if status.last_verified is not None:
        parts.append(f"last {when_text(status.last_verified, now, zone, approx=status.last_verified_approx)}")
    due_at = verify_due_at(status)
    if due_at is not None and due_at <= now:
        parts.append(f"due since {when_text(due_at, now, zone)}")
    elif due_at is not None and due_at - now < timedelta(days=1):
        parts.append(f"due {when_text(due_at, now, zone)}")
    return DOT.join(parts) or "never"
