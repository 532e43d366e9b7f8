from __future__ import annotations

import pytest

from console.domain.errors import RuleViolation
from console.domain.fallback_number import FallbackKind, FallbackNumber
from console.domain.line import Line, LineGroup
from console.domain.set_up import Center, Operator, SetUp
from console.services.set_up_file import SetUpChange, read_set_up

VERIZON = Line(key=3, name="911 Wireless Verizon", group=LineGroup.NINE_ONE_ONE)
ROUTINE = Line(key=7, name="Routine line", group=LineGroup.ADMIN)
PLACE = FallbackNumber(key=1, label="Fire house", kind=FallbackKind.PLACE)
RECORD = SetUp(
    center=Center(name="Ridgefield", timezone="America/New_York"),
    lines=(VERIZON, ROUTINE),
    fallbacks=(PLACE,),
    operators=(Operator(initials="KM", name="Kim Moran", id="D-114"),),
)


def line(key: int, name: str, more: str = "", group: str = "911") -> str:
    return f'[[line]]\nkey = {key}\nname = "{name}"\ngroup = "{group}"\n{more}\n'


def change(text: str) -> SetUpChange:
    return read_set_up(text, "f.toml", RECORD)


def refused(text: str) -> str:
    with pytest.raises(RuleViolation) as caught:
        change(text)
    return caught.value.sentence


def test_a_line_under_another_key_is_refused() -> None:
    assert refused(line(13, "911 Wireless Verizon")) == (
        "f.toml: line 1 (key 13): name is that of key 3, and keys are permanent; keep key 3, or retire it in the same"
        " file"
    )


def test_two_lines_that_change_keys_with_each_other_are_refused() -> None:
    text = line(3, "Routine line", group="admin") + line(7, "911 Wireless Verizon")
    assert len(refused(text).split("\n")) == 2


def test_a_name_is_free_for_another_key_once_its_line_is_retired_renamed_or_split() -> None:
    new = line(13, "911 Wireless Verizon")
    assert len(change(new + "[[line]]\nkey = 3\nretired = true\n").lines) == 2
    assert len(change(new + '[[line]]\nkey = 3\nname = "911 Verizon, old trunk"\n').lines) == 2
    assert len(change(line(13, "911 Wireless Verizon", "split_from = 3")).lines) == 1


def test_the_same_name_in_another_group_is_another_line() -> None:
    assert [one.key for one in change(line(13, "Routine line", group="school")).lines] == [13]


def test_a_fallback_number_under_another_key_is_refused() -> None:
    text = '[[fallback]]\nkey = 2\nlabel = "Fire house"\nkind = "place"\n'
    assert "label is that of key 1, and keys are permanent" in refused(text)


def test_one_key_twice_in_a_file_is_refused() -> None:
    assert refused(line(20, "A") + line(20, "B")) == (
        "f.toml: line 2 (key 20): the key is already that of line 1 of this file; give each its own"
    )


def test_two_tables_without_a_key_are_two_faults_of_their_own() -> None:
    table = '[[line]]\nname = "A"\ngroup = "911"\n'
    assert refused(table + table) == "f.toml: line 1: key is missing\nf.toml: line 2: key is missing"


def test_a_fallback_number_may_name_lines_of_the_file_and_of_the_record() -> None:
    text = line(20, "New") + '[[fallback]]\nkey = 2\nlabel = "B"\nkind = "place"\nserves = [20, 3]\nrides_on = [7]\n'
    assert change(text).fallbacks[0].serves == (20, 3)


def test_initials_twice_in_a_file_are_refused_in_any_case() -> None:
    text = '[[operator]]\ninitials = "JR"\nname = "J"\n[[operator]]\ninitials = "jr"\nname = "R"\n'
    assert "already those of operator 1 of this file" in refused(text)


def test_an_id_belongs_to_one_operator_in_service() -> None:
    text = '[[operator]]\ninitials = "KS"\nname = "Kim Sorel"\nid = "D-114"\n'
    assert 'id "D-114" is already that of KM' in refused(text)
    leaving = '[[operator]]\ninitials = "KM"\nretired = true\n'
    assert [one.initials for one in change(text + leaving).operators] == ["KS", "KM"]


def test_two_people_may_bear_the_same_name() -> None:
    assert len(change('[[operator]]\ninitials = "KMO"\nname = "Kim Moran"\n').operators) == 1


def test_a_shift_name_twice_is_refused() -> None:
    shift = '[[shift]]\nname = "Day"\nstart = "07:00"\nend = "15:00"\n'
    assert "already used by another shift" in refused(shift + shift.replace("Day", "DAY"))


def test_the_position_of_a_record_is_fixed() -> None:
    assert "make a new record" in refused('[center]\nposition = "2"\n')
    assert change('[center]\nposition = "1"\n').is_empty
