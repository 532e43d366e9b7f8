"""How it reads what a center chose for its reports, in the log and at the end of each report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from console.domain.report_choices import ReportChoices, ReportSection

SECTION_WORDS: Final[Mapping[ReportSection, str]] = {
    ReportSection.TIMELINE: "timeline",
    ReportSection.TOLD: "told",
    ReportSection.FALLBACK: "fallback numbers",
    ReportSection.REFS: "refs and line notes",
    ReportSection.PASS_ON: "pass-on",
    ReportSection.CLOCK: "clock",
}


def sections_text(sections: Iterable[ReportSection]) -> str:
    """``timeline, told``."""
    return ", ".join(SECTION_WORDS[section] for section in sections)


def choices_text(choices: ReportChoices) -> str | None:
    """What differs from the reports of a center that chose nothing; None if nothing does."""
    usual = ReportChoices()
    parts = [
        f"title {choices.title}" if choices.title else "",
        f"agency {choices.agency}" if choices.agency else "",
        "" if choices.signatures == usual.signatures else _signatures_text(choices),
        f"left out: {sections_text(choices.leave_out)}" if choices.leave_out else "",
    ]
    said = "; ".join(part for part in parts if part)
    return f"report {said}" if said else None


def _signatures_text(choices: ReportChoices) -> str:
    return f"signed by {', '.join(choices.signatures)}" if choices.signatures else "signed by nobody"
