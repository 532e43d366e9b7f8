"""What one fallback number may ask of a person: still on, riding on a failed line, test due (contract §4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from console.domain.attention_item import AttentionItem, AttentionKind
from console.domain.fallback_life import next_test_at, test_due
from console.domain.fallback_number import FallbackStatus
from console.domain.line import LineState
from console.domain.line_board import LineStatus
from console.domain.phrases import fallback_text, line_text, state_text


def about_fallback(
    status: FallbackStatus, lines: Sequence[LineStatus], as_of: datetime, created_at: datetime
) -> Iterator[AttentionItem]:
    """The items that hold for this number.

    Args:
        lines: Lines in service.
        created_at: When the record was made: a number never tested has been due since then.
    """
    if status.on_since is not None:
        yield from _still_on(status, lines, status.on_since)
        yield from _rides_on_failed(status, lines, status.on_since)
    if test_due(status, as_of):
        every_d = status.fallback.test_every_d
        tested = f"was not tested in the last {every_d} d" if status.last_tested else "has never been tested"
        text = f"{fallback_text(status.fallback)} {tested}"
        yield _item(status, AttentionKind.FALLBACK_TEST_DUE, text, next_test_at(status) or created_at)


def _still_on(status: FallbackStatus, lines: Sequence[LineStatus], on_since: datetime) -> Iterator[AttentionItem]:
    """Loud from the moment the last line it serves came back, or at once where none was out (product, rule 7)."""
    served = [line for line in lines if status.fallback.serves_line(line.line)]
    if any(line.is_out for line in served):
        return
    back_at = [line.since for line in served if line.was_out and line.since is not None and line.since > on_since]
    if not back_at:
        text = f"is on: no line it serves is out{'' if served else ', as it serves none'}"
    elif all(line.state is LineState.OPERATIONAL for line in served):
        text = "is still on: every line it serves is back"
    else:
        text = "is still on: no line it serves is out any more"
    text = f"{fallback_text(status.fallback)} {text}"
    yield _item(status, AttentionKind.FALLBACK_STILL_ON, text, max([on_since, *back_at]))


def _rides_on_failed(
    status: FallbackStatus, lines: Sequence[LineStatus], on_since: datetime
) -> Iterator[AttentionItem]:
    for line in lines:
        if line.line.key in status.fallback.rides_on and line.out_since is not None:
            text = (
                f"{fallback_text(status.fallback)} rides on {line_text(line.line)}, which is {state_text(line.state)}"
            )
            raised_at = max(on_since, line.out_since)
            yield _item(status, AttentionKind.FALLBACK_RIDES_ON_FAILED, text, raised_at, line)


def _item(
    status: FallbackStatus, kind: AttentionKind, text: str, raised_at: datetime, line: LineStatus | None = None
) -> AttentionItem:
    return AttentionItem(
        kind=kind,
        text=text,
        raised_at=raised_at,
        line=line.line.key if line else None,
        fallback=status.fallback.key,
    )
