"""Whether there is a screen to show a window on: Qt would end the program where there is none."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from ctypes.util import find_library

from console.domain.errors import StorageUnavailable

_NAMED = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def require_screen(platform: str, environment: Mapping[str, str]) -> None:
    """Say in a sentence what Qt would end the program for.

    Raises:
        StorageUnavailable: Linux, and no screen is named, or the X server that is named does not answer.
    """
    if not platform.startswith("linux"):
        return
    if not any(environment.get(name) for name in _NAMED):
        raise StorageUnavailable(
            "There is no screen to open the window on: log with the command line instead (lineboard --help), "
            "or start Lineboard from a desktop."
        )
    display = environment.get("DISPLAY", "")
    only_x = display and not environment.get("WAYLAND_DISPLAY") and environment.get("QT_QPA_PLATFORM", "xcb") == "xcb"
    if only_x and not _answers(display):
        raise StorageUnavailable(
            f"The screen {display} does not answer: log with the command line instead (lineboard --help), "
            "or start Lineboard from a desktop."
        )


def _answers(display: str) -> bool:
    """Whether an X server takes connections there; yes, too, where nobody can tell."""
    found = find_library("xcb")
    if found is None:
        return True
    xcb = ctypes.CDLL(found)
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
