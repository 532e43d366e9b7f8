from __future__ import annotations

import time

import pytest
from msgspec.structs import replace

from console.domain.errors import RuleViolation
from console.domain.set_up import Center, SetUp
from console.services.line_import.preview import ImportPreview, preview_import
from console.services.line_import.rows import Verdict
from console.services.set_up_file import read_set_up
from helpers.situations import SET_UP

BARE = SetUp(center=Center(name="A", timezone="America/New_York"))


def _previewed(text: str, existing: SetUp = SET_UP) -> ImportPreview:
    return preview_import(text.encode(), "lines.csv", existing)


def _told(text: str, existing: SetUp = SET_UP) -> list[tuple[int, Verdict, tuple[str, ...]]]:
    return [(row.number, row.verdict, row.remarks) for row in _previewed(text, existing).rows]


def test_every_row_has_its_verdict_in_words() -> None:
    text = (
        "Key,Name,Group,Number\n"
        "20,Annex,admin,203 555 0111\n"
        "7,Routine,admin,203 555 0112\n"
        "8,Internal extensions,admin,\n"
        "21,Jail,adnim,12\n"
    )
    assert _told(text) == [
        (2, Verdict.NEW, ()),
        (3, Verdict.CHANGE, ("changes number",)),
        (4, Verdict.SAME, ()),
        (
            5,
            Verdict.BAD,
            (
                'group "adnim" is not one of 911, admin, school, other',
                'number "12" is not a valid phone number in US; write it with + and the country code, or as it is'
                " dialed there",
            ),
        ),
    ]


def test_the_good_rows_can_be_taken_alone() -> None:
    preview = _previewed("Key,Name,Group\n20,Annex,admin\n21,Jail,adnim\n")
    change = read_set_up(preview.text, "import", SET_UP)
    assert [line.name for line in change.lines] == ["Annex"]
    assert (preview.count(Verdict.NEW), preview.count(Verdict.BAD)) == (1, 1)


def test_a_number_may_ride_on_a_line_of_the_same_file_but_not_on_a_bad_one() -> None:
    good = "what,key,name,group,number,rides on\nline,20,Annex,admin,,\nfallback,9,Out,,203 555 0111,20\n"
    assert [verdict for _, verdict, _ in _told(good)] == [Verdict.NEW, Verdict.NEW]
    bad = good.replace("admin", "adnim")
    assert _told(bad)[1] == (
        3,
        Verdict.BAD,
        ("kind ten_digit proposed", "rides_on names line 20, which is not the key of a line"),
    )


def test_the_same_number_and_the_same_name_are_said() -> None:
    text = "Key,Name,Group,Number\n20,Annex,admin,203 555 0111\n21,ANNEX,admin,(203) 555-0111\n"
    assert _told(text)[1][2] == (
        "Line 21 ANNEX has the number of Line 20 Annex, (203) 555-0111: check which is right",
        "Line 21 ANNEX has the name of line 20: tell them apart",
    )


def test_what_was_odd_before_is_not_blamed_on_the_file() -> None:
    odd = replace(
        SET_UP, lines=tuple(replace(one, number="+12035550100") if one.key in (7, 8) else one for one in SET_UP.lines)
    )
    assert _told("Key,Name,Group\n20,Annex,admin\n", odd) == [(2, Verdict.NEW, ())]


def test_a_retired_key_is_not_used_again() -> None:
    gone = replace(SET_UP, lines=tuple(replace(one, retired=one.key == 8) for one in SET_UP.lines))
    assert _told("Key,Name,Group\n8,New,admin\n", gone) == [
        (2, Verdict.BAD, ("key 8 was retired and is not used again; choose a key that was never used",))
    ]


def test_columns_that_are_not_taken_are_named() -> None:
    assert _previewed("Key,Name,Group,Color\n20,Annex,admin,red\n").unknown_columns == ("Color",)


@pytest.mark.parametrize("text", ["Color,Size\nred,9\n", "20,Annex,admin\n"])
def test_a_file_without_names_of_columns_is_refused(text: str) -> None:
    with pytest.raises(RuleViolation, match="the first row names no column of a line"):
        _previewed(text)


def test_a_file_that_brings_nothing_has_nothing_to_apply() -> None:
    preview = _previewed("Key,Name,Group\n")
    assert (preview.rows, preview.text) == ((), "")


def test_a_thousand_rows_are_told_one_by_one_without_a_wait() -> None:
    rows = "".join(f"{n},Line {n},{'admin' if n % 2 else 'adnim'},203 555 0{n % 900 + 100}\n" for n in range(1, 1001))
    began = time.process_time()
    told = _told(f"Key,Name,Group,Number\n{rows}", BARE)
    assert time.process_time() - began < 5
    assert len(told) == 1000
    assert [number for number, verdict, _ in told if verdict is Verdict.NEW] == list(range(2, 101, 2))
    assert "there is room for 99 of a kind; this is one more" in told[500][2]


def test_hostile_cells_stay_text() -> None:
    text = 'Key,Name,Group\n20,"=HYPERLINK(""http://x"")",admin\n21,<b>"""x,other\n'
    change = read_set_up(_previewed("Key,Name,Group\n20,\"=cmd|' /C calc'!A0\",admin\n").text, "import", SET_UP)
    assert change.lines[0].name == "=cmd|' /C calc'!A0"
    with pytest.raises(RuleViolation, match="save it again as CSV"):
        _previewed(text + '"open')
