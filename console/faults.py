"""What happens to a bug: it is told, and the program goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType


def install_excepthook(show: Callable[[str], None], tell: Callable[[BaseException], str]) -> None:
    """Send what nobody caught, in any thread, to ``show`` as one sentence.

    The program goes on: what was saved is safe, and a dispatcher must be able to write the next entry.

    Args:
        tell: Keeps the fault for whoever maintains the machine, and gives the sentence.
    """

    def report(error: BaseException) -> None:
        show(tell(error))

    def uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report(error)

    def uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            report(args.exc_value)

    sys.excepthook = uncaught
    threading.excepthook = uncaught_in_thread
