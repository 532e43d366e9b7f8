from __future__ import annotations

from msgspec.structs import replace

from console.domain.blank_log import blank_log
from console.domain.line import Basis, LineState, Symptom
from console.domain.quick_entry.words import BASIS_WORDS, STATE_LETTERS, SYMPTOM_WORDS
from console.render.blank_log_words import BlankLogWords
from helpers.report_builder import SET_UP, outage_report


def words(*, exercise: bool = False) -> BlankLogWords:
    return BlankLogWords(blank_log(SET_UP, exercise=exercise, made_at=outage_report().made_at))


def test_the_lines_and_numbers_in_service_stand_there_by_their_keys() -> None:
    retired = replace(SET_UP, lines=(*SET_UP.lines[:2], replace(SET_UP.lines[2], retired=True)))
    log = BlankLogWords(blank_log(retired, exercise=False, made_at=outage_report().made_at))
    assert log.lines == ("1 911 Landline", "2 911 Wireless AT&T")
    assert log.fallbacks[0] == "f1 (203) 555-0142 Temporary emergency number"


def test_the_crib_has_every_state_symptom_and_basis_as_the_command_line_reads_them() -> None:
    crib = dict(words().crib)
    first, *states = crib["State"]
    assert first == "3d = line 3 is down"
    assert {STATE_LETTERS[one.split()[0]] for one in states} == set(LineState)
    assert {SYMPTOM_WORDS[one.split()[0].removeprefix("^")] for one in crib["Wrong"]} == set(Symptom)
    known = {BASIS_WORDS[one.split()[0].removeprefix("!")] for one in crib["Known"]}
    assert known == set(Basis) - {Basis.DESK}


def test_what_means_itself_is_not_said_twice() -> None:
    crib = dict(words().crib)
    assert "^busy" in crib["Wrong"]
    assert "!caller" in crib["Known"]
    assert "!psap per neighboring center" in crib["Known"]


def test_every_sheet_says_what_it_is_when_it_was_printed_and_how_it_is_keyed_in() -> None:
    page = words(exercise=True).page
    assert (page.form, page.marks, page.exercise, page.seal) == ("Paper log", ("EXERCISE",), True, "")
    assert page.made == (
        "Printed Tue 22 Oct 2024 15:02 EDT · Key it in when the PC is back: menu Log, Key in a paper log"
    )
    assert page.document_title == "Sample Regional Dispatch · Paper log – EXERCISE"
    assert words().page.marks == ()
