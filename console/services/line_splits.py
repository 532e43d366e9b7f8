"""A line split into several: the new ones say what they continue, the old one's history stays where it is."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from console.domain.fallback_number import FallbackNumber
from console.domain.ids import LineKey
from console.domain.line_board import LineStatus
from console.domain.log_entry import Act
from console.domain.phrases import line_text, time_text
from console.domain.set_up import SetUp
from console.services.set_up_file.faults import Faults
from console.services.set_up_file.writer import TomlValue, table_text

SPLIT = "The split"
"""What a refusal calls the set-up file that a split amounts to."""

_INHERITED = ("group", "area", "verify_every_h")


class Split(Struct, frozen=True, kw_only=True):
    """What a line is split into.

    Attributes:
        older: Key of the line that is split.
        lines: The new lines by the keys of a set-up file, each at least with ``key`` and ``name``.
        retires: The old line leaves the board.
        continues: The new lines begin in the state the old one is in, as a status entry of the person; else UNKNOWN.
    """

    older: LineKey
    lines: tuple[Mapping[str, TomlValue], ...]
    retires: bool = True
    continues: bool = False

    def text(self, set_up: SetUp) -> str:
        """The text of a set-up file that says it; the numbers that stand in for the old line serve the new ones too."""
        older = set_up.the_line(self.older)
        inherited = {name: value for name in _INHERITED if (value := getattr(older, name)) is not None}
        inherited["group"] = older.group.value
        tables = [{**inherited, **one, "split_from": self.older} for one in self.lines]
        if self.retires:
            tables.append({"key": self.older, "retired": True})
        numbers = [self._following(one) for one in set_up.fallbacks if self.older in (*one.serves, *one.rides_on)]
        return table_text("line", tables) + (table_text("fallback", numbers) if numbers else "")

    def check(self, set_up: SetUp) -> None:
        """Refuse keys that somebody has: to split one line never changes another.

        Raises:
            SetUpRefused: One is taken.
        """
        faults = Faults(file_name=SPLIT)
        for row, one in enumerate(self.lines, start=1):
            held = next((line for line in set_up.lines if line.key == one.get("key")), None)
            if held is not None:
                faults.add(f"line {row}", f"key {held.key} is that of {held.name}; choose one that was never used")
        faults.refuse()

    def _following(self, number: FallbackNumber) -> dict[str, TomlValue]:
        return {"key": number.key, "serves": self._widened(number.serves), "rides_on": self._widened(number.rides_on)}

    def _widened(self, named: tuple[str | LineKey, ...]) -> list[str | int]:
        """Keys and groups with the new lines' beside, or in place of, the old one's."""
        kept = [one if isinstance(one, int) else str(one) for one in named if one != self.older or not self.retires]
        new = [key for one in self.lines if isinstance(key := one.get("key"), int)]
        return [*kept, *new] if self.older in named else kept


def continued_note(older: LineStatus, act: Act, set_up: SetUp) -> str:
    """What the status entry of a new line says of where its state comes from."""
    since = time_text(older.since or act.occurred_at, act.occurred_at, set_up.center.zone, approx=older.approx)
    return f"continues {line_text(older.line)} at the split, {older.state.value} since {since}"
