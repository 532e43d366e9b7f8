"""What a center chose for its reports: title, agency, who signs, and which sections it does without."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

MOST_SIGNATURES = 4
USUAL_SIGNATURES = ("Outgoing", "Incoming", "Supervisor review")


class ReportSection(StrEnum):
    """The sections a center may leave out; the values are what a set-up file says.

    Lines with their minutes, outages, what is open, the activity and the seal are none of them: a report without them
    would be signed for something else than what happened.
    """

    TIMELINE = "timeline"
    TOLD = "told"
    FALLBACK = "fallback"
    REFS = "refs"
    PASS_ON = "pass_on"  # noqa: S105 - a note for the next shift, no password
    CLOCK = "clock"


class ReportChoices(Struct, frozen=True, kw_only=True):
    """The defaults are those of a center that chose nothing.

    Attributes:
        title: In place of the usual title; None = that.
        agency: Stands at the head in place of the center's name, which then follows; None = the center itself.
        signatures: What stands before each line to sign on, at most :data:`MOST_SIGNATURES`; none = nobody signs.
        leave_out: In the order of the sections.
    """

    title: str | None = None
    agency: str | None = None
    signatures: tuple[str, ...] = USUAL_SIGNATURES
    leave_out: tuple[ReportSection, ...] = ()

    def shows(self, section: ReportSection) -> bool:
        """Whether this section is wanted."""
        return section not in self.leave_out
