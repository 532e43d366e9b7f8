"""Technical logging for whoever maintains the machine; it begins with the first fault.

The log never holds a note or a number: of an error it keeps where it happened and of which kind it was,
never its text, because the text may quote what a dispatcher typed.
"""

from __future__ import annotations

import logging
import traceback
from copy import copy
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from typing_extensions import override

from console.domain.errors import StorageUnavailable
from console.paths import diagnostics_folder

LOG_FILE: Final = "lineboard.log"
_FILE_BYTES = 1_000_000
_OLDER_FILES = 4  # five in all

_log = logging.getLogger("console.diagnostics")


class FactsOnly(logging.Formatter):
    """Formats a record of the technical log; errors lose their text and the source lines around them."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s")

    @override
    def format(self, record: logging.LogRecord) -> str:
        own = copy(record)
        own.exc_text = None  # another handler may have left the full text here
        return super().format(own)

    @override
    def formatException(self, ei: object) -> str:
        error = ei[1] if isinstance(ei, tuple) else None
        return "\n".join(_facts(error)) if isinstance(error, BaseException) else ""


class QuietFile(RotatingFileHandler):
    """The log's file; a full disk under it is no reason to bother anyone, least of all with a traceback."""

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        pass


def start_diagnostics(folder: Path) -> Path | None:
    """Begin to keep the technical log of this process in ``folder``: five files of 1 MB at most.

    Returns:
        The file; None when it cannot be written, which must not keep anyone from logging a line.
    """
    path = folder / LOG_FILE
    own = logging.getLogger("console")
    if any(isinstance(one, QuietFile) and Path(one.baseFilename) == path for one in own.handlers):
        return path
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = QuietFile(path, maxBytes=_FILE_BYTES, backupCount=_OLDER_FILES, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(FactsOnly())
    own.addHandler(handler)
    own.setLevel(logging.INFO)
    return path


def tell_fault(error: BaseException) -> str:
    """Write a fault of the program to the technical log, and give the sentence to show for it."""
    try:
        return fault_sentence(error, start_diagnostics(diagnostics_folder()))
    except StorageUnavailable:
        return fault_sentence(error, None)  # no place for a technical log is no reason not to log lines


def fault_sentence(error: BaseException, diagnostics: Path | None) -> str:
    """The same, with the file of the technical log; None = it has none."""
    _log.error("A fault of the program itself", exc_info=error)
    kept = f"; the details are in {diagnostics}" if diagnostics else ""
    return (
        f"Lineboard ran into a fault of its own ({type(error).__name__}){kept}. "
        "Everything shown as saved is saved; repeat the last step, and tell whoever maintains this machine."
    )


def _facts(error: BaseException) -> list[str]:
    lines: list[str] = []
    current: BaseException | None = error
    seen: set[int] = set()
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(f"{'caused by ' if lines else ''}{type(current).__module__}.{type(current).__qualname__}")
        frames = traceback.extract_tb(current.__traceback__)
        lines += [f"  {frame.name} ({Path(frame.filename).name}:{frame.lineno})" for frame in frames]
        current = current.__cause__ or current.__context__
    return lines
