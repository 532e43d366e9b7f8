from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from console.paper.paperwork import pages_of
from console.paper.pdf import document_pdf
from console.services.settings import PaperName
from helpers.golden import GoldenFiles
from helpers.paper_cases import PAPER_CASES
from helpers.pdf_reading import page_runs
from helpers.source_tree import ROOT

SCRIPT = ROOT / "packaging" / "paper_pages.py"

FOREIGN = {"hostile", "availability-hostile"}
"""Signs that B612 does not have are written in whatever this machine has, if anything."""


def _made(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, folder, *arguments], capture_output=True, text=True, check=False, timeout=120
    )


def test_a_document_is_made_for_both_papers_with_a_picture_and_a_fax_of_each_page(tmp_path: Path) -> None:
    made = _made(tmp_path, "--only", "quiet")
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout == f"2 documents with their pages in {tmp_path}\n"
    names = {f"quiet.{paper}{ending}" for paper in PaperName for ending in (".pdf", "-1.png", "-1.fax.png")}
    assert {path.name for path in tmp_path.iterdir()} == names
    fax = QImage(str(tmp_path / "quiet.letter-1.fax.png"))
    assert (fax.width(), fax.height(), fax.depth()) == (1700, 2200, 1)


def test_a_word_that_is_in_no_name_makes_nothing_and_says_so(tmp_path: Path) -> None:
    made = _made(tmp_path, "--only", "no such document")
    assert made.returncode == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", sorted(set(PAPER_CASES) - FOREIGN))
def test_every_page_says_what_it_said_when_someone_last_looked_at_it(golden: GoldenFiles, name: str) -> None:
    golden.check(f"pages/{name}.txt", page_runs(document_pdf(pages_of(PAPER_CASES[name]()))))
