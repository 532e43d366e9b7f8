"""The set-up file (contract §1): reading it, and saying everything that is wrong with it at once."""

from __future__ import annotations

from console.services.set_up_file.reader import SetUpChange, read_set_up, simple_set_up

__all__ = ["SetUpChange", "read_set_up", "simple_set_up"]
