"""The words that stand on every page of a document, in its header and its footer."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.ids import Initials
from console.render.times import time_text
from console.render.wording import DOT, MEASURED_BY_NOBODY, visible


class PageWords(Struct, frozen=True, kw_only=True):
    """The words of one document.

    Attributes:
        file_title: What its file says it is.
        title, heading: The two lines of the header: whose document, and of what.
        beside: To the right of the heading, such as who was on.
        marks: What every page must say of this copy: that it is an exercise, or a public copy.
        made: First line of the footer: when and by whom.
        seal: Second line of the footer, ending with the digits in groups; empty where nothing is vouched for.
        exercise: Whether it is outlined across each page.
        form: Name of a form that is known by one, said beside the number of each page.
    """

    file_title: str
    title: str
    heading: str
    beside: str = ""
    marks: tuple[str, ...] = ()
    made: str = ""
    seal: str = ""
    exercise: bool = False
    form: str = ""

    @property
    def document_title(self) -> str:
        """What programs and print queues call it: an exercise is told from the live record there too."""
        return visible(" – ".join((self.file_title, *self.marks)))


def printed_text(at: datetime, by: Initials | None, zone: ZoneInfo) -> str:
    """``Printed Tue 22 Sep 2026 14:02 EDT by KM · as logged by staff, not measured``."""
    who = f" by {by}" if by else ""
    return f"Printed {time_text(at, zone, shown_day=None)}{who}{DOT}{MEASURED_BY_NOBODY}"
