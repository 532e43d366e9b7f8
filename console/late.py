"""Functions and classes of ours that are imported when they are first called: what the first frame does not need.

The one way for the window to be there sooner; type checkers and the layer map see the plain import beside it::

    if TYPE_CHECKING:
        from console.services.set_ups import make_record
    else:
        make_record = late("console.services.set_ups", "make_record")
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def late(module: str, name: str) -> Callable[..., Any]:
    """Something to call in place of ``name`` of ``module``, which is imported by the first call."""
    found: list[Callable[..., Any]] = []

    def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - those of whatever is called
        if not found:
            found.append(getattr(import_module(module), name))
        return found[0](*arguments, **named)

    return call
