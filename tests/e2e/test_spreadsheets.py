"""What LibreOffice makes of our CSV files and workbooks; told, and left out, where it is not installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from console.render.entries_csv import entries_csv
from console.render.report_csv import report_csv
from console.render.report_sheets import report_xlsx
from helpers.report_builder import HOSTILE, ZONE, hostile_report, outage_report

SOFFICE = shutil.which("soffice")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice Calc is not installed (libreoffice-calc-nogui)")


def opened(path: Path) -> ET.Element:
    """The file as LibreOffice has it once it is open: its own flat XML."""
    profile = (path.parent / "profile").as_uri()
    command = [str(SOFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "fods"]
    subprocess.run([*command, "--outdir", path.parent, path], check=True, capture_output=True, timeout=240)
    return ET.parse(path.with_suffix(".fods")).getroot()


def cells(sheets: ET.Element) -> list[ET.Element]:
    return [cell for cell in sheets.iter(f"{_TABLE}table-cell") if cell.get(f"{_OFFICE}value-type")]


def texts(sheets: ET.Element) -> list[str]:
    return ["".join(cell.itertext()).strip() for cell in cells(sheets)]


def formulas(sheets: ET.Element) -> list[str]:
    return [found for cell in cells(sheets) if (found := cell.get(f"{_TABLE}formula"))]


def test_a_workbook_opens_without_a_formula_and_with_its_types(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    path.write_bytes(report_xlsx(outage_report()))
    sheets = opened(path)
    assert formulas(sheets) == []
    kinds = {cell.get(f"{_OFFICE}value-type") for cell in cells(sheets)}
    assert kinds == {"string", "float", "date"}
    dates = [cell.get(f"{_OFFICE}date-value") for cell in cells(sheets)]
    assert "2024-10-22T12:10:00" in dates


def test_a_workbook_full_of_hostile_text_opens_without_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "hostile.xlsx"
    path.write_bytes(report_xlsx(hostile_report()))
    sheets = opened(path)
    assert formulas(sheets) == []
    assert {text for text in HOSTILE if text[0] in "=+@＝"} <= set(texts(sheets))


@pytest.mark.parametrize("name", ["report", "entries"])
def test_csv_full_of_hostile_text_opens_without_a_formula(tmp_path: Path, name: str) -> None:
    report = hostile_report()
    pieces = report_csv(report) if name == "report" else entries_csv(report.entries, ZONE)
    path = tmp_path / f"{name}.csv"
    path.write_bytes("".join(pieces).encode())
    sheets = opened(path)
    assert formulas(sheets) == []
    assert [text for text in texts(sheets) if "=cmd" in text]


def test_the_raw_form_would_run_which_is_why_it_must_be_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "raw.csv"
    path.write_bytes("".join(entries_csv(hostile_report().entries, ZONE, raw=True)).encode())
    assert formulas(opened(path)) != []
