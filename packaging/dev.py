"""Everything a developer types: run, test, bench, screenshots, pages, bundle, on a machine with Python 3.11+ and git.

Only the standard library, because nothing else is there yet.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"
STAMP = VENV / "installed.json"
OLDEST_PYTHON = (3, 11)

# Shared libraries that Qt's wheel leaves to the system, and the Debian and Ubuntu packages that bring them.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
SCREEN_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
PAGE_COMMANDS = {"pdftoppm": "poppler-utils"}
TEST_COMMANDS = {"Xvfb": "xvfb", "dbus-daemon": "dbus-daemon", "git": "git", "xdotool": "xdotool", **PAGE_COMMANDS}
TEST_FILES = {
    "/usr/lib/python3/dist-packages/pyatspi": "python3-pyatspi",
    "/usr/share/dbus-1/services/org.a11y.Bus.service": "at-spi2-core",
    "/usr/sbin/cupsd": "cups-daemon",
    "/usr/sbin/lpadmin": "cups-client",
}
# Checks PDF/A; of use only where there is a Java already.
JAVA_FILES = {
    "/usr/share/java/javax.activation.jar": "libactivation-java",
    "/usr/share/java/jaxb-api.jar": "libjaxb-api-java",
    "/usr/share/java/preflight.jar": "libpdfbox2-java",
}
BUNDLE_COMMANDS = {"objdump": "binutils"}


class Refused(Exception):
    """What keeps a command from starting, in one sentence that says what to do."""


def main(arguments: list[str]) -> int:
    """Run one command and return its exit status."""
    command, rest = _read(arguments)
    try:
        return COMMANDS[command](rest)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Start Lineboard; without a display, do its main job without a window."""
    display = has_display()
    bring_system(LIBRARIES | (SCREEN_LIBRARIES if display else {}), {})
    python = environment(development=False)
    if arguments or display:
        return call([python, "-m", "console", *arguments])
    return demonstrate(python)


def demonstrate(python: Path) -> int:
    """Make the demo record and its shift report in a new folder; ``demo`` itself says where they are."""
    folder = Path(tempfile.mkdtemp(prefix="lineboard-")) / "demo"
    say("There is no display here, so no window: this is the main job without one.")
    status = call([python, "-m", "console", "demo", folder])
    if status == 0:
        say("To see the board:  python3 packaging/dev.py run -- " + quoted(["--data", folder, "--exercise", "status"]))
    return status


def test(arguments: list[str]) -> int:
    """Run the tests; further arguments go to pytest."""
    checks = JAVA_FILES if shutil.which("java") else {}
    bring_system(LIBRARIES | SCREEN_LIBRARIES, TEST_COMMANDS | TEST_FILES | checks)
    return call([environment(development=True), "-m", "pytest", *arguments])


def bench(arguments: list[str]) -> int:
    """Measure the budgets and print one table."""
    bring_system(LIBRARIES, {})
    return call([environment(development=True), ROOT / "tests" / "benchmarks" / "run.py", *arguments])


def bundle(arguments: list[str]) -> int:
    """Build the one-folder program in dist/ and try it where nothing else is installed."""
    bring_system(LIBRARIES, BUNDLE_COMMANDS)
    python = environment(development=True)
    places: list[str | Path] = [
        "--distpath",
        ROOT / "dist",
        "--workpath",
        ROOT / "build",
        "--noconfirm",
        "--log-level",
        "WARN",
    ]
    status = call([python, "-m", "PyInstaller", *places, *arguments, ROOT / "packaging" / "lineboard.spec"])
    return status or call([python, ROOT / "packaging" / "smoke_test.py", ROOT / "dist" / "lineboard"])


def screenshots(arguments: list[str]) -> int:
    """Make pictures of every screen in every theme, into a folder."""
    bring_system(LIBRARIES, {})
    return call([environment(development=False), ROOT / "packaging" / "screenshots.py", *arguments])


def pages(arguments: list[str]) -> int:
    """Make every kind of printed page, as PDF, picture and fax, into a folder."""
    bring_system(LIBRARIES, PAGE_COMMANDS)
    return call([environment(development=False), ROOT / "packaging" / "paper_pages.py", *arguments])


def environment(*, development: bool) -> Path:
    """Make .venv what pyproject.toml and the lock ask for, if it isn't yet, and return its Python."""
    if sys.version_info < OLDEST_PYTHON:
        raise Refused(f"Lineboard needs Python 3.11 or newer; this is {sys.version.split()[0]}: start it with a newer.")
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not works(python):
        make_environment()
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + LOCK.read_bytes()).hexdigest()
    if not is_installed(wanted, development=development):
        say("Installing Lineboard and what it needs into .venv (a few minutes, once) ...")
        project = ".[dev]" if development else "."
        STAMP.unlink(missing_ok=True)
        quiet = ["--quiet", "--disable-pip-version-check", "--no-warn-script-location"]
        if call([python, "-m", "pip", "install", *quiet, "--constraint", LOCK, "--editable", project]):
            raise Refused("The packages could not be installed; see pip's answer above, then start this again.")
        STAMP.write_text(json.dumps({"wanted": wanted, "development": development}), encoding="utf-8")
    return python


def works(python: Path) -> bool:
    """Whether this interpreter starts and has pip: the one it was made from may be gone."""
    if not python.exists():
        return False
    return subprocess.run([python, "-c", "import pip"], capture_output=True, check=False).returncode == 0


def make_environment() -> None:
    """Make .venv, with Debian's missing half of Python if that is what it takes."""
    if importlib.util.find_spec("ensurepip") is None:
        bring_packages([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
    if call([sys.executable, "-m", "venv", "--clear", VENV]):
        raise Refused("Python could not make the folder .venv here; see its answer above.")


def is_installed(wanted: str, *, development: bool) -> bool:
    """Whether the last installation was of these very versions and held at least what is needed now."""
    try:
        found = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return found.get("wanted") == wanted and (found.get("development") or not development)


def bring_system(libraries: dict[str, str], commands: dict[str, str]) -> None:
    """Install what Qt and the tests need from the system, where the system is known."""
    if sys.platform != "linux":
        return
    missing = [name for name in libraries if not loads(name)] + [name for name in commands if not is_there(name)]
    if not missing:
        return
    if shutil.which("apt-get") is None:
        say(f"Missing on this system, to be installed by its own means: {', '.join(missing)}")
        return
    bring_packages(sorted({{**libraries, **commands}[name] for name in missing}))


def bring_packages(packages: list[str]) -> None:
    """Install packages of Debian or Ubuntu if we may, else say how."""
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        raise Refused(f"Missing on this system: {', '.join(packages)}; install it by the system's own means.")
    if os.geteuid() != 0:
        raise Refused(f"A few system packages are missing; run this line, then start again:\n  sudo {quoted(install)}")
    say(f"Installing from the system's packages: {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "--quiet=2"], [*install, "--quiet=2"]):
        if subprocess.run(step, env=quiet, check=False, stdout=subprocess.DEVNULL).returncode:
            raise Refused(f"This did not work; see the answer above, then start again: {quoted(step)}")


def is_there(name: str) -> bool:
    """Whether there is a command of this name, or a file at this path."""
    return Path(name).exists() if name.startswith("/") else shutil.which(name) is not None


def loads(library: str) -> bool:
    """Whether the system's loader finds this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_display() -> bool:
    """Whether a window could be shown."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def call(command: Sequence[str | Path]) -> int:
    """Run a program in the repo's folder, its output ours, and return its exit status."""
    status = subprocess.run(command, cwd=ROOT, check=False).returncode
    return status if status >= 0 else 128 - status  # a program ended by a signal, as a shell puts it


def quoted(words: Sequence[str | Path]) -> str:
    """The words as one would type them."""
    return shlex.join(str(word) for word in words)


def say(line: str) -> None:
    """Print at once, so that lines stand in order with those of the programs started."""
    print(line, flush=True)


COMMANDS = {"run": run, "test": test, "bench": bench, "screenshots": screenshots, "pages": pages, "bundle": bundle}


def _read(arguments: list[str]) -> tuple[str, list[str]]:
    listed = "\n".join(f"  {name:13}{function.__doc__}" for name, function in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="packaging/dev.py",
        usage="%(prog)s [-h] COMMAND [--] [ARGUMENTS]",
        description=__doc__.partition("\n")[0],
        epilog=f"commands:\n{listed}\n\nARGUMENTS go on to lineboard, pytest, benchmarks, pictures or PyInstaller.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, help=argparse.SUPPRESS)
    command: str = parser.parse_args(arguments[:1]).command
    rest = arguments[1:]
    return command, rest[1:] if rest[:1] == ["--"] else rest


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
