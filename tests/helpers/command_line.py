"""The command line as a person or a script uses it: real processes, real folders."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SEED = Path(__file__).resolve().parents[2] / "resources" / "seed"
DRILLS = SEED / "drills"

Argument = str | bytes | Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How one call ended.

    Attributes:
        status: Exit status.
        out, err: What was written, undecoded.
    """

    status: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        """Standard output; fails when it is not UTF-8."""
        return self.out.decode("utf-8")

    @property
    def error(self) -> str:
        """Standard error; fails when it is not UTF-8."""
        return self.err.decode("utf-8")

    @property
    def document(self) -> dict[str, Any]:
        """The one JSON document on standard output; fails when there is anything else."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Standard output read as one JSON document a line."""
        return [json.loads(row) for row in self.out.splitlines()]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandLine:
    """``lineboard`` on one folder.

    Attributes:
        folder: What is given as ``--data``; None = nothing is given.
        exercise: Whether ``--exercise`` is given.
    """

    folder: Path | None
    exercise: bool = False

    @property
    def record(self) -> Path:
        """The folder of the record itself."""
        assert self.folder is not None
        return self.folder / "exercise" if self.exercise else self.folder

    def words(self, *words: Argument) -> list[Argument]:
        """The whole command, ready for a process."""
        data: list[Argument] = ["--data", self.folder] if self.folder is not None else []
        return [sys.executable, "-m", "console", *data, *(["--exercise"] if self.exercise else []), *words]

    def call(
        self, *words: Argument, stdin: bytes | str = b"", env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> Answer:
        """Run one command to its end, whatever that is."""
        done = subprocess.run(
            self.words(*words),
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            env=self.environment(env),
            cwd=cwd,
            timeout=120,
            check=False,
        )
        answer = Answer(status=done.returncode, out=done.stdout, err=done.stderr)
        assert b"Traceback" not in answer.err, answer.error
        return answer

    def done(self, *words: Argument, stdin: bytes | str = b"") -> Answer:
        """Run one command that is to succeed, silently on standard error but for notes."""
        answer = self.call(*words, stdin=stdin)
        assert answer.status == 0, answer.error
        return answer

    def refused(self, *words: Argument, status: int = 2, stdin: bytes | str = b"") -> str:
        """Run one command that is to be refused; its sentence."""
        answer = self.call(*words, stdin=stdin)
        assert answer.status == status, (answer.status, answer.text, answer.error)
        return answer.error.strip()

    def json(self, *words: Argument) -> dict[str, Any]:
        """Run one command with ``--json``."""
        return self.done(*words, "--json").document

    def started(self, *words: Argument, env: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        """Start one command with pipes on all its streams."""
        return subprocess.Popen(
            self.words(*words),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self.environment(env),
        )

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        """The environment of the tests, with a home of its own; an empty value takes a variable away."""
        home = str(self.folder.parent) if self.folder is not None else os.environ["HOME"]
        merged = {**os.environ, "HOME": home, **(more or {})}
        return {name: value for name, value in merged.items() if value or name not in (more or {})}


def write_replay(file: Path, entries: Sequence[Mapping[str, str]]) -> Path:
    """A replay file of these entries."""
    file.write_text("".join(json.dumps(entry) + "\n" for entry in entries), encoding="utf-8")
    return file


def every_dict(document: object) -> Iterator[dict[str, Any]]:
    """Every object inside a JSON document, itself first."""
    if isinstance(document, dict):
        yield document
        for value in document.values():
            yield from every_dict(value)
    elif isinstance(document, list):
        for value in document:
            yield from every_dict(value)
