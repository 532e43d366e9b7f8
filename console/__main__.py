"""``python -m console`` and the ``lineboard`` command."""

from __future__ import annotations

import sys
from pathlib import Path

from console.cli.program import MACHINE_REFUSED
from console.cli.program import main as run
from console.cli.streams import say_error
from console.diagnostics import fault_sentence, start_diagnostics
from console.domain.errors import StorageUnavailable
from console.paths import diagnostics_folder


def main() -> None:
    """Run the command line and leave with its exit status; a fault of the program is a sentence, not a traceback."""
    try:
        status = run()
    except Exception as error:
        say_error(fault_sentence(error, _technical_log()))
        status = MACHINE_REFUSED
    sys.exit(status)


def _technical_log() -> Path | None:
    try:
        return start_diagnostics(diagnostics_folder())
    except StorageUnavailable:
        return None


if __name__ == "__main__":
    main()
