"""Tries the one-folder program where nothing else is: an empty environment, an empty folder, no Python of its own.

Usage: ``python smoke_test.py dist/lineboard``. Only the standard library.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PATIENCE_S = 180


class Failed(Exception):
    """What the bundle did not do."""


def main(arguments: list[str]) -> int:
    """Try the bundle in the folder given, and return the exit status."""
    if len(arguments) != 1:
        print("Say which folder holds the program, for example: smoke_test.py dist/lineboard", file=sys.stderr)
        return 2
    folder = Path(arguments[0]).resolve()
    program = folder / ("lineboard.exe" if os.name == "nt" else "lineboard")
    with tempfile.TemporaryDirectory(prefix="lineboard-smoke-") as elsewhere:
        try:
            try_all(program, Path(elsewhere))
        except Failed as failure:
            print(f"FAILED  {failure}", file=sys.stderr)
            return 1
    size_mb = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6
    print(f"ok      {size_mb:.0f} MB in {folder}")
    return 0


def try_all(program: Path, elsewhere: Path) -> None:
    """Check itself, make the demo and its report, and read the record back."""
    record = elsewhere / "demo"
    expect(program, elsewhere, "--version")
    expect(program, elsewhere, "self-check")
    expect(program, elsewhere, "demo", str(record))
    exercise = ("--data", str(record), "--exercise")
    board = json.loads(expect(program, elsewhere, *exercise, "status", "--json"))
    if not board["lines"]:
        raise Failed("the demo's board holds no line")
    expect(program, elsewhere, *exercise, "verify")
    report = elsewhere / "report.pdf"
    expect(program, elsewhere, *exercise, "report", "--shift", "last", "--format", "pdf", "-o", str(report))
    if not report.read_bytes().startswith(b"%PDF-"):
        raise Failed("the report is no PDF")


def expect(program: Path, elsewhere: Path, *arguments: str) -> str:
    """Run one command of the bundle; it must end well and say nothing on standard error."""
    # Windows programs do not start without SYSTEMROOT; it is the system's and not the person's.
    environment = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    done = subprocess.run(
        [program, *arguments],
        cwd=elsewhere,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )
    said = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode or said:
        answer = done.stdout.decode("utf-8", "replace")
        raise Failed(f"lineboard {' '.join(arguments)} ended with {done.returncode}: {said}\n{answer}")
    print(f"ok      lineboard {' '.join(arguments)}", flush=True)
    return done.stdout.decode("utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
