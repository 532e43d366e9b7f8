"""The ``[report]`` table of a set-up file: what the center's reports are called, who signs, what they leave out."""

from __future__ import annotations

from console.domain.report_choices import MOST_SIGNATURES, ReportChoices, ReportSection
from console.services.set_up_file.fields import Table, did_you_mean, quoted

REPORT_KEYS = ("title", "agency", "signatures", "leave_out")
MOST_LETTERS = 120
"""Of a title or an agency: two lines of a page at most."""

LONGEST_SIGNATURE = 30
"""So that there is room left to sign behind it."""

_SECTIONS = {str(section): section for section in ReportSection}
_NEVER = ("summary", "lines", "outages", "open_items", "open", "activity", "seal", "signatures", "operators")
WHY_NEVER = "a report without it would not say what happened"


def read_report(table: Table, before: ReportChoices) -> ReportChoices:
    """The choices as this table says, the rest as before; a list replaces the one before."""
    table.check_names(REPORT_KEYS)
    return ReportChoices(
        title=_words(table, "title", before.title),
        agency=_words(table, "agency", before.agency),
        signatures=_signatures(table, before.signatures),
        leave_out=_leave_out(table, before.leave_out),
    )


def _words(table: Table, name: str, before: str | None) -> str | None:
    text = table.text(name, before)
    if text is None or len(text) <= MOST_LETTERS:
        return text
    table.fault(f"{name} {quoted(text)} is {len(text)} characters long, at most {MOST_LETTERS} fit")
    return before


def _signatures(table: Table, before: tuple[str, ...]) -> tuple[str, ...]:
    said = table.texts("signatures", before)
    if len(said) > MOST_SIGNATURES:
        table.fault(f"signatures has {len(said)} places to sign, at most {MOST_SIGNATURES} fit")
        return before
    for label in said:
        if len(label) > LONGEST_SIGNATURE:
            table.fault(
                f"signatures {quoted(label)} is {len(label)} characters long, at most {LONGEST_SIGNATURE} leave room to"
                " sign"
            )
    return said


def _leave_out(table: Table, before: tuple[ReportSection, ...]) -> tuple[ReportSection, ...]:
    found = set()
    for word in table.texts("leave_out", tuple(map(str, before))):
        section = _SECTIONS.get(word.lower())
        if section is not None:
            found.add(section)
        elif word.lower() in _NEVER:
            table.fault(f"leave_out {quoted(word)} can't be left out: {WHY_NEVER}")
        else:
            known = ", ".join(_SECTIONS)
            near = did_you_mean(word, _SECTIONS)
            table.fault(f"leave_out {quoted(word)} is not one of {known}{near}")
    return tuple(section for section in ReportSection if section in found)
