from __future__ import annotations

from msgspec.structs import replace

from console.domain.line import LineState
from console.ui.shift.nothing_open import NOTHING_OPEN, nothing_open
from helpers.situations import situation


def test_only_lines_that_work_are_said_to_be_operational() -> None:
    shown = situation()
    working = [replace(one, state=LineState.OPERATIONAL) for one in shown.lines]
    assert nothing_open(replace(shown, lines=tuple(working))) == NOTHING_OPEN
    unknown = (replace(working[0], state=LineState.UNKNOWN), *working[1:])
    assert nothing_open(replace(shown, lines=unknown)).endswith("1 line is UNKNOWN: nobody has said otherwise.")
