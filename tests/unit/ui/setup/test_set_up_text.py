from __future__ import annotations

import tomllib

import pytest

from console.services.set_up_file import read_set_up
from console.ui.setup.set_up_text import LineSaid, OperatorSaid, center_table, line_tables, operator_tables

FULL = LineSaid(
    key=3,
    name="911 Wireless Verizon",
    group="911",
    origin="wireless",
    number="+1 203 555 0100",
    trouble_number="+1 800 555 0150",
    aliases=("vz", "wls"),
)


def test_what_was_typed_is_read_back_as_a_set_up_file() -> None:
    text = (
        center_table("Sample Dispatch", "America/New_York")
        + line_tables([FULL, LineSaid(key=7, name="Routine", group="admin")])
        + operator_tables([OperatorSaid(initials="KM", name="Kim Moran"), OperatorSaid(initials="JR", name="Jo Reyes")])
    )
    change = read_set_up(text, "typed", None)
    assert change.center is not None
    assert (change.center.name, change.center.timezone) == ("Sample Dispatch", "America/New_York")
    verizon, routine = change.lines
    assert (verizon.key, verizon.name, verizon.group, verizon.origin) == (3, "911 Wireless Verizon", "911", "wireless")
    assert (verizon.number, verizon.trouble_number) == ("+12035550100", "+18005550150")
    assert verizon.aliases == ("vz", "wls")
    assert (routine.number, routine.origin, routine.aliases) == (None, None, ())
    assert [(one.initials, one.name) for one in change.operators] == [("KM", "Kim Moran"), ("JR", "Jo Reyes")]


def test_what_was_left_empty_is_left_out() -> None:
    assert tomllib.loads(line_tables([LineSaid(key=0, name="", group="911")])) == {"line": [{"group": "911"}]}
    assert tomllib.loads(operator_tables([OperatorSaid(initials="", name="")])) == {"operator": [{}]}
    assert line_tables([]) == operator_tables([]) == ""


@pytest.mark.parametrize(
    "name",
    ['say "911"', "back\\slash", "two\nlines", "tab\tbed", "Cañón Zoë 中文", '"""', "x = 1 # y", "[[line]]", "\x1b[2J"],
)
def test_no_name_can_break_out_of_its_place(name: str) -> None:
    assert tomllib.loads(center_table(name, "UTC")) == {"center": {"name": name, "timezone": "UTC"}}
    said = tomllib.loads(line_tables([LineSaid(key=1, name=name, group="911", aliases=(name, "ll"))]))
    assert said == {"line": [{"key": 1, "name": name, "group": "911", "aliases": [name, "ll"]}]}
