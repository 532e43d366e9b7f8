"""The availability report as a self-contained HTML page."""

from __future__ import annotations

from functools import partial
from itertools import groupby

from console.domain.availability_report import AvailabilityReport, LineAvailability, LineOutage
from console.domain.line import LineState
from console.render.availability_counting import counting_sentences, not_verified_text
from console.render.availability_pictures import (
    cell_length_of,
    cells_explained,
    has_outage_chart,
    line_cells_of,
    no_chart_text,
    spoken_days,
    step_of,
)
from console.render.availability_words import (
    GROUP_HEADINGS,
    LINE_HEADINGS,
    AvailabilityWords,
    group_cells,
    line_cells,
    listed_outages,
)
from console.render.html_page import html_page


def availability_html(report: AvailabilityReport) -> str:
    """The page."""
    outages = listed_outages(report)
    longest_s = max((one.outage.seconds for one in outages), default=0) or 1

    def width(one: LineOutage) -> str:
        return f"{one.outage.seconds * 100 / longest_s:.2f}"

    facts = {
        "report": report,
        "words": AvailabilityWords(report),
        "line_headings": LINE_HEADINGS,
        "line_cells": line_cells,
        "group_headings": GROUP_HEADINGS,
        "group_cells": group_cells,
        "not_verified": not_verified_text(report),
        "legend": cells_explained(cell_length_of(report)),
        "cells": partial(_cells, report),
        "spoken": spoken_days,
        "outages": outages,
        "chart": has_outage_chart(report.outages),
        "no_chart": no_chart_text(report.outages),
        "width": width,
        "counting": counting_sentences(report),
    }
    return html_page("availability.html", facts)


def _cells(report: AvailabilityReport, line: LineAvailability) -> list[dict[str, str]]:
    """What each cell shows; unknown ones in a row are one, or they would be a fence."""
    numbered = enumerate(line_cells_of(report, line))
    runs = groupby(numbered, key=lambda one: -1 if one[1].worst is LineState.UNKNOWN else one[0])
    found = ([cell for _, cell in run] for _, run in runs)
    return [
        {
            "state": cells[0].worst.value,
            "height": f"{step_of(cells[0]) * 100 / 3:.0f}",
            "cells": str(len(cells)),
        }
        for cells in found
    ]
