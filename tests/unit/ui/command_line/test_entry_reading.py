from __future__ import annotations

from console.domain.errors import Refusal
from console.domain.quick_entry.preview import Preview
from console.ui.command_line.entry_reading import EntryReading
from helpers.windows import SampleWindow


def test_the_session_of_a_window_reads_entries_for_the_command_line(desk_window: SampleWindow) -> None:
    reading: EntryReading = desk_window.session
    assert isinstance(reading.preview("3d"), Preview)
    assert isinstance(reading.preview("3x"), Refusal)
    assert [one.text for one in reading.complete("w Ch")] == ["w Chief"]
