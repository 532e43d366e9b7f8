"""The window as a person uses it: the real program, a real screen, real keys."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.accessible_window import OpenWindow, ReadScreen, missing, read_screen
from helpers.command_line import CommandLine
from helpers.desks import SAMPLE
from helpers.waiting import wait_for

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing() or "nothing is missing")

ONE_OPERATOR = SAMPLE.replace('[[operator]]\ninitials = "JR"\nname = "Sample Operator Two"\n', "")
"""Whoever is the only operator is signed on from the start."""


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadScreen]:
    with read_screen(tmp_path_factory.mktemp("bus")) as found:
        yield found


def _new_record(folder: Path) -> CommandLine:
    (folder / "setup.toml").write_text(ONE_OPERATOR, encoding="utf-8")
    lineboard = CommandLine(folder=folder / "data")
    lineboard.done("init", "--setup", folder / "setup.toml")
    return lineboard


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    """The record of the window that the gentle tests share."""
    return _new_record(tmp_path_factory.mktemp("shared"))


@pytest.fixture(scope="module")
def _shared_window(screen: ReadScreen, record: CommandLine) -> Iterator[OpenWindow]:
    with screen.window(record) as found:
        yield found


@pytest.fixture
def window(_shared_window: OpenWindow) -> OpenWindow:
    """The shared window, with the keyboard: another test's window may have had it."""
    _shared_window.take_keyboard()
    return _shared_window


@pytest.fixture
def own_record(tmp_path: Path) -> CommandLine:
    """A record of the test's own, for a program that it kills."""
    return _new_record(tmp_path)


def _line(record: CommandLine, key: int) -> dict[str, Any]:
    found: dict[str, Any] = next(line for line in record.json("status")["lines"] if line["key"] == key)
    return found


def _newest(record: CommandLine) -> dict[str, Any]:
    found: dict[str, Any] = record.json("entries")["entries"][-1]
    return found


def test_a_line_is_down_after_three_keys_for_the_row_the_log_and_the_status(
    window: OpenWindow, record: CommandLine
) -> None:
    keys = ("3", "d", "Return")
    window.press(*keys)
    assert len(keys) == 3
    window.wait_for_row("Line 3, 911 Wireless Verizon, Down", "logged by K M")
    entry = _newest(record)
    assert (entry["kind"], entry["line"], entry["state"], entry["by"]) == ("line_status", 3, "down", "KM")
    window.wait_for_row(f"Entry {entry['seq']},", "3 911 Wireless Verizon DOWN", "by K M")
    status = _line(record, 3)
    assert (status["state"], status["since"]) == ("down", entry["occurred_at"])


def test_an_entry_logged_elsewhere_is_on_the_board_within_a_second_or_so(
    window: OpenWindow, record: CommandLine
) -> None:
    record.done("log", "2i ~north side", "--by", "KM")
    window.wait_for_row("Line 2, 911 Wireless AT&T, Intermittent", "north side", within_s=2.5)
    row = window.wait_for_row(f"Entry {_newest(record)['seq']},", "INTERMITTENT")
    assert "2 911 Wireless AT&T" in row


def test_control_z_and_enter_void_ones_last_entry(window: OpenWindow, record: CommandLine) -> None:
    window.press("7", "d", "Return")
    window.wait_for_row("Line 7, Routine line, Down")
    wrong = _newest(record)
    window.press("ctrl+z")
    window.wait_until_showing("command.answer", "[Enter]")
    window.press("Return")
    window.wait_for_row("Line 7, Routine line, Unknown")
    void = _newest(record)
    assert (void["kind"], void["corrects"]) == ("void", wrong["seq"])
    assert _line(record, 7)["state"] == "unknown"


def test_a_second_start_ends_at_once_and_brings_the_first_window_forward(
    screen: ReadScreen, window: OpenWindow, record: CommandLine, own_record: CommandLine
) -> None:
    (mine,) = window.numbers()
    with screen.window(own_record) as other:
        assert screen.screen.top_window() == other.numbers()[0]
        second = screen.start(record)
        assert (second.wait(timeout=20), second.communicate()[0]) == (0, b"")
        wait_for(lambda: screen.screen.top_window() == mine, "the first window in front")
    assert window.process.poll() is None
    assert window.numbers() == [mine]


def test_what_is_shown_as_saved_outlives_a_kill(screen: ReadScreen, own_record: CommandLine) -> None:
    with screen.window(own_record) as window:
        before = len(window.reader.heard())
        window.press("3", "d", "Return")
        (told,) = wait_for(lambda: window.announcements(before), "the entry is said to be saved")
        window.kill()
    assert told["text"].startswith("Saved:")
    assert _newest(own_record)["state"] == "down"
    assert own_record.json("verify")["ok"] is True
    assert _line(own_record, 3)["state"] == "down"


def test_half_typed_text_is_offered_back_after_a_kill(screen: ReadScreen, own_record: CommandLine) -> None:
    with screen.window(own_record) as window:
        window.type("1d -10 ~north")
        wait_for(lambda: _kept(own_record) == "1d -10 ~north", "the draft is kept", within_s=5)
        window.kill()
    with screen.window(own_record) as window:
        window.wait_until_showing("draft.text", "1d -10 ~north")
        assert window.press_and_wait("Tab") == "draft.use"
        window.press("space")
        window.wait_until_showing("command.answer", "1  911 Landline")
        window.press("Return")
        window.wait_for_row("Line 1, 911 Landline, Down", "north")
    assert _line(own_record, 1)["state"] == "down"


def _kept(record: CommandLine) -> str:
    try:
        return (record.record / "draft.json").read_text(encoding="utf-8").split('"')[3]
    except (OSError, IndexError):
        return ""


def test_without_a_display_the_program_says_so_and_ends(own_record: CommandLine) -> None:
    nowhere = own_record.environment({"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""})
    done = subprocess.run(own_record.words(), env=nowhere, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("lineboard: There is no screen to open the window on")
