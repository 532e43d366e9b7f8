from __future__ import annotations

import pytest

from console.domain.report_choices import ReportChoices, ReportSection
from console.render.report_choice_words import SECTION_WORDS, choices_text, sections_text


def test_every_section_has_a_word() -> None:
    assert set(SECTION_WORDS) == set(ReportSection)
    assert sections_text((ReportSection.TIMELINE, ReportSection.REFS)) == "timeline, refs and line notes"


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        (ReportChoices(), None),
        (ReportChoices(title="Outage log"), "report title Outage log"),
        (ReportChoices(signatures=()), "report signed by nobody"),
        (
            ReportChoices(agency="Town", signatures=("Chief", "Clerk"), leave_out=(ReportSection.CLOCK,)),
            "report agency Town; signed by Chief, Clerk; left out: clock",
        ),
    ],
)
def test_what_a_center_chose_is_told_in_words(choices: ReportChoices, said: str | None) -> None:
    assert choices_text(choices) == said
