"""Whether there is a screen to show a window on: Qt would end the program where there is none."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from console.domain.errors import StorageUnavailable

if TYPE_CHECKING:
    import ctypes

_NAMED = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

_XCB = "libxcb.so.1"
"""By the name that Qt's own plugin loads it by; to look for it would run a program, and take 20 ms."""

_TRIES, _PAUSE_S = 10, 0.05


@contextmanager
def screen_held(platform: str, environment: Mapping[str, str]) -> Iterator[None]:
    """Be a guest of the screen until the block is left: Qt joins it in there.

    An X server starts anew when its last guest leaves, and refuses whoever comes meanwhile: so none may only look in.

    Raises:
        StorageUnavailable: Linux, and no screen is named, or the X server that is named does not answer. Qt would end
            the program for either.
    """
    if not platform.startswith("linux"):
        yield
        return
    if not any(environment.get(name) for name in _NAMED):
        raise StorageUnavailable(
            "There is no screen to open the window on: log with the command line instead (lineboard --help), "
            "or start Lineboard from a desktop."
        )
    display = environment.get("DISPLAY", "")
    only_x = display and not environment.get("WAYLAND_DISPLAY") and environment.get("QT_QPA_PLATFORM", "xcb") == "xcb"
    if not only_x:
        yield
        return
    with _guest(display):
        yield


@contextmanager
def _guest(display: str) -> Iterator[None]:
    """A connection to an X server; none where the library is not there, for then nobody can tell."""
    import ctypes  # late: it takes 2 ms, and no other screen needs it

    try:
        xcb = ctypes.CDLL(_XCB)
    except OSError:
        yield
        return
    xcb.xcb_connect.restype = ctypes.c_void_p
    for told_of_one in (xcb.xcb_connection_has_error, xcb.xcb_disconnect):
        told_of_one.argtypes = (ctypes.c_void_p,)
    connection = _connected(xcb, display)
    if connection is None:
        raise StorageUnavailable(
            f"The screen {display} does not answer: log with the command line instead (lineboard --help), "
            "or start Lineboard from a desktop."
        )
    try:
        yield
    finally:
        xcb.xcb_disconnect(connection)


def _connected(xcb: ctypes.CDLL, display: str) -> int | None:
    """Try for as long as a server takes to start anew; None = it does not answer."""
    for _ in range(_TRIES):
        connection: int = xcb.xcb_connect(display.encode(), None)
        if not xcb.xcb_connection_has_error(connection):
            return connection
        xcb.xcb_disconnect(connection)
        time.sleep(_PAUSE_S)
    return None
