from __future__ import annotations

from console.domain.set_up import Center, SetUp
from console.services.line_import.columns import read_header
from console.services.line_import.csv_text import read_rows
from console.services.line_import.preview import preview_import
from console.services.line_import.rows import Verdict
from console.services.line_import.sample import sample_csv


def test_the_sample_is_taken_as_it_is() -> None:
    preview = preview_import(sample_csv(), "sample.csv", SetUp(center=Center(name="A", timezone="UTC")))
    assert [row.verdict for row in preview.rows] == [Verdict.NEW] * 5
    assert preview.unknown_columns == ()


def test_the_sample_names_every_column_but_split_from() -> None:
    (header, *_) = read_rows(sample_csv(), "sample.csv")
    assert len(read_header(header.cells).names) == 20


def test_a_spreadsheet_program_knows_it_is_utf_8() -> None:
    assert sample_csv().startswith(b"\xef\xbb\xbf")
