from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.attention_item import AttentionKind, AttentionSwitches
from console.domain.fallback_number import FallbackKind, FallbackNumber
from console.domain.line import Line, LineGroup, Origin
from console.domain.report_choices import ReportChoices, ReportSection
from console.domain.set_up import Center, Operator, SetUp, ShiftPattern
from console.services.set_up_file import read_set_up
from console.services.set_up_file.writer import attention_text, center_text, set_up_text, table_text, values_of

FULL = SetUp(
    center=Center(
        name='Ridgefield "Regional"',
        timezone="America/New_York",
        country="CA",
        fcc_psap_id="1234",
        position="2",
        late_after_min=0,
        told=("Chief", "State 911 office"),
        attention=AttentionSwitches(
            off=frozenset({AttentionKind.EXPECTED_PASSED, AttentionKind.VERIFY_DUE}),
            no_update_min={LineGroup.NINE_ONE_ONE: 30, LineGroup.ADMIN: 240},
        ),
        report=ReportChoices(title="Line log", agency="Town", signatures=(), leave_out=(ReportSection.CLOCK,)),
    ),
    lines=(
        Line(
            key=1,
            name="911 Landline",
            group=LineGroup.NINE_ONE_ONE,
            origin=Origin.LANDLINE,
            carrier="Frontier",
            aliases=("ll", "landline"),
            number="+12035550100",
            trouble_number="+18005550150",
            account="FRO-2231",
            circuit_id="36.FDPA.406378",
            tsp_code="TSP12345C-E1",
            area="Ridgefield, Redding",
            verify_every_h=24,
            split_from=12,
        ),
        Line(key=12, name="911", group=LineGroup.NINE_ONE_ONE, retired=True),
    ),
    fallbacks=(
        FallbackNumber(
            key=1,
            number="+12035550142;ext=5",
            label="Temporary emergency number",
            kind=FallbackKind.TEMPORARY,
            serves=(LineGroup.NINE_ONE_ONE, 1),
            area="Norfolk",
            answered_by="Norfolk Volunteer Fire Department",
            staffed="24x7",
            restriction="Emergencies only, until 911 is restored",
            rides_on=(12,),
            test_every_d=90,
        ),
        FallbackNumber(key=2, label="Go to the firehouse", kind=FallbackKind.PLACE, retired=True),
    ),
    operators=(Operator(initials="KM", name="Kim Moran", id="D-114"), Operator(initials="JR", name="Jo", retired=True)),
    patterns=(ShiftPattern(name="B", start="07:00", end="15:00"),),
)


def _read(text: str) -> SetUp:
    change = read_set_up(text, "written.toml", None)
    assert change.center is not None
    return SetUp(
        center=change.center,
        lines=change.lines,
        fallbacks=change.fallbacks,
        operators=change.operators,
        patterns=change.patterns or (),
    )


def test_a_set_up_written_out_is_read_back_the_same() -> None:
    assert _read(set_up_text(FULL)) == FULL


def test_a_record_takes_its_own_set_up_for_what_it_says_already() -> None:
    assert read_set_up(set_up_text(FULL), "written.toml", FULL).is_empty


def test_a_bare_center_is_all_there_is_to_write() -> None:
    bare = SetUp(center=Center(name="A", timezone="UTC"))
    assert tomllib.loads(set_up_text(bare)).keys() == {"center"}
    assert _read(set_up_text(bare)) == bare


@given(st.text(min_size=1, max_size=90).filter(lambda text: text.isprintable() and text.strip() == text))
def test_any_name_that_can_be_shown_comes_back(name: str) -> None:
    named = replace(FULL, center=replace(FULL.center, name=name))
    read = _read(set_up_text(named))
    assert _read(set_up_text(read)) == read


@pytest.mark.parametrize(
    "name",
    [
        'say "911"',
        "back\\slash",
        "two\nlines",
        "tab\tbed",
        "Cañón Zoë 中文 📞",
        '"""',
        "x = 1 # y",
        "[[line]]",
        "\x1b[2J",
    ],
)
def test_no_name_can_break_out_of_its_place(name: str) -> None:
    assert tomllib.loads(center_text({"name": name})) == {"center": {"name": name}}
    assert tomllib.loads(table_text("line", [{"name": name, "aliases": [name, "ll"]}])) == {
        "line": [{"name": name, "aliases": [name, "ll"]}]
    }


def test_empty_values_are_said_since_they_clear() -> None:
    assert tomllib.loads(table_text("line", [{"key": 3, "carrier": "", "aliases": []}])) == {
        "line": [{"key": 3, "carrier": "", "aliases": []}]
    }


def test_no_tables_at_all_take_the_scheduled_shifts_away() -> None:
    change = read_set_up(table_text("shift", []), "typed", FULL)
    assert change.patterns == ()


def test_what_is_not_said_is_left_out() -> None:
    assert values_of(Line(key=3, name="A", group=LineGroup.OTHER)) == {"key": 3, "name": "A", "group": "other"}


def test_what_may_ask_for_attention_is_read_back_also_when_nothing_may() -> None:
    for switches in (FULL.center.attention, AttentionSwitches(no_update_min={})):
        change = read_set_up(center_text({"name": "R", "timezone": "UTC"}) + attention_text(switches), "f.toml", None)
        assert change.center is not None
        assert change.center.attention == switches
