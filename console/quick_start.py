"""What lets the window be there sooner: Qt without its hook on imports, and no search for garbage until it is seen."""

from __future__ import annotations

import builtins
import gc
from importlib import import_module


def begin_quickly() -> None:
    """Load Qt, before anything of ours that needs it.

    PySide6 looks through the source of every module that is imported after it for the word PySide6, to serve modules
    that switch on its ``__feature__`` import. None of ours does; it would take 50 ms and 9 MB.
    """
    gc.disable()  # nothing of what is loaded now is garbage
    plain_import = builtins.__import__
    import_module("PySide6.QtCore")
    builtins.__import__ = plain_import


def settle() -> None:
    """The window is there: what start-up made stays for good and is never looked through again."""
    gc.collect()
    gc.freeze()
    gc.enable()
