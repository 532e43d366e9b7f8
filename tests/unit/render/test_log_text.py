from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from console.domain.events import EntryKind
from console.domain.ids import Uid
from console.domain.line import Line, LineGroup, LineState
from console.domain.log_entry import Act, LogEntry
from console.domain.set_up import Center, SetUp
from console.domain.shift import Shift
from console.render.log_text import log_lines, shift_lines

AT = datetime(2026, 9, 22, 17, 25, tzinfo=UTC)
SET_UP = SetUp(
    center=Center(name="Sample", timezone="America/New_York"),
    lines=(Line(key=3, name="911 Wireless Verizon", group=LineGroup.NINE_ONE_ONE),),
)
ENTRY = LogEntry(
    seq=27,
    uid=Uid("u"),
    position="1",
    recorded_at=AT,
    kind=EntryKind.LINE_STATUS,
    act=Act(kind=EntryKind.LINE_STATUS, occurred_at=AT, line=3, state=LineState.DOWN, note="note\x1b[31m"),
    by="KM",
)


def test_an_entry_is_one_line_that_can_not_steer_a_terminal() -> None:
    (line,) = log_lines([ENTRY], SET_UP)
    assert line.startswith("   27  Tue 22 Sep 2026 13:25 EDT  3 911 Wireless Verizon DOWN")
    assert "\x1b" not in line
    assert line.endswith("by KM")


def test_what_became_of_an_entry_is_said() -> None:
    fated = replace(ENTRY, late=True, corrected_by=28, voided_by=30)
    (line,) = log_lines([fated], SET_UP)
    assert line.endswith("[late; corrected by 28; VOID, see 30]")


def test_a_shift_says_its_number_times_and_people() -> None:
    zone = ZoneInfo("America/New_York")
    ended = datetime(2026, 9, 22, 19, 0, tzinfo=UTC)
    day = Shift(id=9, name="Day", operators=("KM", "JR"), started_at=AT, ended_at=ended, handed_over=True)
    rows = list(shift_lines([day, Shift(id=12, name="Evening", operators=(), started_at=ended)], zone))
    assert rows == [
        "    9  Day  Tue 22 Sep 2026 13:25 EDT - Tue 22 Sep 15:00 EDT (handed over)  KM, JR",
        "   12  Evening  Tue 22 Sep 2026 15:00 EDT - open  nobody named",
    ]
