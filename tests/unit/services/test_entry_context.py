from __future__ import annotations

from datetime import timedelta

from console.domain.events import EntryKind
from console.domain.quick_entry.commands import Options, When
from console.services.entry_context import EntryContext
from console.services.signature import Signature
from helpers.desks import SampleDesk


def test_an_act_occurs_now_unless_a_time_is_said(desk: SampleDesk) -> None:
    now = desk.clock.now() + timedelta(milliseconds=700)
    context = EntryContext(
        reader=desk.reading.reader, set_up=desk.reading.set_up, now=now, signature=Signature(by="KM")
    )
    assert context.act(EntryKind.NOTE).occurred_at == desk.clock.now()
    said = When(at=desk.clock.now() - timedelta(minutes=30), approx=True)
    act = context.act(EntryKind.NOTE, Options(when=said))
    assert (act.occurred_at, act.approx) == (said.at, True)
    assert context.draft(act).late
    assert not context.draft(context.act(EntryKind.NOTE)).late
