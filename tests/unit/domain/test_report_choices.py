from __future__ import annotations

from console.domain.report_choices import MOST_SIGNATURES, USUAL_SIGNATURES, ReportChoices, ReportSection


def test_a_center_that_chose_nothing_shows_every_section_and_has_three_to_sign() -> None:
    usual = ReportChoices()
    assert all(usual.shows(section) for section in ReportSection)
    assert usual.signatures == USUAL_SIGNATURES == ("Outgoing", "Incoming", "Supervisor review")
    assert len(USUAL_SIGNATURES) <= MOST_SIGNATURES


def test_a_section_that_is_left_out_is_not_shown() -> None:
    choices = ReportChoices(leave_out=(ReportSection.TOLD,))
    assert [section for section in ReportSection if not choices.shows(section)] == [ReportSection.TOLD]
