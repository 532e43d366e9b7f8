"""A command run in this process, and what it answered."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Answer:
    """What a command said and how it ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 (JSON is whatever it is)
        """The one JSON document it printed."""
        return json.loads(self.out)


Run = Callable[..., Answer]
