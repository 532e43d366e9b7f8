from __future__ import annotations

import json

import pytest

from console.render.report_forms import TextForm, report_as
from helpers import report_builder


@pytest.mark.parametrize(
    ("form", "begins"),
    [(TextForm.HTML, "<!DOCTYPE html>"), (TextForm.CSV, "\ufeff"), (TextForm.JSON, "{"), (TextForm.TEXT, "")],
)
def test_every_form_is_of_the_same_report(form: TextForm, begins: str) -> None:
    report = report_builder.quiet_report()
    text = report_as(form, report)
    assert text.upper().startswith(begins.upper())
    assert report.set_up.center.name.casefold() in text.casefold()


def test_the_json_is_one_document_and_ends_its_line() -> None:
    text = report_as(TextForm.JSON, report_builder.quiet_report())
    assert text.endswith("}\n")
    assert json.loads(text)["title"]


def test_only_raw_csv_is_without_the_guard() -> None:
    report = report_builder.hostile_report()
    assert ",=cmd" not in report_as(TextForm.CSV, report)
    assert ",=cmd" in report_as(TextForm.CSV, report, raw=True)
