"""The entries that say a report was issued or signed: what it covered, with which seal, and by whom."""

from __future__ import annotations

from datetime import datetime

from console.domain.clock import whole_second
from console.domain.errors import RuleViolation
from console.domain.events import EntryKind, ReportFacts
from console.domain.ids import Initials
from console.domain.log_entry import Act, Draft
from console.domain.shift_report import ShiftReport
from console.services.report_issues import SHIFT_REPORT
from console.services.signature import Signature


def draft_issue(
    report: ShiftReport, now: datetime, *, by: Initials | None, file: str | None, form: str | None
) -> Draft:
    """A copy of the report left the program.

    Args:
        file: Name of its file without the folder.
        form: Ending of the usual files of its form.
    """
    facts = _facts(report, file=file, form=form, signed=False)
    return _draft(facts, now, Signature(by=by) if by else None)


def draft_signature(report: ShiftReport, now: datetime, signature: Signature) -> Draft:
    """Somebody stands by what the report says.

    Raises:
        RuleViolation: The shift is still on, so there is no telling what it will say in the end.
    """
    if report.shift is not None and report.period.end != report.shift.ended_at:
        raise RuleViolation("This shift is still on: sign its report when it has ended")
    return _draft(_facts(report, file=None, form=None, signed=True), now, signature)


def _facts(report: ShiftReport, *, file: str | None, form: str | None, signed: bool) -> ReportFacts:
    shift = report.shift
    return ReportFacts(
        period_from=report.period.start,
        period_to=report.period.end,
        last_seq=report.seal.last_seq,
        digest=report.seal.digest,
        entries=report.seal.entries,
        document=SHIFT_REPORT,
        shift=shift.id if shift is not None else None,
        shift_name=shift.name if shift is not None and shift.id is None else None,
        file=file,
        form=form,
        redacted=report.redacted,
        signed=signed,
        backup_at=report.backup_at,
    )


def _draft(facts: ReportFacts, now: datetime, signature: Signature | None) -> Draft:
    act = Act(kind=EntryKind.REPORT_ISSUED, occurred_at=whole_second(now), facts=facts)
    by, keyed_by = (signature.by, signature.keyed_by) if signature is not None else (None, None)
    return Draft(kind=EntryKind.REPORT_ISSUED, act=act, by=by, keyed_by=keyed_by)
