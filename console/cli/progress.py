"""A progress bar for what can take over a second: on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def progress(label: str, length: int) -> Iterator[Callable[[int], None]]:
    """Show a bar on standard error while the block runs; gives what to call with how much is done by now."""
    on_terminal = sys.stderr is not None and sys.stderr.isatty()
    shown = 0
    with click.progressbar(range(length), label=label, file=sys.stderr, hidden=not on_terminal) as bar:

        def done(count: int) -> None:
            nonlocal shown
            bar.update(count - shown)
            shown = count

        yield done
