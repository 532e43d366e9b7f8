"""Measures the budgets: ``python3 packaging/dev.py bench [-- --entries 1000,100000 --only 4,6 --json FILE]``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.budgets import BUDGETS, as_json
from benchmarks.stopwatch import Row

WITHOUT_A_RECORD = {"fuzz", "13"}
LONGEST_ONLY = {"10"}
"""What is about long records: the start of the program is most of what a short one takes."""


def main(arguments: list[str]) -> int:
    """Measure, print one table, and answer whether every budget was kept."""
    asked = _read(arguments)
    with tempfile.TemporaryDirectory(prefix="lineboard-bench-") as temporary:
        shelf = asked.shelf or Path(temporary)
        rows = []
        _say(f"{'#':>4} {'entries':>9} {'ours, s':>9} {'yardstick':>9} {'ratio':>6} {'budget':>6}")
        for row in _measured(asked.only, asked.entries, shelf):
            rows.append(row)
            _say(_line(row))
    if asked.json:
        asked.json.write_text(as_json(rows) + "\n", encoding="utf-8")
    return 0 if all(row.ok for row in rows) else 1


def _measured(names: list[str], lengths: list[int], shelf: Path) -> Iterator[Row]:
    for name in names:
        wanted = lengths[:1] if name in WITHOUT_A_RECORD else lengths[-1:] if name in LONGEST_ONLY else lengths
        for entries in wanted:
            yield BUDGETS[name](entries, shelf)


def _line(row: Row) -> str:
    plain = f"{row.yardstick:9.4f}" if row.yardstick else " " * 9
    verdict = "ok" if row.ok else "NOT OK"
    figures = f"{row.number or '-':>4} {row.entries or '-':>9} {row.ours:9.4f} {plain} {row.ratio:6.2f} {row.budget:6g}"
    return f"{figures}  {verdict:6}  {row.what}{'; ' if row.beside else ''}{row.beside}"


def _read(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=_numbers, default=[1_000, 10_000, 100_000, 1_000_000], metavar="N,N")
    parser.add_argument("--only", type=_names, default=list(BUDGETS), metavar="ROW,ROW", help=", ".join(BUDGETS))
    parser.add_argument("--shelf", type=Path, metavar="DIR", help="keep the records there for the next run")
    parser.add_argument("--json", type=Path, metavar="FILE")
    return parser.parse_args(arguments)


def _numbers(text: str) -> list[int]:
    return [int(word.replace("_", "")) for word in text.split(",")]


def _names(text: str) -> list[str]:
    wrong = [name for name in text.split(",") if name not in BUDGETS]
    if wrong:
        raise argparse.ArgumentTypeError(f"no such row: {', '.join(wrong)}")
    return text.split(",")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
