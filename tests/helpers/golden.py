"""Golden files: what an export looked like when someone last looked at it and found it right."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldenFiles:
    """The golden files of one folder.

    Attributes:
        update: Write what is given instead of comparing with it.
    """

    folder: Path
    update: bool = False

    def check(self, name: str, made: str | bytes) -> None:
        """Assert that ``made`` is, byte for byte, the file ``name``."""
        path = self.folder / name
        found = made.encode() if isinstance(made, str) else made
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(found)
        assert path.exists(), f"no golden file {name}: look at the output, then run pytest with --update-golden"
        kept = path.read_bytes()
        if isinstance(made, str):
            assert found.decode().splitlines(keepends=True) == kept.decode().splitlines(keepends=True), name
        assert found == kept, f"{name} differs"
