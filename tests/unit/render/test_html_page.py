from __future__ import annotations

import jinja2
import pytest

from console.render.html_page import html_page
from console.render.report_html import report_html
from helpers.report_builder import quiet_report


def test_a_fact_that_is_missing_is_a_bug_and_not_an_empty_place() -> None:
    with pytest.raises(jinja2.UndefinedError):
        html_page("report.html", {})


def test_a_page_loads_nothing_and_runs_nothing() -> None:
    page = report_html(quiet_report())
    assert "default-src 'none'" in page
    assert not [bad for bad in ("http:", "https:", "<script", "src=", "@import", "url(", "<link") if bad in page]
