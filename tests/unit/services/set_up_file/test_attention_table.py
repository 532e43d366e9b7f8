from __future__ import annotations

import pytest

from console.domain.attention_item import AttentionKind, AttentionSwitches
from console.domain.errors import RuleViolation
from console.domain.line import LineGroup
from console.domain.set_up import Center, SetUp
from console.services.set_up_file import read_set_up

CENTER = '[center]\nname = "Ridgefield"\ntimezone = "America/New_York"\n'
CHOSEN = AttentionSwitches(
    off=frozenset({AttentionKind.EXPECTED_PASSED}), no_update_min={LineGroup.NINE_ONE_ONE: 30, LineGroup.SCHOOL: 240}
)
EXISTING = SetUp(center=Center(name="Ridgefield", timezone="America/New_York", attention=CHOSEN))


def switches(text: str, existing: SetUp | None = None) -> AttentionSwitches:
    change = read_set_up(text, "f.toml", existing)
    assert change.center is not None
    return change.center.attention


def fault(text: str, existing: SetUp | None = None) -> str:
    with pytest.raises(RuleViolation) as caught:
        read_set_up(text, "f.toml", existing)
    return caught.value.sentence


def test_a_center_begins_with_the_defaults_of_the_contract() -> None:
    assert switches(CENTER) == AttentionSwitches()


def test_the_example_is_read() -> None:
    said = '[attention]\noff = ["expected_passed"]\nno_update_min = { "911" = 30, admin = 0, school = 240 }\n'
    assert switches(f"{CENTER}{said}") == CHOSEN


def test_an_existing_record_takes_the_table_alone_and_each_key_replaces_what_was_said() -> None:
    none_off = switches("[attention]\noff = []\n", EXISTING)
    assert none_off == AttentionSwitches(no_update_min=CHOSEN.no_update_min)
    never = switches("[attention]\nno_update_min = {}\n", EXISTING)
    assert never == AttentionSwitches(off=CHOSEN.off, no_update_min={})


def test_a_file_that_says_nothing_of_it_leaves_it_alone() -> None:
    assert read_set_up(CENTER, "f.toml", EXISTING).is_empty
    assert read_set_up('[attention]\noff = ["expected_passed"]\n', "f.toml", EXISTING).is_empty


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ('off = ["no_udpate"]', 'off "no_udpate" is not a kind of attention item (did you mean "no_update"?)'),
        ('off = ["backup_old"]', 'off "backup_old" can\'t be switched off: it puts the record itself in doubt'),
        ("no_update_min = 60", 'no_update_min is to be a table such as { "911" = 60 }, not "60"'),
        ("no_update_min = { adnim = 60 }", 'no_update_min "adnim" is not a group of lines (did you mean "admin"?)'),
        ("no_update_min = { admin = -1 }", "no_update_min of admin is to be whole minutes from 0 (never) to 1440"),
        ("no_update_min = { admin = true }", "no_update_min of admin is to be whole minutes"),
        ("on = []", '"on" is not a key of this table'),
    ],
)
def test_what_is_wrong_with_it_is_said(said: str, why: str) -> None:
    assert f"attention: {why}" in fault(f"{CENTER}[attention]\n{said}\n").replace("f.toml: ", "")


def test_it_is_one_table_and_makes_no_center() -> None:
    assert "[attention] with one pair of brackets" in fault(f"{CENTER}[[attention]]\noff = []\n")
    assert "[center] with name and timezone" in fault("[attention]\noff = []\n")
