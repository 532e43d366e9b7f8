from __future__ import annotations

from pathlib import Path

import pytest

from helpers.commands import Run
from helpers.pdf_reading import page_texts, squeezed


@pytest.fixture
def ended(sample: Run) -> Run:
    sample("shift", "start", "Day", "KM", "--by", "KM")
    sample("log", "3d ;fast busy", "--by", "KM")
    sample("shift", "end", "--by", "KM")
    return sample


def test_an_ics_214_holds_what_was_said_in_its_blocks(ended: Run) -> None:
    said = ("--incident", "State outage", "--name", "Night desk", "--position", "Supervisor", "--agency", "County")
    more = ("--resource", "Pat Doe; Radio; State", "--resource", "Kim")
    made = ended("report", "--document", "ics-214", "--format", "json", *said, *more).json
    blocks = ("incident_name", "name", "ics_position", "home_agency")
    assert [made[key] for key in blocks] == ["State outage", "Night desk", "Supervisor", "County"]
    assert made["resources"] == [
        {"name": "Pat Doe", "ics_position": "Radio", "home_agency": "State"},
        {"name": "Kim", "ics_position": "Telecommunicator", "home_agency": "County"},
    ]
    assert [entry["note"] for entry in made["activity"] if entry["kind"] == "line_status"] == ["fast busy"]


def test_an_ics_214_is_printed_on_paper(ended: Run, tmp_path: Path) -> None:
    target = tmp_path / "214.pdf"
    assert ended("report", "--document", "ics-214", "--format", "pdf", "-o", str(target)).status == 0
    (text,) = page_texts(target.read_bytes())
    assert squeezed("ICS 214, Page 1 of 1") in text


def test_a_public_copy_of_an_ics_214_names_nobody(ended: Run) -> None:
    made = ended("report", "--document", "ics-214", "--format", "txt", "--redacted").out
    assert "PUBLIC COPY" in made
    assert "Kim Moran" not in made


def test_a_form_that_makes_no_sense_is_refused_in_a_sentence(ended: Run) -> None:
    answer = ended("report", "--document", "ics-214", "--format", "csv")
    assert (answer.status, answer.out) == (2, "")
    assert "An ICS 214 has no csv form" in answer.err


@pytest.mark.parametrize("option", ["--incident", "--name", "--position", "--agency", "--resource"])
def test_a_block_of_an_ics_214_said_of_another_document_is_refused(ended: Run, option: str) -> None:
    answer = ended("report", "--format", "txt", option, "x")
    assert answer.status == 2
    assert f"{option} is for --document ics-214" in answer.err


def test_a_blank_log_has_the_sheets_that_were_asked_for(sample: Run, tmp_path: Path) -> None:
    target = tmp_path / "blank.pdf"
    assert sample("report", "--document", "blank-log", "--format", "pdf", "-o", str(target)).status == 0
    assert len(page_texts(target.read_bytes())) == 2
    three = ("report", "--document", "blank-log", "--sheets", "3", "--format", "pdf", "--force", "-o", str(target))
    assert sample(*three).status == 0
    assert len(page_texts(target.read_bytes())) == 3


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--document", "blank-log", "--format", "txt"), "A blank log has no txt form"),
        (("--document", "blank-log", "--sheets", "0", "--format", "txt"), "1 to 50 sheets"),
        (("--sheets", "3", "--format", "txt"), "--sheets is for --document blank-log only"),
        (("--sheets", "0", "--format", "txt"), "--sheets is for --document blank-log only"),
        (
            ("--document", "contacts", "--shift", "last", "--format", "csv"),
            "--shift is for --document shift or ics-214",
        ),
        (("--document", "contacts", "--from", "07:00", "--format", "csv"), "--from is for --document shift or ics-214"),
        (("--document", "blank-log", "--to", "07:00", "--format", "txt"), "--to is for --document shift or ics-214"),
        (("--document", "availability", "--shift", "last", "--format", "txt"), "--shift is for --document shift"),
    ],
)
def test_what_a_document_can_not_be_is_refused_in_a_sentence(
    sample: Run, words: tuple[str, ...], sentence: str
) -> None:
    answer = sample("report", *words)
    assert answer.status == 2
    assert sentence in answer.err


def test_the_contact_sheet_is_of_the_record_as_it_stands(sample: Run, tmp_path: Path) -> None:
    sample("log", "f1a", "--by", "KM")
    made = sample("report", "--document", "contacts", "--format", "json").json
    first, *_ = made["fallback"]
    assert (first["key"], first["stage"]) == (1, "active")
    assert made["redacted"] is False
    assert {line["key"] for line in made["lines"]} >= {1, 3}
    target = tmp_path / "wall.pdf"
    said = ("--incident", "State outage", "--format", "pdf", "-o", str(target))
    assert sample("report", "--document", "contacts", *said).status == 0
    assert squeezed("State outage") in page_texts(target.read_bytes())[0]


def test_a_public_contact_sheet_says_so(sample: Run) -> None:
    assert sample("report", "--document", "contacts", "--format", "json", "--redacted").json["redacted"] is True
