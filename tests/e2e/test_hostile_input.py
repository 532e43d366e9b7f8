from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.command_line import DRILLS, CommandLine

needs_posix = pytest.mark.skipif(os.name != "posix", reason="closed streams, signals and modes of POSIX")


def one_sentence(text: str) -> str:
    lines = text.strip().splitlines()
    assert len(lines) == 1, text
    assert len(lines[0]) < 1000
    return lines[0]


@needs_posix
@pytest.mark.parametrize(
    "words",
    [
        (b"log", b"3d \xff\xfe", b"--by", b"KM"),
        (b"log", b"3d", b"--by", b"\xff"),
        (b"\xff",),
        (b"status", b"--at", b"\xff"),
        (b"setup", b"\xff.toml"),
        (b"restore", b"\xff"),
        (b"report", b"--format", b"\xff"),
    ],
)
def test_arguments_that_are_no_text_are_refused_in_one_sentence(
    lineboard: CommandLine, words: tuple[bytes, ...]
) -> None:
    answer = lineboard.call(*words)
    assert answer.status in (2, 3)
    one_sentence(answer.error)


STRANGE = [
    *("\x1b[2J", "3d \x07", "3d ~\u202eevil", "9" * 5000, "3d " + "x" * 90_000, "c99999999999999999999 d", "v" * 3000),
    *("3d 2400", "3d -99999999h", "3d >9999", "3d #", "3d ^", "3d !", "3d ~", ";", ":", "KM:", "KM: KM: 3d", "/", "/x"),
    *("\ufeff3x", "3d\u2028", "١d", "3ｄ ?", "f1", "f99a", "a99999", "px", "+", ",,,", "3" + "+3" * 900 + "d", '"'),
]


def test_a_strange_entry_is_logged_or_refused_but_never_crashes(lineboard: CommandLine) -> None:
    answer = lineboard.call("log", "-", "--by", "KM", stdin="\n".join(STRANGE))
    assert answer.status == 2, answer.error
    assert len(answer.rows) == len(STRANGE)
    for row in answer.rows:
        assert row["saved"] or len(row["error"]) < 1000
    assert answer.err == b""
    assert b"\x1b" not in answer.out


@pytest.mark.parametrize("entry", ["\x1b[2J", "3d \x07", "3d ~\u202eevil", "3d " + "x" * 90_000])
def test_a_strange_argument_is_logged_or_refused_but_never_crashes(lineboard: CommandLine, entry: str) -> None:
    answer = lineboard.call("log", "--by", "KM", "--", entry)
    assert answer.status in (0, 2)
    if answer.status == 2:
        one_sentence(answer.error)
    assert "\x1b" not in answer.text + answer.error
    assert "\u202e" not in answer.text + answer.error


def test_a_stream_of_strange_lines_is_answered_line_by_line(lineboard: CommandLine) -> None:
    lines = [b"3d", b"\xff\xfe", b"x" * 1_000_000, b"3d ;a\0b", b"\0", b'{"json": 1}', b"\x1b]0;x\x07", b"3u!"]
    answer = lineboard.call("log", "-", "--by", "KM", stdin=b"\n".join(lines))
    assert answer.status == 2
    assert len(answer.rows) == len(lines)
    assert [row["saved"] for row in answer.rows][0::7] == [True, True]
    assert not answer.rows[1]["saved"]
    assert not answer.rows[2]["saved"]
    assert lineboard.json("verify")["ok"] is True


@needs_posix
@pytest.mark.parametrize("words", [("status",), ("entries", "--csv"), ("log", "3d", "--by", "KM"), ("--help",)])
def test_a_closed_standard_output_is_no_crash(lineboard: CommandLine, words: tuple[str, ...]) -> None:
    closed = subprocess.run(
        ["/bin/sh", "-c", '"$@" >&-', "sh", *lineboard.words(*words)],
        capture_output=True,
        env=lineboard.environment(),
        check=False,
        timeout=60,
    )
    assert b"Traceback" not in closed.stderr
    assert b"Exception ignored" not in closed.stderr


@needs_posix
def test_a_reader_that_goes_away_is_no_crash(demo_day: CommandLine) -> None:
    process = demo_day.started("entries", "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    err = process.stderr.read()
    process.wait(timeout=60)
    assert b"Traceback" not in err
    assert b"Exception ignored" not in err
    process.stderr.close()
    assert process.stdin is not None
    process.stdin.close()


@pytest.fixture
def _heeds_ctrl_c() -> Iterator[None]:
    # Whoever runs the tests in the background of a shell has told it, and with it all its children, to pass over it.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@needs_posix
@pytest.mark.usefixtures("_heeds_ctrl_c")
def test_ctrl_c_ends_with_a_sentence_and_keeps_what_was_answered(lineboard: CommandLine) -> None:
    process = lineboard.started("log", "-", "--by", "KM")
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"3d\n")
    process.stdin.flush()
    assert b'"saved": true' in process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode != 0
    one_sentence(err.decode())
    assert lineboard.json("entries", "--last", "1")["entries"][0]["state"] == "down"


@pytest.mark.parametrize(
    "command", [("status",), ("log", "3d"), ("verify",), ("init", "--center", "A", "--timezone", "UTC")]
)
def test_a_data_path_that_is_a_file_is_refused_by_the_machine(tmp_path: Path, command: tuple[str, ...]) -> None:
    file = tmp_path / "data"
    file.write_text("mine")
    one_sentence(CommandLine(folder=file).refused(*command, status=3))
    assert file.read_text() == "mine"


@pytest.mark.parametrize("content", [b"", b"text", b"SQLite format 3\0" + b"\1" * 8000])
def test_a_database_that_is_not_ours_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "record.db").write_bytes(content)
    lineboard = CommandLine(folder=folder)
    for command in (("status",), ("log", "3d", "--by", "KM")):
        one_sentence(lineboard.refused(*command, status=3))
    assert (folder / "record.db").read_bytes() == content


@needs_posix
@pytest.mark.parametrize("command", ["setup", "replay"])
def test_a_file_without_an_end_is_not_read_to_its_end(demo_day: CommandLine, command: str) -> None:
    assert "zero is larger than " in one_sentence(demo_day.refused(command, "/dev/zero"))


@pytest.mark.parametrize("option", ["--after", "--limit", "--last", "--line"])
def test_a_number_beyond_all_records_is_refused(demo_day: CommandLine, option: str) -> None:
    assert "9" * 30 in one_sentence(demo_day.refused("entries", option, "9" * 30))


@needs_posix
def test_a_full_disk_under_the_output_is_refused_by_the_machine(demo_day: CommandLine) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            demo_day.words("entries", "--json"),
            stdout=full,
            stderr=subprocess.PIPE,
            env=demo_day.environment(),
            check=False,
            timeout=60,
        )
    assert done.returncode == 3
    one_sentence(done.stderr.decode())


@needs_posix
def test_without_a_home_a_folder_is_asked_for(tmp_path: Path) -> None:
    homeless = {"HOME": "", "XDG_DATA_HOME": ""}
    answer = CommandLine(folder=None).call("status", env=homeless, cwd=tmp_path)
    assert answer.status == 3
    one_sentence(answer.error)
    named = CommandLine(folder=tmp_path / "data")
    made = named.call("init", "--setup", DRILLS / "drill_setup.toml", env=homeless, cwd=tmp_path)
    assert made.status == 0, made.error
    assert named.call("status", env=homeless, cwd=tmp_path).status == 0
    assert not (tmp_path / "~").exists()


@needs_posix
def test_without_a_folder_named_the_record_is_in_the_home(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path)}
    nameless = CommandLine(folder=None)
    made = nameless.call("init", "--center", "A", "--timezone", "UTC", env=home)
    assert made.status == 0, made.error
    assert [path.parent.name for path in tmp_path.rglob("record.db")] == ["Lineboard"]


def may_write_anywhere() -> bool:
    return os.name != "posix" or os.geteuid() == 0


@pytest.mark.skipif(may_write_anywhere(), reason="an administrator may write into a read-only folder")
def test_a_read_only_folder_can_be_read_and_refuses_writing(demo_copy: CommandLine) -> None:
    folders = [demo_copy.record, *demo_copy.record.rglob("*")]
    for path in folders:
        path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    try:
        assert demo_copy.json("status")["lines"]
        one_sentence(demo_copy.refused("log", "3d", "--by", "KM", status=3))
    finally:
        for path in folders:
            path.chmod(path.stat().st_mode | stat.S_IWUSR)


@needs_posix
def test_output_in_a_terminal_without_unicode_is_no_crash(demo_day: CommandLine) -> None:
    answer = demo_day.call("status", env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"})
    assert answer.status == 0


def test_help_of_every_command_shows_two_examples() -> None:
    nameless = CommandLine(folder=None)
    commands = "init setup log status entries fallback shift report verify backup restore replay self-check demo"
    # One process for all of them: starting fourteen would take longer than everything else here.
    script = (
        "import sys\nfrom console.cli.program import main\n"
        "for name in sys.argv[1:]:\n    print('#', name)\n    main([name, '--help'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *commands.split()],
        capture_output=True,
        text=True,
        env=nameless.environment(),
        check=True,
        timeout=60,
    )
    sections = done.stdout.split("# ")[1:]
    assert [section.split()[0] for section in sections] == commands.split()
    for section in sections:
        assert section.count("lineboard ") >= 2, section
