"""The shift report in each form that is text."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import assert_never

from console.domain.shift_report import ShiftReport
from console.render.report_csv import report_csv
from console.render.report_html import report_html
from console.render.report_json import report_json
from console.render.report_text import report_text


class TextForm(StrEnum):
    """The forms, by the usual ending of their files."""

    HTML = "html"
    TEXT = "txt"
    CSV = "csv"
    JSON = "json"


def report_as(form: TextForm, report: ShiftReport, *, raw: bool = False) -> str:
    """The whole report in one of the forms.

    Args:
        raw: Leave the guard against formulas out of CSV, for programs that read the text back exactly.
    """
    match form:
        case TextForm.HTML:
            return report_html(report)
        case TextForm.TEXT:
            return report_text(report)
        case TextForm.CSV:
            return "".join(report_csv(report, raw=raw))
        case TextForm.JSON:
            return json.dumps(report_json(report), ensure_ascii=False, indent=2) + "\n"
        case _:
            assert_never(form)
