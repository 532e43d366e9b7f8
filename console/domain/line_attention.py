"""What one line may ask of a person: contract §4's items no_update, expected_passed, not_verified, verify_due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from console.domain.attention_item import AttentionItem, AttentionKind, AttentionSwitches
from console.domain.line import Basis
from console.domain.line_board import LineStatus, verify_due_at
from console.domain.phrases import duration_text, line_text, state_text, time_text


def about_line(
    status: LineStatus, as_of: datetime, zone: ZoneInfo, switches: AttentionSwitches
) -> Iterator[AttentionItem]:
    """The items that hold for this line, none of them a suggestion to test anything by dialing."""
    if status.is_abnormal:
        yield from _no_update(status, as_of, switches)
        yield from _expected_passed(status, as_of, zone)
    if status.awaits_verification and status.since is not None:
        yield _item(status, AttentionKind.NOT_VERIFIED, not_verified_text(status, as_of, zone), status.since)
    due_at = verify_due_at(status)
    if due_at is not None and due_at <= as_of:
        verified, every_h = _verified(status, as_of, zone), status.line.verify_every_h
        text = f"{line_text(status.line)} was {verified}: its interval of {every_h} h has passed"
        yield _item(status, AttentionKind.VERIFY_DUE, text, due_at)


_WORD_OF = {
    Basis.CALLER: "a caller's word",
    Basis.CARRIER: "the carrier's word",
    Basis.ALARM: "an alarm",
    Basis.PSAP: "a neighboring center's word",
    Basis.FIELD: "a field unit's word",
    Basis.MEDIA: "the media's word",
    Basis.STATE: "the state's word",
}
"""Whose word it is; silence and an unsaid basis are someone's."""


def not_verified_text(status: LineStatus, as_of: datetime, zone: ZoneInfo) -> str:
    """The sentence for a line that is operational again on someone's word only."""
    word = _WORD_OF.get(status.basis or Basis.DESK, "someone's word")
    since = time_text(status.since or as_of, as_of, zone, approx=status.approx)
    return f"{line_text(status.line)} is operational since {since} on {word} only, not verified by a call or test"


def _verified(status: LineStatus, as_of: datetime, zone: ZoneInfo) -> str:
    if status.last_verified is None:
        return "never verified"
    return f"last verified {time_text(status.last_verified, as_of, zone, approx=status.last_verified_approx)}"


def _no_update(status: LineStatus, as_of: datetime, switches: AttentionSwitches) -> Iterator[AttentionItem]:
    limit_min = switches.no_update_min.get(status.line.group)
    if limit_min is None or status.last_word_at is None:
        return
    silent = as_of - status.last_word_at
    if silent > timedelta(minutes=limit_min):
        about = "about " if status.last_word_approx else ""
        silence = f"{about}{duration_text(int(silent.total_seconds()))}"
        text = f"{line_text(status.line)} is {state_text(status.state)}, and no word about it for {silence}"
        yield _item(status, AttentionKind.NO_UPDATE, text, status.last_word_at + timedelta(minutes=limit_min))


def _expected_passed(status: LineStatus, as_of: datetime, zone: ZoneInfo) -> Iterator[AttentionItem]:
    if status.expected is not None and status.expected <= as_of:
        end = time_text(status.expected, as_of, zone)
        text = f"{line_text(status.line)} is still {state_text(status.state)}: its expected end, {end}, has passed"
        yield _item(status, AttentionKind.EXPECTED_PASSED, text, status.expected)


def _item(status: LineStatus, kind: AttentionKind, text: str, raised_at: datetime) -> AttentionItem:
    return AttentionItem(kind=kind, text=text, raised_at=raised_at, line=status.line.key)
