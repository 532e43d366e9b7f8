from __future__ import annotations

import pytest

from console.domain.errors import RuleViolation
from console.domain.events import ReportFacts
from console.services.report_signing import draft_issue, draft_signature
from console.services.signature import Signature
from helpers.desks import SampleDesk


def test_an_issue_says_all_of_what_it_covers(desk: SampleDesk) -> None:
    (started,) = desk.log("/shift start Day KM").entries
    desk.clock.pass_time(60)
    report = desk.reports.by_shift("current", redacted=True)
    draft = draft_issue(report, desk.clock.now(), by=None, file="day.html", form="html")
    assert draft.act.facts == ReportFacts(
        period_from=report.period.start,
        period_to=report.period.end,
        last_seq=report.seal.last_seq,
        digest=report.seal.digest,
        entries=report.seal.entries,
        document="shift",
        shift=started.seq,
        file="day.html",
        form="html",
        redacted=True,
        backup_at=report.backup_at,
    )
    assert (draft.by, draft.keyed_by) == (None, None)


def test_a_shift_nobody_opened_is_named(desk: SampleDesk) -> None:
    desk.log("3d")
    desk.clock.pass_time(5 * 3600)
    facts = draft_issue(desk.reports.by_shift("last"), desk.clock.now(), by="KM", file=None, form=None).act.facts
    assert isinstance(facts, ReportFacts)
    assert (facts.shift, facts.shift_name) == (None, "Day")


def test_a_signature_names_who_signed_and_who_typed_it(desk: SampleDesk) -> None:
    desk.log("/shift start Day KM")
    desk.clock.pass_time(60)
    desk.log("/shift end")
    report = desk.reports.by_shift("last")
    draft = draft_signature(report, desk.clock.now(), Signature(by="JR", keyed_by="KM"))
    facts = draft.act.facts
    assert isinstance(facts, ReportFacts)
    assert (draft.by, draft.keyed_by, facts.signed, facts.file) == ("JR", "KM", True, None)
    start, end = report.period.start, report.period.end
    assert draft_signature(desk.reports.by_period(start, end), desk.clock.now(), Signature(by="JR")).by == "JR"


def test_the_report_of_a_shift_that_is_still_on_is_not_signed(desk: SampleDesk) -> None:
    desk.log("/shift start Day KM")
    desk.clock.pass_time(60)
    with pytest.raises(RuleViolation, match="still on"):
        draft_signature(desk.reports.by_shift("current"), desk.clock.now(), Signature(by="KM"))
