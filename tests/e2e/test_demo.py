from __future__ import annotations

from pathlib import Path

import pytest

from helpers.command_line import CommandLine


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    folder = tmp_path_factory.mktemp("demo") / "D"
    CommandLine(folder=None).done("demo", folder)
    return CommandLine(folder=folder, exercise=True)


def test_the_demo_is_an_exercise_record_with_its_shift_report(demo: CommandLine) -> None:
    assert demo.folder is not None
    (report,) = demo.folder.glob("*.pdf")
    assert report.read_bytes().startswith(b"%PDF")
    assert not (demo.folder / "record.db").exists()
    assert demo.json("verify")["ok"] is True


def test_the_demo_has_everything_a_day_can_bring(demo: CommandLine) -> None:
    entries = demo.json("entries")["entries"]
    kinds = {entry["kind"] for entry in entries}
    assert {
        *(
            "line_status",
            "line_verified",
            "line_note",
            "note",
            "told",
            "pass_on",
            "pass_on_closed",
            "correction",
            "void",
        ),
        *("fallback_tested", "fallback_activated", "fallback_published", "fallback_deactivated"),
        *("shift_started", "shift_ended"),
    } <= kinds
    assert any(entry["late"] for entry in entries)
    assert any(entry["approx"] for entry in entries)
    assert any(entry["keyed_by"] for entry in entries)
    assert any(entry["expected"] for entry in entries)
    assert {entry["state"] for entry in entries} == {
        *(None, "operational", "degraded", "intermittent", "down", "maintenance")
    }


def test_the_demo_is_not_made_over_another(demo: CommandLine) -> None:
    assert demo.folder is not None
    before = demo.json("verify")
    assert CommandLine(folder=None).refused("demo", demo.folder)
    assert demo.json("verify") == before


def test_the_report_of_the_demo_is_made_again_by_hand(demo: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "r.pdf"
    demo.done("report", "--shift", "last", "--format", "pdf", "-o", file)
    assert file.stat().st_size > 5000
