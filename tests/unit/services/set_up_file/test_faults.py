from __future__ import annotations

import pytest

from console.services.set_up_file import read_set_up
from console.services.set_up_file.faults import Fault, Faults, SetUpRefused

FAULTY = """
[center]
name = ""
timezone = "Mars"
country = "XX"
told = [""]
[[line]]
key = 1
name = "A"
group = "adnim"
aliases = ["down"]
number = "12"
[[line]]
key = 1
[[fallback]]
key = 1
label = "X"
kind = "temporary"
rides_on = [9]
[[operator]]
initials = "K M"
name = "Kim"
[[shift]]
name = "A"
start = "7"
end = "15:00"
"""


def _refused(text: str) -> SetUpRefused:
    with pytest.raises(SetUpRefused) as refusal:
        read_set_up(text, "f.toml", None)
    return refusal.value


def test_each_fault_says_which_table_and_which_key_it_is_about() -> None:
    refusal = _refused(FAULTY)
    assert [(one.table, one.row, one.key) for one in refusal.faults] == [
        ("center", 0, "name"),
        ("center", 0, "timezone"),
        ("center", 0, "country"),
        ("center", 0, "told"),
        ("line", 1, "group"),
        ("line", 1, "aliases"),
        ("line", 1, "number"),
        ("line", 2, "key"),
        ("fallback", 1, "number"),
        ("fallback", 1, "rides_on"),
        ("operator", 1, "initials"),
        ("shift", 1, "start"),
    ]


def test_the_refusal_has_a_row_for_each_fault() -> None:
    refusal = _refused(FAULTY)
    assert refusal.sentence.splitlines()[4].startswith('f.toml: line 1 (key 1): group "adnim"')
    assert len(refusal.sentence.splitlines()) == len(refusal.faults)


def test_a_fault_of_the_file_as_a_whole_is_in_no_table() -> None:
    faults = Faults(file_name="f.toml")
    faults.add(None, '"lines" is not a known table')
    assert [(one.table, one.row, one.key) for one in faults.found] == [("", 0, "")]
    assert faults.sentences == ['f.toml: "lines" is not a known table']


def test_a_file_without_faults_is_not_refused() -> None:
    faults = Faults(file_name="f.toml")
    faults.refuse()
    assert faults.found == []


def test_a_key_already_taken_is_a_fault_of_the_key() -> None:
    assert Fault(place="line 2 (key 1)", reason="the key is already that of line 1 of this file").key == "key"


def test_somebody_who_types_hears_of_no_file() -> None:
    taken = Fault(place="line 2", reason="the key is already that of line 1 of this file; give each its own")
    kept = Fault(place="line 2", reason="name is that of key 3, and keys are permanent; retire it in the same file")
    assert taken.in_a_form == "the key is already that of line 1; give each its own"
    assert kept.in_a_form == "name is that of key 3, and keys are permanent; retire it first"
