"""What a report that was issued or signed before says of that, and of what was logged since."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from console.domain.clock import iso
from console.domain.report_issue import Copy, Issue
from console.domain.shift_report import ShiftReport
from console.render.activity_table import ActivityDay, activity_days
from console.render.entry_json import JsonObject, entry_json
from console.render.seal_words import seal_text
from console.render.times import time_text
from console.render.wording import counted

RE_ISSUED: Final = "RE-ISSUED"
SIGNED: Final = "SIGNED"
AFTER: Final = "AFTER THE FIRST ISSUE"
UNCHANGED: Final = "Nothing logged since changes it."


class IssueWords(Struct, frozen=True):
    """The words of one report; all empty for a report that was never issued."""

    report: ShiftReport

    @property
    def label(self) -> str:
        """``RE-ISSUED``; ``SIGNED`` where no copy left the program before this one."""
        issue = self.report.issue
        if issue is None:
            return ""
        return RE_ISSUED if issue.is_again else SIGNED

    @property
    def statement(self) -> str:
        """What stands behind the label: when it was issued first and signed, with which seal, and what came after."""
        issue = self.report.issue
        if issue is None:
            return ""
        said = (*([f"{self._time(self.report.made_at)}."] if issue.is_again else ()), *self._copies(issue))
        return " ".join((*said, _came_after(issue)))

    @property
    def after(self) -> tuple[ActivityDay, ...]:
        """What came after the first issue, as rows like those of the activity."""
        issue = self.report.issue
        return activity_days(replace(self.report, entries=issue.after)) if issue is not None else ()

    def _copies(self, issue: Issue) -> list[str]:
        first, signatures = issue.first_copy, issue.signatures
        if not issue.is_again:
            return [f"{self._whose(signatures[0])}.", *(f"Signed {self._whose(one)}." for one in signatures[1:])]
        how = "First signed" if first.signed else "First issued"
        later = (one for one in signatures if one.seq != first.seq)
        return [f"{how} {self._whose(first)}.", *(f"Signed {self._whose(one)}." for one in later)]

    def _whose(self, copy: Copy) -> str:
        by = f" by {copy.by}" if copy.by else ""
        count = counted(copy.entries, "entry", "entries")
        return f"{self._time(copy.at)}{by}: {count}, {seal_text(copy.last_seq, copy.digest)}"

    def _time(self, moment: datetime) -> str:
        return time_text(moment, self.report.set_up.center.zone, shown_day=None)


def issue_json(report: ShiftReport) -> JsonObject | None:
    """The key ``issue`` of ``report``: null for a report that was never issued."""
    issue, zone = report.issue, report.set_up.center.zone
    if issue is None:
        return None
    first = issue.first_copy
    return {
        "reissued": issue.is_again,
        "first_issued_at": iso(first.at, zone),
        "first_issued_by": first.by,
        "first_seal": _seal(first),
        "signed": [{"at": iso(one.at, zone), "by": one.by, "seal": _seal(one)} for one in issue.signatures],
        "entries_after": [entry.seq for entry in issue.after],
        "after": [entry_json(entry, zone) for entry in issue.after],
    }


def _seal(copy: Copy) -> JsonObject:
    return {"entries": copy.entries, "last_seq": copy.last_seq, "digest": copy.digest}


def _came_after(issue: Issue) -> str:
    if not issue.after:
        return UNCHANGED
    came = "entry logged since changes or adds" if len(issue.after) == 1 else "entries logged since change or add"
    return f"{len(issue.after)} {came} to what was said then: see {AFTER}."
