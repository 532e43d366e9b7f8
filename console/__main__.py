"""``python -m console`` and the ``lineboard`` command."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from console.cli.program import MACHINE_REFUSED
from console.cli.program import main as run
from console.cli.streams import say_error
from console.late import late

if TYPE_CHECKING:
    from multiprocessing import freeze_support

    from console.diagnostics import tell_fault
else:
    freeze_support = late("multiprocessing", "freeze_support")
    tell_fault = late("console.diagnostics", "tell_fault")


def main() -> None:
    """Run the command line and leave with its exit status; a fault of the program is a sentence, not a traceback."""
    if hasattr(sys, "frozen"):
        freeze_support()  # what prints is this program too, started to do nothing else (console.paper.apart)
    try:
        status = run()
    except Exception as error:
        say_error(tell_fault(error))
        status = MACHINE_REFUSED
    sys.exit(status)


if __name__ == "__main__":
    main()
