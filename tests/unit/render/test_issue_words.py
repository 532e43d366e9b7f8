from __future__ import annotations

from msgspec.structs import replace

from console.domain.redaction import redact
from console.domain.report_issue import Issue
from console.domain.shift_report import ShiftReport
from console.render.issue_words import IssueWords, issue_json
from console.render.report_html import report_html
from console.render.report_text import report_text
from helpers.issued_reports import DIGEST, reissued_report, signed_report, unchanged_report
from helpers.report_builder import outage_report

SEAL = "fingerprint 3f2a 9c1e 77b0 4d21"
FIRST = f"First issued Tue 22 Oct 2024 15:02 EDT by KM: 78 entries, last no. 78, {SEAL}."


def with_issue(report: ShiftReport, **changed: object) -> ShiftReport:
    assert report.issue is not None
    return replace(report, issue=replace(report.issue, **changed))


def test_a_report_that_was_never_issued_says_nothing_of_it() -> None:
    words = IssueWords(outage_report())
    assert (words.label, words.statement, words.after) == ("", "", ())
    assert issue_json(outage_report()) is None
    assert "AFTER THE FIRST ISSUE" not in report_text(outage_report())


def test_a_re_issue_names_the_first_issue_with_its_seal_and_that_nothing_changed_it() -> None:
    words = IssueWords(unchanged_report())
    assert words.label == "RE-ISSUED"
    assert words.statement == f"Wed 23 Oct 2024 09:12 EDT. {FIRST} Nothing logged since changes it."


def test_a_re_issue_names_who_signed_and_how_much_came_after() -> None:
    signed = f"Signed Tue 22 Oct 2024 16:10 EDT by JR: 79 entries, last no. 79, {SEAL}."
    came = "3 entries logged since change or add to what was said then: see AFTER THE FIRST ISSUE."
    assert IssueWords(reissued_report()).statement == f"Wed 23 Oct 2024 09:12 EDT. {FIRST} {signed} {came}"


def test_one_entry_that_came_after_is_counted_as_one() -> None:
    report = reissued_report(signed=False)
    assert report.issue is not None
    report = with_issue(report, after=report.issue.after[:1])
    assert "1 entry logged since changes or adds to what was said then" in IssueWords(report).statement


def test_a_report_that_was_signed_and_not_issued_yet_is_no_re_issue() -> None:
    words, second = IssueWords(signed_report()), reissued_report().issue
    assert words.label == "SIGNED"
    assert words.statement.startswith("Tue 22 Oct 2024 16:10 EDT by JR: 79 entries, last no. 79, fingerprint 3f2a")
    assert second is not None
    twice = with_issue(signed_report(), others=second.others)
    assert " Signed Tue 22 Oct 2024 16:10 EDT by JR: " in IssueWords(twice).statement


def test_a_report_that_was_signed_before_it_was_issued_names_the_signature_as_the_first() -> None:
    issue = reissued_report().issue
    assert issue is not None
    report = replace(reissued_report(), issue=Issue(first=issue.others[0], others=(issue.first,)))
    said = IssueWords(report).statement
    assert said.startswith("Wed 23 Oct 2024 09:12 EDT. First signed Tue 22 Oct 2024 16:10 EDT by JR: ")
    assert said.count("igned") == 1


def test_a_report_issued_while_nobody_was_signed_on_names_nobody() -> None:
    report = unchanged_report()
    assert report.issue is not None
    report = with_issue(report, first=replace(report.issue.first, by=None))
    assert "First issued Tue 22 Oct 2024 15:02 EDT: 78 entries" in IssueWords(report).statement


def test_what_came_after_stands_in_rows_like_those_of_the_activity_with_its_day() -> None:
    first, second = IssueWords(reissued_report()).after
    assert (first.label, second.label) == ("Tue 22 Oct 2024", "Wed 23 Oct 2024")
    assert [(row.numbers, row.struck, row.by) for row in first.rows] == [("81", True, "JR"), ("82", False, "JR")]
    assert second.rows[0].text.startswith("VOID 81")


def test_text_and_page_end_with_what_came_after() -> None:
    text, page = report_text(reissued_report()), report_html(reissued_report())
    assert text.index("ACTIVITY") < text.index("\nAFTER THE FIRST ISSUE\n") < text.index("Record now:")
    assert "<strong>RE-ISSUED</strong> Wed 23 Oct 2024 09:12 EDT. First issued" in page
    assert page.index("<h2>Activity</h2>") < page.index("<h2>After the first issue</h2>") < page.index("VOID 81")
    assert "After the first issue" not in report_html(unchanged_report())


def test_programs_get_both_seals_and_the_numbers_of_what_came_after() -> None:
    said = issue_json(reissued_report())
    assert said is not None
    assert {key: said[key] for key in ("reissued", "first_issued_at", "first_issued_by", "entries_after")} == {
        "reissued": True,
        "first_issued_at": "2024-10-22T15:02:00-04:00",
        "first_issued_by": "KM",
        "entries_after": [81, 82, 83],
    }
    assert said["first_seal"] == {"entries": 78, "last_seq": 78, "digest": DIGEST}
    seal = {"entries": 79, "last_seq": 79, "digest": DIGEST}
    assert said["signed"] == [{"at": "2024-10-22T16:10:00-04:00", "by": "JR", "seal": seal}]
    assert isinstance(said["after"], list)
    assert len(said["after"]) == 3


def test_a_public_copy_names_nobody_here_either() -> None:
    statement = IssueWords(redact(reissued_report())).statement
    assert "by D-114: 78 entries" in statement
    assert "by KM" not in statement
    assert redact(outage_report()).issue is None
