"""The situation as contract §4 writes ``status``."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from console.domain.attention import AttentionItem
from console.domain.clock import iso
from console.domain.fallback_number import FallbackStatus
from console.domain.line import Basis, LineState
from console.domain.line_board import LineStatus, elapsed_s, group_summary, verify_due
from console.domain.pass_on import PassOn
from console.domain.situation import Situation
from console.render.entry_json import JsonObject, iso_or_none
from console.render.shift_json import shift_json
from console.render.wording import number_text


def status_json(situation: Situation) -> JsonObject:
    """Everything ``status --json`` says."""
    zone = situation.set_up.center.zone
    return {
        "center": situation.set_up.center.name,
        "as_of": iso(situation.as_of, zone),
        "exercise": situation.exercise,
        "shift": shift_json(situation.shift, zone) if situation.shift else None,
        "lines": [line_json(status, situation, zone) for status in situation.lines],
        "groups": _groups(situation),
        "fallback_active": [_active(status, zone) for status in situation.fallbacks_on],
        "pass_on": [_pass_on(one, zone) for one in situation.pass_ons],
        "attention": [_attention(item) for item in situation.attention],
    }


def line_json(status: LineStatus, situation: Situation, zone: ZoneInfo) -> JsonObject:
    """One row of the board; a line never logged has null for what nobody said."""
    line = status.line
    return {
        "key": line.key,
        "name": line.name,
        "group": line.group.value,
        "origin": line.origin.value if line.origin else None,
        "carrier": line.carrier,
        "state": status.state.value,
        "verified": status.verified,
        "basis": _basis(status),
        "symptoms": [symptom.value for symptom in status.symptoms],
        "scope": status.scope,
        "since": iso_or_none(status.since, zone),
        "approx": status.approx,
        "elapsed_s": elapsed_s(status, situation.as_of),
        "expected": iso_or_none(status.expected, zone),
        "last_verified": iso_or_none(status.last_verified, zone),
        "last_verified_approx": status.last_verified_approx,
        "verify_due": verify_due(status, situation.as_of),
        "by": status.by,
        "note": status.note,
        "refs": list(status.refs),
        "seq": status.seq,
    }


def _basis(status: LineStatus) -> str | None:
    if status.basis is not None:
        return status.basis.value
    return Basis.DESK.value if status.seq is not None else None


def _groups(situation: Situation) -> JsonObject:
    return {
        group.value: {
            "state": None if summary.state is None else str(summary.state),
            "counts": {state.value: summary.counts[state] for state in LineState},
        }
        for group, summary in group_summary(situation.lines).items()
    }


def _active(status: FallbackStatus, zone: ZoneInfo) -> JsonObject:
    fallback = status.fallback
    return {
        "key": fallback.key,
        "number": number_text(fallback.number),
        "label": fallback.label,
        "kind": fallback.kind.value,
        "since": iso_or_none(status.on_since, zone),
        "approx": status.on_since_approx,
        "published": status.published,
    }


def _pass_on(one: PassOn, zone: ZoneInfo) -> JsonObject:
    return {"n": one.n, "text": one.text, "by": one.by, "at": iso(one.at, zone), "approx": one.approx}


def _attention(item: AttentionItem) -> JsonObject:
    return {"kind": item.kind.value, "text": item.text, "line": item.line, "fallback": item.fallback}
