"""A print server of a test's own, with a queue that keeps what arrives: the real CUPS, no printer."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import TypeVar

import pytest

from helpers.waiting import wait_for

T = TypeVar("T")

QUEUE = "Front-desk"
_SBIN = Path("/usr/sbin")
"""Where the server and its tools are; not everybody looks for commands there."""

_PRINTER = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")

_LISTENING = """
Listen {place}/socket
Browsing Off
WebInterface No
PreserveJobFiles Yes
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""

_FILES = """
FileDevice Yes
ServerRoot {place}/root
StateDir {place}/state
CacheDir {place}/cache
RequestRoot {place}/spool
TempDir {place}/temporary
AccessLog {place}/access
ErrorLog {place}/errors
PageLog {place}/pages
"""


class PrintQueue:
    """One queue, the default one of its server."""

    def __init__(self, place: Path) -> None:
        self._spool = place / "spool"
        self.do("lpadmin", "-p", QUEUE, "-E", "-v", "file:/dev/null", "-m", "raw")
        self.do("lpadmin", "-d", QUEUE)

    def print_to_file(self) -> Path:
        """From now on print as a printer would, through the filters that turn pages into what it understands.

        Returns:
            Where that is found, PostScript page by page.
        """
        if not _PRINTER.exists():
            pytest.skip("needs a printer's description and its filters (Debian: printer-driver-cups-pdf)")
        place = self._spool.parent
        place.chmod(0o755)
        (place / "temporary").chmod(0o1777)  # filters run as somebody else
        self.do("lpadmin", "-p", QUEUE, "-E", "-v", f"file://{place / 'printed.ps'}", "-P", str(_PRINTER))
        return place / "printed.ps"

    def do(self, command: str, *arguments: str) -> None:
        """Have the server do something, as whoever looks after the printers would."""
        subprocess.run([_SBIN / command, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    @property
    def arrived(self) -> tuple[bytes, ...]:
        """What was printed, each job as the PDF it was sent as, once all of it is there."""
        jobs = (file.read_bytes() for file in sorted(self._spool.glob("d*-001")))
        return tuple(job for job in jobs if job.rstrip().endswith(b"%%EOF"))

    @property
    def copies(self) -> tuple[int, ...]:
        """How often each job is to be printed, as the server wrote it down (IPP, RFC 8010 §3.1.4); 1 where unsaid."""
        controls = (file.read_bytes() for file in sorted(self._spool.glob("c*")))
        said = (control.partition(b"copies\x00\x04")[2][:4] for control in controls)
        return tuple(int.from_bytes(number, "big") or 1 for number in said)


@contextmanager
def print_queue(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintQueue]:
    """Run the server while the block lasts; skips the test where CUPS is not installed."""
    if not all((_SBIN / name).exists() for name in ("cupsd", "lpadmin")):
        pytest.skip("needs CUPS with its tools (Debian: cups-daemon, cups-client)")
    place = Path(mkdtemp(prefix="cups"))  # the name of a socket has to be short
    for name in ("root", "state", "cache", "spool", "temporary"):
        (place / name).mkdir()
    for name, content in (("cupsd.conf", _LISTENING), ("files.conf", _FILES)):
        (place / name).write_text(content.format(place=place), encoding="utf-8")
    command = [str(_SBIN / "cupsd"), "-f", "-c", str(place / "cupsd.conf"), "-s", str(place / "files.conf")]
    server = subprocess.Popen(command, env={**os.environ, "HOME": str(place)}, stderr=subprocess.DEVNULL)
    try:
        monkeypatch.setenv("CUPS_SERVER", str(place / "socket"))
        wait_for(partial(_answers, place / "socket"), "the print server listens")
        yield PrintQueue(place)
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(place, ignore_errors=True)


def _answers(place: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        return client.connect_ex(str(place)) == 0


@contextmanager
def silent_print_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A server that takes what asks for its printers and never says a word, while the block lasts."""
    if not sys.platform.startswith("linux"):
        pytest.skip("needs a system that asks CUPS for its printers through a socket with a name")
    with TemporaryDirectory(prefix="cups") as place, socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{place}/socket")
        server.listen(20)
        monkeypatch.setenv("CUPS_SERVER", f"{place}/socket")
        yield


def on_a_new_thread(job: Callable[[], T]) -> T:
    """Do what asks for printers where nothing has before: CUPS takes its server once for each thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(job).result()
