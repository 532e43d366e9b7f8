from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.errors import RuleViolation
from console.domain.fallback_number import FallbackKind
from console.domain.line import LineGroup, Origin
from console.domain.set_up import SetUp
from console.services.set_up_file import SetUpChange, read_set_up, simple_set_up
from console.services.set_up_file.tables import FALLBACK_KEYS, LINE_KEYS, OPERATOR_KEYS, SHIFT_KEYS

CENTER = '[center]\nname = "Ridgefield"\ntimezone = "America/New_York"\n'
LINE = '[[line]]\nkey = 1\nname = "911 Landline"\ngroup = "911"\n'
CONTRACT = """
[center]
name = "Ridgefield Regional Dispatch"
timezone = "America/New_York"
country = "US"
fcc_psap_id = "1234"
position = "2"
late_after_min = 7
told = ["Chief", "IT on call"]
[[line]]
key = 7
name = "911 Landline"
group = "911"
origin = "landline"
carrier = "Frontier"
aliases = ["ll", "Landline"]
number = "+1 203 555 0100"
trouble_number = "800 555 0150"
account = "FRO-2231"
circuit_id = "36.FDPA.406378"
tsp_code = "tsp12345c-e1"
area = "Ridgefield, Redding"
verify_every_h = 24
split_from = 12
[[line]]
key = 12
name = "911 (old)"
group = "911"
[[fallback]]
key = 1
number = "+1 203 555 0142"
label = "Temporary emergency number"
kind = "temporary"
serves = ["911", 7]
area = "Norfolk"
answered_by = "Norfolk Volunteer Fire Department"
staffed = "24x7"
restriction = "Emergencies only, until 911 is restored"
rides_on = [7]
test_every_d = 90
[[operator]]
initials = "km"
name = "Kim Moran"
id = "D-114"
[[shift]]
name = "B"
start = "07:00"
end = "15:00"
"""


def as_set_up(change: SetUpChange, before: SetUp | None = None) -> SetUp:
    """The set-up after a change, merged the way the record does it."""
    center = change.center or (before.center if before else None)
    assert center is not None
    lines = {one.key: one for one in (*(before.lines if before else ()), *change.lines)}
    fallbacks = {one.key: one for one in (*(before.fallbacks if before else ()), *change.fallbacks)}
    operators = {one.initials: one for one in (*(before.operators if before else ()), *change.operators)}
    patterns = change.patterns if change.patterns is not None else (before.patterns if before else ())
    return SetUp(
        center=center,
        lines=tuple(lines.values()),
        fallbacks=tuple(fallbacks.values()),
        operators=tuple(operators.values()),
        patterns=patterns,
    )


def made_from(text: str) -> SetUp:
    return as_set_up(read_set_up(text, "setup.toml", None))


def faults_of(text: str | bytes, existing: SetUp | None = None) -> list[str]:
    with pytest.raises(RuleViolation) as caught:
        read_set_up(text, "setup.toml", existing)
    return caught.value.sentence.split("\n")


def outcome(text: str) -> str:
    try:
        read_set_up(text, "setup.toml", None)
    except RuleViolation as refusal:
        return refusal.sentence
    return "setup.toml: taken"


def test_every_field_of_the_contract_is_read() -> None:
    change = read_set_up(CONTRACT, "setup.toml", None)
    center = change.center
    assert center is not None
    assert (center.name, center.position, center.fcc_psap_id) == ("Ridgefield Regional Dispatch", "2", "1234")
    assert (center.late_after_min, center.told) == (7, ("Chief", "IT on call"))
    line = change.lines[0]
    assert (line.key, line.name, line.group, line.origin) == (
        7,
        "911 Landline",
        LineGroup.NINE_ONE_ONE,
        Origin.LANDLINE,
    )
    assert (line.carrier, line.aliases, line.account) == ("Frontier", ("ll", "landline"), "FRO-2231")
    assert (line.number, line.trouble_number) == ("+12035550100", "+18005550150")
    assert (line.circuit_id, line.tsp_code, line.area) == ("36.FDPA.406378", "TSP12345C-E1", "Ridgefield, Redding")
    assert (line.verify_every_h, line.split_from, line.retired) == (24, 12, False)
    fallback = change.fallbacks[0]
    assert (fallback.key, fallback.kind, fallback.serves) == (1, FallbackKind.TEMPORARY, (LineGroup.NINE_ONE_ONE, 7))
    assert (fallback.number, fallback.rides_on, fallback.test_every_d) == ("+12035550142", (7,), 90)
    assert (fallback.area, fallback.staffed) == ("Norfolk", "24x7")
    assert fallback.answered_by == "Norfolk Volunteer Fire Department"
    assert fallback.restriction == "Emergencies only, until 911 is restored"
    assert [(one.initials, one.name, one.id) for one in change.operators] == [("KM", "Kim Moran", "D-114")]
    assert change.patterns is not None
    assert [(one.name, one.start, one.end) for one in change.patterns] == [("B", "07:00", "15:00")]


def test_what_a_file_leaves_out_of_the_center_has_its_default() -> None:
    center = made_from(CENTER).center
    assert (center.country, center.position, center.late_after_min, center.told) == ("US", "1", 5, ())


def test_the_example_of_the_contract_is_refused_in_its_words() -> None:
    text = CENTER + LINE + LINE.replace("1\n", "2\n", 1) + '[[line]]\nkey = 7\nname = "Routine"\ngroup = "adnim"\n'
    (fault,) = faults_of(text)
    assert fault == 'setup.toml: line 3 (key 7): group "adnim" is not one of 911, admin, school, other'


def test_every_fault_is_listed_in_the_order_of_the_file() -> None:
    text = (
        '[center]\nname = ""\ntimezone = "America/NewYork"\n'
        '[[line]]\nkey = 0\nname = "A"\ngroup = "911"\n'
        '[[line]]\nkey = 2\ngroup = "admin"\norigin = "voip"\nnumbr = "1"\n'
        '[[fallback]]\nkey = 1\nlabel = "Next"\nkind = "reference"\n'
        '[[operator]]\ninitials = "K"\nname = "Kim"\n'
        '[[shift]]\nname = "Day"\nstart = "7:00"\nend = "24:00"\n'
    )
    faults = faults_of(text)
    assert [fault.removeprefix("setup.toml: ").split(": ")[0] for fault in faults] == [
        *("center", "center", "line 1 (key 0)", "line 2 (key 2)", "line 2 (key 2)", "line 2 (key 2)"),
        *("fallback 1 (key 1)", "operator 1 (initials K)", "shift 1", "shift 1"),
    ]
    assert 'did you mean "America/New_York"?' in faults[1]
    assert 'did you mean "number"?' in faults[3]


def test_a_table_or_key_that_no_set_up_file_has_is_refused() -> None:
    assert faults_of('color = "red"\n[[lines]]\nkey = 1\n' + CENTER) == [
        'setup.toml: "color" is not a known key outside of any table',
        'setup.toml: "lines" is not a known table (did you mean "line"?)',
    ]


def test_a_new_record_needs_a_center_with_name_and_time_zone() -> None:
    assert "a new record needs [center]" in faults_of(LINE)[0]
    assert [fault.split(": ")[2] for fault in faults_of("[center]\n")] == ["name is missing", "timezone is missing"]


def test_a_name_and_a_time_zone_make_a_set_up() -> None:
    center = simple_set_up(" Ridgefield ", "America/New_York").center
    assert center is not None
    assert (center.name, center.timezone, center.position) == ("Ridgefield", "America/New_York", "1")


def test_a_name_or_a_time_zone_that_can_not_be_used_is_refused() -> None:
    with pytest.raises(RuleViolation) as caught:
        simple_set_up("a\udcffb", "America/NewYork")
    name, timezone = caught.value.sentence.split("\n")
    assert name == 'init: center: name "a?b" holds a control character, which cannot be shown on one line'
    assert timezone.endswith('(did you mean "America/New_York"?)')


def test_an_existing_record_takes_a_file_without_a_center() -> None:
    before = made_from(CENTER)
    change = read_set_up(LINE, "setup.toml", before)
    assert change.center is None
    assert [line.key for line in change.lines] == [1]


def test_what_a_table_leaves_out_is_left_alone() -> None:
    before = made_from(CONTRACT)
    change = read_set_up('[[line]]\nkey = 7\ncarrier = "Verizon"\n[center]\nlate_after_min = 9\n', "x.toml", before)
    (line,) = change.lines
    was = before.line(7)
    assert was is not None
    assert line.carrier == "Verizon"
    assert (line.number, line.aliases, line.verify_every_h) == (was.number, was.aliases, was.verify_every_h)
    assert change.center is not None
    assert (change.center.name, change.center.late_after_min) == ("Ridgefield Regional Dispatch", 9)
    assert (change.fallbacks, change.operators, change.patterns) == ((), (), None)


def test_the_same_file_again_changes_nothing() -> None:
    before = made_from(CONTRACT)
    assert read_set_up(CONTRACT, "setup.toml", before).is_empty


def test_an_empty_text_or_list_clears_what_may_be_empty() -> None:
    before = made_from(CONTRACT)
    text = '[[line]]\nkey = 7\ncarrier = ""\naliases = []\nverify_every_h = ""\ntsp_code = ""\nnumber = ""\n'
    (line,) = read_set_up(text, "setup.toml", before).lines
    assert (line.carrier, line.aliases, line.verify_every_h, line.tsp_code, line.number) == (None, (), None, None, None)


def test_shifts_are_replaced_together() -> None:
    before = made_from(CONTRACT)
    change = read_set_up('[[shift]]\nname = "N"\nstart = "23:00"\nend = "07:00"\n', "setup.toml", before)
    assert change.patterns is not None
    assert [pattern.name for pattern in change.patterns] == ["N"]
    assert read_set_up("shift = []", "setup.toml", before).patterns == ()


def test_a_line_is_retired_and_its_key_is_not_used_again() -> None:
    before = made_from(CENTER + LINE)
    (gone,) = read_set_up("[[line]]\nkey = 1\nretired = true\n", "setup.toml", before).lines
    assert gone.retired
    after = as_set_up(SetUpChange(lines=(gone,)), before)
    assert read_set_up("[[line]]\nkey = 1\nretired = true\n", "setup.toml", after).is_empty
    assert "is not used again" in faults_of(LINE + "retired = false\n", after)[0]
    (fault,) = faults_of(LINE, after)
    assert fault == (
        "setup.toml: line 1 (key 1): key 1 was retired and is not used again; choose a key that was never used"
    )


def test_an_operator_who_was_retired_comes_back_only_when_said_so() -> None:
    person = '[[operator]]\ninitials = "KM"\nname = "Kim Moran"\n'
    before = made_from(CENTER + person + "retired = true\n")
    assert "belong to Kim Moran, who is retired" in faults_of(person, before)[0]
    (back,) = read_set_up(person + "retired = false\n", "setup.toml", before).operators
    assert not back.retired


def test_a_byte_order_mark_is_read_over() -> None:
    assert made_from("\ufeff" + CENTER).center.name == "Ridgefield"


def test_a_file_that_is_not_utf_8_is_refused_with_its_text_line() -> None:
    (fault,) = faults_of(CENTER.encode() + b'position = "\xff"\n')
    assert fault == "setup.toml: text line 4 is not UTF-8; save the file as UTF-8"


@pytest.mark.parametrize("number", ["0x" + "f" * 9000, "9" * 9000, "0x1ffffffffffffffff"])
@pytest.mark.parametrize("place", ["late_after_min = {}", "[[line]]\nkey = {}", "[[fallback]]\nserves = [1, {}]"])
def test_a_number_too_long_to_be_shown_is_refused_in_a_sentence(number: str, place: str) -> None:
    (fault,) = faults_of(CENTER + place.format(number) + "\n")
    assert fault == "setup.toml: the file is not valid TOML: it holds a whole number of more than 64 bits"


def test_a_file_that_is_no_toml_is_refused_with_its_text_line() -> None:
    (fault,) = faults_of("[center]\nname : x\n")
    assert "not valid TOML" in fault
    assert "text line 2" in fault


def test_a_file_over_a_megabyte_is_refused() -> None:
    assert "at most 1,000,000 are read" in faults_of("#" * 1_000_001)[0]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x = " + "[" * 9_000, id="nested lists"),
        pytest.param("x = " + "9" * 6_000, id="a number too long to convert"),
        pytest.param("a." * 400_000 + "b = 1", id="a name of many parts"),
        pytest.param(CENTER + "[[line]]\n" * 20_000, id="tables without end"),
        pytest.param("\0" * 1000, id="only NUL"),
        pytest.param("\ud800", id="half a character"),
        pytest.param("[[center]]\n[line]\n[fallback.x]\noperator = 3\nshift = [1]\n", id="tables of the wrong shape"),
        pytest.param("center = 2020-01-01\nline = inf\n", id="values for tables"),
    ],
)
def test_a_hostile_file_is_refused_with_a_sentence(text: str) -> None:
    for fault in faults_of(text):
        assert fault.startswith("setup.toml: ")
        assert fault.isprintable()
        assert len(fault) < 500


@given(st.text(max_size=200))
def test_any_text_gives_a_change_or_a_refusal(text: str) -> None:
    assert outcome(CENTER + text).startswith("setup.toml: ")


VALUES = st.one_of(st.booleans(), st.integers(), st.text(max_size=5), st.floats(), st.lists(st.integers(), max_size=3))


@given(
    table=st.sampled_from(["line", "fallback", "operator", "shift"]),
    name=st.sampled_from([*LINE_KEYS, *FALLBACK_KEYS, *OPERATOR_KEYS, *SHIFT_KEYS]),
    value=VALUES,
)
def test_a_value_of_any_type_gives_a_change_or_a_refusal(table: str, name: str, value: object) -> None:
    try:
        text = f"{CENTER}[[{table}]]\nkey = 1\n{name} = {value!r}\n".replace("True", "true").replace("False", "false")
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert outcome(text).startswith("setup.toml: ")
