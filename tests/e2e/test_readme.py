from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

from helpers.command_line import DRILLS, SEED, CommandLine, write_replay

ROOT = SEED.parents[1]
NOON = datetime.fromisoformat("2024-10-22T13:00:00-04:00")


def typed_in(text: str) -> list[str]:
    """What the table of the README says one types, top to bottom."""
    rows = text.split("| you type | you said |")[1].split("\n\n", maxsplit=1)[0].splitlines()[2:]
    return [entry for row in rows for entry in re.findall(r"`([^`]+)`", row.split(" | ")[0])]


def test_everything_the_readme_says_one_types_is_logged(tmp_path: Path) -> None:
    typed = typed_in((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(typed) > 10
    lineboard = CommandLine(folder=tmp_path / "data", exercise=True)
    lineboard.done("init", "--setup", DRILLS / "drill_setup.toml")
    entries = [
        {"at": (NOON + timedelta(seconds=20 * n)).isoformat(), "by": "KM", "entry": entry}
        for n, entry in enumerate(typed)
    ]
    assert f"{len(typed)} lines" in lineboard.done("replay", write_replay(tmp_path / "readme.jsonl", entries)).text


def test_the_manual_keeps_the_promise_of_the_fingerprints_in_its_exact_words() -> None:
    manual = (ROOT / "resources" / "help" / "manual.md").read_text(encoding="utf-8")
    assert (
        "Each entry carries a fingerprint of the one before. Anyone with a printed report can show whether entries up"
        " to that point were changed or removed. It does not stop someone in control of this PC from changing entries"
        " after the last printed report, and does not prove who typed."
    ) in manual


def test_no_text_for_users_promises_what_no_program_can() -> None:
    texts = [ROOT / "README.md", *(ROOT / "resources" / "help").glob("*.md")]
    words = re.compile(r"tamper-proof|legally admissible|compliant|dial 911 to test", re.IGNORECASE)
    assert [path.name for path in texts if words.search(path.read_text(encoding="utf-8"))] == []
