from __future__ import annotations

import json
from pathlib import Path

import pytest

from console.services.settings import Settings, save_settings
from helpers.commands import Run
from helpers.workbooks import read_workbook


@pytest.fixture
def ended(sample: Run) -> Run:
    sample("shift", "start", "Day", "KM", "--by", "KM")
    sample("log", "3d", "--by", "KM")
    sample("shift", "end", "--by", "KM")
    return sample


@pytest.mark.parametrize(
    ("form", "begin"), [("html", "<!doctype html>"), ("txt", "Sample"), ("csv", "\ufeff"), ("json", "{")]
)
def test_each_form_goes_to_standard_output_or_a_file(ended: Run, tmp_path: Path, form: str, begin: str) -> None:
    said = ended("report", "--shift", "last", "--format", form)
    assert said.status == 0
    assert said.out.startswith(begin)
    target = tmp_path / f"report.{form}"
    assert ended("report", "--format", form, "-o", str(target)).status == 0
    assert target.read_text(encoding="utf-8").strip()


def test_a_pdf_needs_a_file(ended: Run, tmp_path: Path) -> None:
    assert ended("report", "--format", "pdf").status == 2
    target = tmp_path / "report.pdf"
    assert ended("report", "--format", "pdf", "-o", str(target)).status == 0
    assert target.read_bytes().startswith(b"%PDF")


def test_a_workbook_needs_a_file(ended: Run, tmp_path: Path) -> None:
    assert "XLSX is not for standard output" in ended("report", "--format", "xlsx").err
    target = tmp_path / "report.xlsx"
    assert ended("report", "--format", "xlsx", "-o", str(target)).status == 0
    assert "Lines" in read_workbook(target.read_bytes())


def test_raw_leaves_the_guard_out_of_csv_and_is_for_nothing_else(sample: Run) -> None:
    sample("shift", "start", "Day", "KM", "--by", "KM")
    sample("log", "3d ;=1+1", "--by", "KM")
    current = ("report", "--shift", "current", "--format")
    assert ",'=1+1," in sample(*current, "csv").out
    assert ",=1+1," in sample(*current, "csv", "--raw").out
    assert sample(*current, "txt", "--raw").status == 2


def test_an_existing_file_is_overwritten_only_by_force(ended: Run, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("mine", encoding="utf-8")
    assert ended("report", "--format", "json", "-o", str(target)).status == 2
    assert target.read_text(encoding="utf-8") == "mine"
    assert ended("report", "--format", "json", "-o", str(target), "--force").status == 0
    assert json.loads(target.read_text(encoding="utf-8"))["shift"]["name"] == "Day"


def test_a_period_or_a_shift_but_not_both(ended: Run) -> None:
    assert ended("report", "--shift", "last", "--from", "07:00", "--format", "json").status == 2
    assert ended("report", "--to", "07:00", "--format", "json").status == 2
    period = ended("report", "--from", "2020-01-01T00:00", "--format", "json")
    assert period.json["shift"] is None
    clipped = ended("report", "--from", "2020-01-01T00:00", "--to", "2020-01-02T00:00", "--format", "json")
    assert clipped.json["period"]["seconds"] == 86400


def test_a_place_that_can_not_be_written_is_said(ended: Run, tmp_path: Path) -> None:
    answer = ended("report", "--format", "json", "-o", str(tmp_path / "missing" / "r.json"))
    assert answer.status == 3
    assert "can't be written" in answer.err


@pytest.mark.parametrize("form", ["html", "txt", "csv", "json", "pdf"])
def test_every_form_has_the_title_and_the_paper_that_were_chosen(ended: Run, tmp_path: Path, form: str) -> None:
    save_settings(tmp_path / "D", Settings(paper="a4"))
    titled = tmp_path / "titled.toml"
    titled.write_text('[report]\ntitle = "Outage & line log"\n', encoding="utf-8")
    assert ended("setup", str(titled), "--by", "KM").status == 0
    target = tmp_path / f"report.{form}"
    assert ended("report", "--format", form, "-o", str(target)).status == 0
    content = target.read_bytes()
    if form == "pdf":
        assert b"/MediaBox [0 0 595" in content
    else:
        assert (b"Outage &amp; line log" if form == "html" else b"Outage & line log") in content
        assert b"LINE STATUS SHIFT REPORT" not in content


def test_plain_text_can_be_had_in_ascii(ended: Run) -> None:
    said = ended("report", "--format", "txt", "--ascii")
    assert (said.status, said.out.isascii()) == (0, True)
    assert ended("report", "--format", "json", "--ascii").status == 2
