from __future__ import annotations

import json

import pytest

from console.render.availability_forms import availability_as
from console.render.report_forms import TextForm
from helpers.availability_builder import eventful_month


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        (TextForm.HTML, "<!doctype html>"),
        (TextForm.CSV, "\ufefftable"),
        (TextForm.JSON, "{"),
        (TextForm.TEXT, "Sample"),
    ],
)
def test_every_form_is_of_the_same_report(form: TextForm, begins: str) -> None:
    text = availability_as(form, eventful_month())
    assert text.startswith(begins)
    assert "October 2024" in text
    assert "95.743" in text


def test_the_json_is_one_document_and_ends_its_line() -> None:
    text = availability_as(TextForm.JSON, eventful_month())
    assert text.endswith("}\n")
    assert json.loads(text)["document"] == "availability"
