"""The real program in a window that nobody sees, pressed as a person would and read as a screen reader would."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from helpers.command_line import CommandLine
from helpers.screen import Screen, own_screen
from helpers.waiting import wait_for

TITLE = "LINE STATUS"
SYSTEM_PYTHON = "/usr/bin/python3"
_READER = Path(__file__).with_name("screen_reader.py")
_BUS_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
_ALWAYS = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"}
_ITEM_ROLES = frozenset({"table cell", "list item", "table column header", "table row header", "menu item", "page tab"})


def missing() -> str:
    """What keeps this machine from reading a window aloud, in a sentence; empty when nothing does."""
    if sys.platform != "linux":
        return "AT-SPI is a matter of Linux"
    programs = [name for name in ("Xvfb", "xdotool", "dbus-daemon") if shutil.which(name) is None]
    files = [str(path) for path in (_BUS_SERVICE, Path(SYSTEM_PYTHON)) if not path.exists()]
    lacking = programs + files
    if not lacking and subprocess.run([SYSTEM_PYTHON, "-I", "-c", "import pyatspi"], check=False).returncode:
        lacking = ["pyatspi"]
    return f"not on this machine: {', '.join(lacking)} (packaging/dev.py test installs them)" if lacking else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One thing in the window, as a screen reader knows it.

    Attributes:
        identifier: As the program set it, else the path Qt makes of classes and names.
        focusable: It takes the keyboard, now.
    """

    role: str
    name: str
    description: str
    identifier: str
    focusable: bool
    showing: bool

    @property
    def is_item(self) -> bool:
        """Whether it is a row or cell of something else, with no identifier of its own."""
        return self.role in _ITEM_ROLES

    @property
    def is_identified(self) -> bool:
        """Whether the program gave it an identifier."""
        return bool(self.identifier) and not self.identifier.startswith("QApplication")


class ScreenReader:
    """Asks the process that listens on the accessibility bus."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._answer()

    def nodes(self, program: int) -> list[Node]:
        """Everything the program with this process number shows, as one reads; empty while it can't be read."""
        answer = self._ask(ask="nodes", process=program)
        return [Node(**node) for node in answer] if isinstance(answer, list) else []

    def heard(self, after: int = 0) -> list[dict[str, Any]]:
        """Announcements and moves of the keyboard, those before left out."""
        answer = self._ask(ask="heard", after=after)
        assert isinstance(answer, list)
        return answer

    def _ask(self, **question: str | int) -> object:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> object:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the screen reader has gone"
        return json.loads(line)


class OpenWindow:
    """One running program and its window."""

    def __init__(self, process: subprocess.Popen[bytes], screen: Screen, reader: ScreenReader) -> None:
        self.process = process
        self._screen = screen
        self.reader = reader

    def take_keyboard(self, title: str = TITLE) -> None:
        """Give the window of this title the keyboard, as a click on it would: this screen has no window manager."""
        (number,) = self.numbers(title)
        if self._screen.found("getwindowfocus") != [number]:
            before = len(self.reader.heard())
            self._screen.press("windowfocus", "--sync", number)
            wait_for(lambda: self.moves(before), f"{title} has the keyboard")

    def numbers(self, title: str = TITLE) -> list[str]:
        """Numbers of the windows of this title, by which the screen knows them, once there are any."""
        command = ["search", "--onlyvisible", "--all", "--pid", str(self.process.pid), "--name", title]
        return wait_for(lambda: self._screen.found(*command), f"a window {title!r}")

    def resize(self, width: int, height: int) -> None:
        """Give the window another size, in pixels."""
        (number,) = self.numbers()
        self._screen.press("windowsize", number, str(width), str(height))

    def press(self, *keys: str) -> None:
        """Press keys where the keyboard is, by their names in X."""
        self._screen.press("key", "--delay", "5", *keys)

    def type(self, text: str) -> None:
        """Type text where the keyboard is."""
        self._screen.press("type", "--delay", "5", text)

    def nodes(self) -> list[Node]:
        """Everything shown, as one reads."""
        return self.reader.nodes(self.process.pid)

    def node(self, identifier: str) -> Node | None:
        """The node with this identifier, if it is shown."""
        return next((node for node in self.nodes() if node.identifier == identifier and node.showing), None)

    def wait_until_showing(self, identifier: str, text: str = "") -> Node:
        """Wait for a node whose name holds this text."""

        def look() -> Node | None:
            node = self.node(identifier)
            return node if node is not None and text in node.name else None

        found = wait_for(look, f"{identifier} with {text!r}")
        assert found is not None
        return found

    def wait_for_row(self, beginning: str, *parts: str, within_s: float = 20.0) -> str:
        """Wait for a row or cell that begins so and holds the parts; its whole name."""

        def look() -> str:
            rows = (node.name for node in self.nodes() if node.is_item and node.name.startswith(beginning))
            return next((name for name in rows if all(part in name for part in parts)), "")

        return wait_for(look, f"a row {beginning!r} with {parts}", within_s=within_s)

    def sign_on(self, initials: str) -> None:
        """Say who logs."""
        self.press("ctrl+o")
        self.take_keyboard("Sign on")
        self.type(initials)
        self.press("Return")
        self.wait_until_showing("bar.operator", " ".join(initials.upper()))
        self.take_keyboard()

    def moves(self, before: int = 0) -> list[str]:
        """Where the keyboard went, as identifiers; of any window on this screen."""
        return [one["identifier"] for one in self.reader.heard(before) if one["kind"] == "focus"]

    def press_and_wait(self, key: str) -> str:
        """Press a key that moves the keyboard; where it went."""
        before = len(self.reader.heard())
        self.press(key)
        return wait_for(lambda: self.moves(before), f"the keyboard moves on {key}")[-1]

    def announcements(self, before: int) -> list[dict[str, Any]]:
        """What was said aloud."""
        return [one for one in self.reader.heard(before) if one["kind"] == "announcement"]

    def kill(self) -> None:
        """End the program at once, as a power cut would."""
        self.process.kill()
        self.process.wait()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadScreen:
    """A screen with a bus on which programs tell a screen reader what they show."""

    screen: Screen
    reader: ScreenReader
    environment: Mapping[str, str]

    def start(self, lineboard: CommandLine) -> subprocess.Popen[bytes]:
        """Start the program without a command."""
        environment = lineboard.environment({**self.environment})
        return subprocess.Popen(
            lineboard.words(), env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, close_fds=True
        )

    @contextmanager
    def window(self, lineboard: CommandLine, title: str = TITLE) -> Iterator[OpenWindow]:
        """The program's window, with the keyboard; killed when the block is left."""
        process = self.start(lineboard)
        try:
            window = OpenWindow(process, self.screen, self.reader)
            window.take_keyboard(title)
            wait_for(lambda: any(node.focusable for node in window.nodes()), "a window that can be read")
            yield window
        finally:
            process.kill()
            process.communicate()


@contextmanager
def read_screen(folder: Path) -> Iterator[ReadScreen]:
    """A screen, a bus and a screen reader of the test's own; gone when the block is left.

    Args:
        folder: For what the bus keeps while it runs.
    """
    with own_screen(1440, 1080) as screen:
        environment = {**screen.environment(), **_ALWAYS, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
        command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
        bus = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            assert bus.stdout is not None
            environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
            with _listening(environment) as reader:
                yield ReadScreen(screen=screen, reader=reader, environment=environment)
        finally:
            bus.terminate()
            bus.communicate()


@contextmanager
def _listening(environment: Mapping[str, str]) -> Iterator[ScreenReader]:
    command = [SYSTEM_PYTHON, "-I", str(_READER)]
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield ScreenReader(process)
    finally:
        process.terminate()
        process.communicate()
