"""Open items: what a shift hands to the next one, item by item, each a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.acceptance import Acceptance
from console.domain.attention_item import AttentionItem, AttentionKind
from console.domain.fallback_number import FallbackStatus
from console.domain.line_attention import not_verified_text
from console.domain.line_board import LineStatus
from console.domain.pass_on import PassOn
from console.domain.phrases import fallback_text, line_text, state_text, time_text


class OpenItem(Struct, frozen=True, kw_only=True):
    """Something open at the end of the period: a line not operational, a fallback on, a pass-on, an attention item.

    Attributes:
        kind: ``line``, ``fallback``, ``pass_on`` or an attention kind.
        occasion: What stays the same while only the hour changes at which it is told.
        accepted: What was said of it at the hand-overs of a report.
    """

    kind: str
    text: str
    occasion: tuple[object, ...] = ()
    accepted: tuple[Acceptance, ...] = ()


class Standing(Struct, frozen=True, kw_only=True):
    """How things stand at the moment of a hand-over or at the end of a report.

    Attributes:
        lines, fallbacks: As of that moment; those retired are left out of the open items.
        pass_ons: Any; those open at ``as_of`` count.
    """

    lines: Sequence[LineStatus]
    fallbacks: Sequence[FallbackStatus]
    pass_ons: Sequence[PassOn]
    attention: Sequence[AttentionItem]
    as_of: datetime
    zone: ZoneInfo


def open_items(standing: Standing) -> tuple[OpenItem, ...]:
    """Lines first, by key, then fallbacks on, pass-ons, and what else asks for attention."""
    return (
        *_lines(standing),
        *_never_logged(standing),
        *_fallbacks(standing),
        *_pass_ons(standing),
        *(
            OpenItem(kind=item.kind.value, text=item.text)
            for item in standing.attention
            # Said by _lines from the board itself: acknowledging it on the strip does not verify the line.
            if item.kind is not AttentionKind.NOT_VERIFIED
        ),
    )


def to_hand_over(standing: Standing) -> tuple[OpenItem, ...]:
    """What an incoming person takes over item by item: lines not as they should be, and fallbacks that are on."""
    return (*_lines(standing), *_fallbacks(standing))


def _lines(standing: Standing) -> Iterator[OpenItem]:
    as_of, zone = standing.as_of, standing.zone
    in_service = [status for status in standing.lines if not status.line.retired]
    for status in in_service:
        if status.is_abnormal and status.since is not None:
            since = time_text(status.since, as_of, zone, approx=status.approx)
            scope = f" ({status.scope})" if status.scope else ""
            text = f"{line_text(status.line)} is {state_text(status.state)}{scope} since {since}, still open"
            yield OpenItem(kind="line", text=text, occasion=_occasion(status))
        elif status.awaits_verification:
            kind = AttentionKind.NOT_VERIFIED.value
            yield OpenItem(kind=kind, text=not_verified_text(status, as_of, zone), occasion=_occasion(status))


def _occasion(status: LineStatus) -> tuple[object, ...]:
    return (status.line.key, status.state, status.scope, status.since)


def _never_logged(standing: Standing) -> Iterator[OpenItem]:
    never = [line_text(one.line) for one in standing.lines if one.since is None and not one.line.retired]
    if never:
        yield OpenItem(kind="line", text=f"Unknown, since nobody has logged a state: {', '.join(never)}")


def _fallbacks(standing: Standing) -> Iterator[OpenItem]:
    for status in standing.fallbacks:
        if status.on_since is not None:
            since = time_text(status.on_since, standing.as_of, standing.zone, approx=status.on_since_approx)
            how = "on and published" if status.published else "on"
            text = f"{fallback_text(status.fallback)} is {how} since {since}"
            yield OpenItem(kind="fallback", text=text, occasion=(status.fallback.key, how, status.on_since))


def _pass_ons(standing: Standing) -> Iterator[OpenItem]:
    for one in standing.pass_ons:
        if one.at <= standing.as_of and (one.closed_at is None or one.closed_at > standing.as_of):
            yield OpenItem(kind="pass_on", text=one.sentence)
