"""What is known while a command becomes entries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from console.domain.clock import whole_second
from console.domain.events import EntryKind
from console.domain.ids import Seq
from console.domain.line import LineState
from console.domain.log_entry import Act, Draft, is_late
from console.domain.quick_entry.commands import Options, When
from console.domain.set_up import SetUp
from console.services.signature import Signature
from console.storage.record_reader import RecordReader


class Drafted(Struct, frozen=True, kw_only=True):
    """Entries ready to append, with sentences a person should read although nothing is wrong."""

    drafts: Sequence[Draft]
    warnings: tuple[str, ...] = ()


class EntryContext(Struct, frozen=True, kw_only=True):
    """The record as it stands inside the transaction, the moment, and who is logging.

    Attributes:
        now: When the entry is recorded, UTC; the default of when it occurred.
    """

    reader: RecordReader
    set_up: SetUp
    now: datetime
    signature: Signature

    def moment(self, when: When | None) -> tuple[datetime, bool]:
        """When it occurred, in whole seconds, and whether that is a guess."""
        if when is None:
            return whole_second(self.now), False
        return when.at, when.approx

    def act(self, kind: EntryKind, options: Options | None = None, **said: object) -> Act:
        """An act of this kind with everything the options say."""
        options = options or Options()
        occurred_at, approx = self.moment(options.when)
        fields: dict[str, object] = {
            "scope": options.scope,
            "symptoms": options.symptoms,
            "basis": options.basis,
            "expected": options.expected.at if options.expected else None,
            "refs": options.refs,
            "note": options.note,
        }
        return Act(kind=kind, occurred_at=occurred_at, approx=approx, **{**fields, **said})  # type: ignore[arg-type]

    def draft(
        self,
        act: Act,
        *,
        kind: EntryKind | None = None,
        corrects: Seq | None = None,
        previous_state: LineState | None = None,
    ) -> Draft:
        """The act as an entry of the person logging."""
        late_after_min = self.set_up.center.late_after_min
        return Draft(
            kind=kind or act.kind,
            act=act,
            by=self.signature.by,
            keyed_by=self.signature.keyed_by,
            previous_state=previous_state,
            late=is_late(act.occurred_at, self.now, late_after_min),
            corrects=corrects,
        )
