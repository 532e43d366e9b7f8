"""The availability report in each form that is text."""

from __future__ import annotations

import json
from typing import assert_never

from console.domain.availability_report import AvailabilityReport
from console.render.availability_csv import availability_csv
from console.render.availability_html import availability_html
from console.render.availability_json import availability_json
from console.render.availability_plain_text import availability_plain_text
from console.render.report_forms import TextForm


def availability_as(form: TextForm, report: AvailabilityReport, *, raw: bool = False) -> str:
    """The whole report in one of the forms.

    Args:
        raw: Leave the guard against formulas out of CSV, for programs that read the text back exactly.
    """
    match form:
        case TextForm.HTML:
            return availability_html(report)
        case TextForm.TEXT:
            return availability_plain_text(report)
        case TextForm.CSV:
            return "".join(availability_csv(report, raw=raw))
        case TextForm.JSON:
            return json.dumps(availability_json(report), ensure_ascii=False, indent=2) + "\n"
        case _:
            assert_never(form)
