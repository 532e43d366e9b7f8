from __future__ import annotations

import pytest

from console.domain.errors import RuleViolation
from console.domain.report_choices import ReportChoices, ReportSection
from console.domain.set_up import Center, SetUp
from console.services.set_up_file import read_set_up

CENTER = '[center]\nname = "Ridgefield"\ntimezone = "America/New_York"\n'
CHOSEN = ReportChoices(
    title="Daily line log",
    agency="Town of Ridgefield",
    signatures=("Outgoing", "Chief"),
    leave_out=(ReportSection.TIMELINE, ReportSection.TOLD),
)
EXISTING = SetUp(center=Center(name="Ridgefield", timezone="America/New_York", report=CHOSEN))


def choices(text: str, existing: SetUp | None = None) -> ReportChoices:
    change = read_set_up(text, "f.toml", existing)
    assert change.center is not None
    return change.center.report


def faults(text: str, existing: SetUp | None = None) -> str:
    with pytest.raises(RuleViolation) as caught:
        read_set_up(text, "f.toml", existing)
    return caught.value.sentence


def test_a_center_begins_with_the_usual_report() -> None:
    assert choices(CENTER) == ReportChoices()


def test_the_example_is_read_and_sections_keep_their_order() -> None:
    said = (
        '[report]\ntitle = "Daily line log"\nagency = "Town of Ridgefield"\n'
        'signatures = ["Outgoing", "Chief"]\nleave_out = ["TOLD", "timeline"]\n'
    )
    assert choices(f"{CENTER}{said}") == CHOSEN


def test_an_existing_record_takes_the_table_alone_and_each_key_replaces_what_was_said() -> None:
    nobody = choices('[report]\nsignatures = []\ntitle = ""\n', EXISTING)
    assert (nobody.signatures, nobody.title, nobody.agency) == ((), None, "Town of Ridgefield")
    assert nobody.leave_out == CHOSEN.leave_out
    assert choices("[report]\nleave_out = []\n", EXISTING).leave_out == ()


def test_a_file_that_says_nothing_of_it_leaves_it_alone() -> None:
    assert read_set_up(CENTER, "f.toml", EXISTING).is_empty
    assert read_set_up('[report]\ntitle = "Daily line log"\n', "f.toml", EXISTING).is_empty


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (
            'leave_out = ["timelime"]',
            'leave_out "timelime" is not one of timeline, told, fallback, refs, pass_on,',
        ),
        ('leave_out = ["timelime"]', '(did you mean "timeline"?)'),
        (
            'leave_out = ["activity"]',
            'leave_out "activity" can\'t be left out: a report without it would not say what happened',
        ),
        ('leave_out = "told"', 'leave_out is to be a list in square brackets, not "told"'),
        ('signatures = ["A", "B", "C", "D", "E"]', "signatures has 5 places to sign, at most 4 fit"),
        (f'signatures = ["{"x" * 31}"]', "is 31 characters long, at most 30 leave room to sign"),
        ('signatures = ["A", ""]', "signatures has an empty item"),
        (f'title = "{"x" * 121}"', "is 121 characters long, at most 120 fit"),
        (f'agency = "{"x" * 301}"', "is 301 characters long, at most 300 fit"),
        ("title = 3", 'title is to be a text in quotes, not "3"'),
        ('titel = "x"', '"titel" is not a key of this table (did you mean "title"?)'),
    ],
)
def test_what_is_wrong_with_it_is_said_once(said: str, why: str) -> None:
    sentence = faults(f"{CENTER}[report]\n{said}\n", None)
    assert sentence.startswith("f.toml: report: ")
    assert why in sentence
    assert sentence.count("\n") == 0


def test_it_is_one_table_and_makes_no_center() -> None:
    assert "[report] with one pair of brackets" in faults(f"{CENTER}[[report]]\ntitle = 'x'\n")
    assert "[center] with name and timezone" in faults("[report]\ntitle = 'x'\n")
