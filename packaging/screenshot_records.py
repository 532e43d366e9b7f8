"""The records that are pictured: a busy outage, months before it, a quiet morning, an empty one, and more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

from console.bootstrap.writing import make_demo_record, open_writing
from console.services.demo import demo_set_up
from console.services.set_up_file import SetUpChange, read_set_up
from console.services.set_ups import make_record

NOW = datetime(2026, 9, 22, 14, 7, 32, tzinfo=timezone(timedelta(hours=-4)))
"""The moment of every picture: a Tuesday afternoon, daylight time."""

Said = tuple[int, str, str]
"""Minutes ago, who, and what was typed."""

OUTAGE: tuple[Said, ...] = (
    (430, "KM", "/shift start Day KM JR"),
    (428, "KM", "911all+7+8+9+10+11 u ;board gone through at the start of the shift"),
    (420, "KM", "1+2+3+4 u! ;real calls since six"),
    (396, "JR", "t6 !test ;scheduled by the state"),
    (200, "KM", "p Spare headset at position 2 is broken"),
    (120, "KM", "10m >1600 ;neighbor is moving its console"),
    (64, "JR", "5i ~about 2 of 5 calls !caller"),
    (57, "JR", "9k ;nobody answers at the school office"),
    (42, "KM", "3d -2 !caller #VZ-88123 ;fast busy"),
    (40, "KM", "f1a"),
    (37, "KM", "f1p"),
    (35, "KM", "w Chief ;will call back at 14:30"),
    (33, "KM", "w State 911 office"),
    (21, "JR", "4d -10"),
    (19, "JR", "c g ~north side ;half of the test calls get through"),
    (12, "KM", "8g ^noise"),
    (9, "KM", "n Frontier says a cable was cut near Route 7; no estimate"),
    (4, "KM", "7d ;no dial tone"),
)
_DAY = 24 * 60
_FORMER: tuple[tuple[int, int, str, str], ...] = (
    (88, 640, "3d !caller ;fast busy", "3u!"),
    (71, 35, "3g ~north side", "3u !carrier"),
    (64, 15, "3d", "3u!"),
    (52, 190, "3i ~about 1 of 4 calls", "3u!"),
    (41, 4 * 60, "3m ;Verizon works on its switch", "3u !t"),
    (33, 22, "3d #VZ-86001", "3u!"),
    (26, 95, "3g ^noise", "3u!"),
    (19, 26 * 60, "3d #VZ-87340 ;fiber cut near Route 7", "3u!"),
    (12, 50, "3k", "3u !t"),
    (8, 75, "3i", "3u!"),
    (3, 8, "3d", "3u!"),
)
"""Days ago, for how many minutes, how one line failed, and how it came back."""

MONTHS: tuple[Said, ...] = (
    (90 * _DAY, "KM", "911all+7+8+9+10+11 u!"),
    *(
        said
        for days, minutes, failed, restored in _FORMER
        for said in ((days * _DAY, "KM", failed), (days * _DAY - minutes, "JR", restored))
    ),
    *OUTAGE,
)
"""What was before the outage."""

QUIET: tuple[Said, ...] = (
    (430, "KM", "/shift start Day KM"),
    (429, "KM", "911all+7+8+9+10+11 u! ;every line rang this morning"),
)


class StandingClock:
    """A clock that stands still until it is set."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._began = now - timedelta(days=1)

    def now(self) -> datetime:
        """The moment it was set to, in UTC."""
        return self._now.astimezone(timezone.utc)  # noqa: UP017 - named as in the rest of this file

    def monotonic_s(self) -> float:
        """Seconds since the day before."""
        return (self._now - self._began).total_seconds()

    def boot_id(self) -> str:
        """Always the same."""
        return "pictures"

    def set(self, now: datetime) -> None:
        """Show another moment."""
        self._now = now


def make_records(folder: Path) -> None:
    """Make every record, each in a folder of its name."""
    for name, make in RECORDS.items():
        make(folder / name)


def _make(folder: Path, change: SetUpChange, entries: Sequence[Said], *, reviewed: bool = False) -> None:
    first = max((minutes_ago for minutes_ago, _, _ in entries), default=0)
    clock = StandingClock(NOW - max(timedelta(hours=8), timedelta(minutes=first + 1)))
    make_record(folder, change, clock)
    writing = open_writing(folder, clock, exercise=False)
    try:
        for minutes_ago, by, text in entries:
            clock.set(NOW - timedelta(minutes=minutes_ago))
            writing.status_log.log(text, by=by)
        if reviewed:
            clock.set(NOW - timedelta(minutes=57))
            writing.status_log.review_board(by="KM")
    finally:
        writing.close()


def _make_busy(folder: Path) -> None:
    _make(folder, demo_set_up(), OUTAGE)


def _make_months(folder: Path) -> None:
    _make(folder, demo_set_up(), MONTHS)


def _make_quiet(folder: Path) -> None:
    _make(folder, demo_set_up(), QUIET, reviewed=True)


def _make_empty(folder: Path) -> None:
    center = '[center]\nname = "Stonebridge Regional Dispatch"\ntimezone = "America/New_York"\n'
    _make(folder, read_set_up(center, "setup.toml", None), ())


def _make_exercise(folder: Path) -> None:
    _make(folder, demo_set_up(), QUIET[:1])
    make_demo_record(folder / "exercise", StandingClock(NOW))


def _make_lines(folder: Path) -> None:
    """Twenty-four lines, some with names of every length and script."""
    odd = {5: "N" * 60, 9: "مركز الطوارئ", 12: "☎ Fire 🚒", 20: "Weekday and weekend line of the school district"}
    groups = ["911"] * 12 + ["admin"] * 6 + ["school"] * 4 + ["other"] * 2
    tables = ['[center]\nname = "Twenty-four"\ntimezone = "America/New_York"']
    for key, group in enumerate(groups, 1):
        name = odd.get(key, f"{group.upper()} line {key}")
        tables.append(f'[[line]]\nkey = {key}\nname = "{name}"\ngroup = "{group}"')
    tables.append('[[operator]]\ninitials = "KM"\nname = "Kim Moran"')
    entries = ((400, "KM", "1+2+3+4+6+7+8+13+14+15 u!"), (90, "KM", "5d"), (30, "KM", "9g ~north"), (10, "KM", "20i"))
    _make(folder, read_set_up("\n".join(tables), "setup.toml", None), entries)


_MANY_NAMES = {
    "911": (
        *("Landline Frontier", "Landline Optimum", "Wireless Verizon", "Wireless T-Mobile", "Wireless AT&T", "VoIP"),
        *("Trunk 1 north", "Trunk 2 south", "Alternate PSAP", "TTY", "Text-to-911", "ALI link"),
    ),
    "admin": ("Routine line 1", "Routine line 2", "Internal extensions", "Supervisor", "Front desk", "Fax"),
    "school": ("School district", "High school", "Middle school", "Elementary school"),
    "other": ("Alarm company line", "Hospital line"),
}
DOZEN: tuple[Said, ...] = (
    (430, "KM", "/shift start Day KM"),
    (428, "KM", "911all+admin+school+other u! ;every line rang this morning"),
    (64, "KM", "6i ~about 2 of 5 calls !caller"),
    (57, "KM", "19k ;nobody answers at the school office"),
    (42, "KM", "3d -2 !caller #VZ-88123 ;fast busy"),
    (41, "KM", "1d !carrier #FRO-7123"),
    (33, "KM", "7d ^busy ;no ring at all"),
    (21, "KM", "4g -10 ~north side ;half of the test calls get through"),
    (20, "KM", "9d !psap"),
    (19, "KM", "13g ^noise ^dropped"),
    (12, "KM", "15g ^noise"),
    (10, "KM", "20m >1600 ;the carrier moves the circuit"),
    (9, "KM", "23i"),
    (4, "KM", "14d ;no dial tone"),
)


def _make_dozen(folder: Path) -> None:
    """Twenty-four lines, a dozen of them abnormal, all with whom to call."""
    tables = ['[center]\nname = "Twenty-four"\ntimezone = "America/New_York"']
    names = [(group, name) for group, names in _MANY_NAMES.items() for name in names]
    for key, (group, name) in enumerate(names, 1):
        whom = f'trouble_number = "+1 800 555 01{key:02}"\naccount = "FRO-22{key:02}"'
        tables.append(f'[[line]]\nkey = {key}\nname = "{name}"\ngroup = "{group}"\n{whom}')
    tables.append('[[operator]]\ninitials = "KM"\nname = "Kim Moran"')
    _make(folder, read_set_up("\n".join(tables), "setup.toml", None), DOZEN)


RECORDS: dict[str, Callable[[Path], None]] = {
    "busy": _make_busy,
    "months": _make_months,
    "quiet": _make_quiet,
    "empty": _make_empty,
    "exercise": _make_exercise,
    "lines-24": _make_lines,
    "dozen-of-24": _make_dozen,
}
"""How each record is made, by its name."""
