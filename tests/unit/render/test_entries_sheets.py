from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from console.domain.log_entry import LogEntry
from console.domain.masked import Masked
from console.render.entries_sheets import write_entries
from helpers.report_builder import SET_UP, outage_report
from helpers.workbooks import read_workbook

MADE = datetime(2024, 10, 22, 20, tzinfo=UTC)


def test_the_log_is_one_sheet_and_what_it_is_another(tmp_path: Path) -> None:
    path, entries = tmp_path / "log.xlsx", outage_report().entries
    write_entries(path, iter(entries), SET_UP, exercise=True, made_at=MADE)
    sheets = read_workbook(path.read_bytes())
    assert sheets["Entries"].values("Entry") == [float(entry.seq) for entry in entries]
    assert sheets["About"].values("Value")[:2] == ["Sample Regional Dispatch", "EXERCISE"]
    assert "EXERCISE" in sheets["Entries"].xml


def test_a_public_copy_is_asked_how_much_it_withholds_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    seen: list[int] = []

    def entries() -> Iterator[LogEntry]:
        for entry in outage_report().entries:
            seen.append(entry.seq)
            yield entry

    def masked() -> Masked:
        assert len(seen) == len(outage_report().entries)
        return Masked(names=2)

    write_entries(path, entries(), SET_UP, exercise=False, made_at=MADE, masked=masked)
    about = read_workbook(path.read_bytes())["About"]
    assert "Public copy: 2 names withheld" in about.values("Value")
