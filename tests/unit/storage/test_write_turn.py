from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.storage.write_turn import WriteTurn

_HOLDER = """
import sys
from pathlib import Path
from console.storage.write_turn import WriteTurn
with WriteTurn(Path(sys.argv[1])).taken():
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_who_is_held_up_too_long_is_told_so(tmp_path: Path) -> None:
    lock = tmp_path / "writing.lock"
    with (
        subprocess.Popen(
            [sys.executable, "-c", _HOLDER, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as holder,
        closing(WriteTurn(lock, wait_s=0.02)) as turn,
    ):
        assert holder.stdout is not None
        assert holder.stdin is not None
        holder.stdout.readline()
        with pytest.raises(StorageUnavailable, match="another program"), turn.taken():
            pytest.fail("two hold the turn at once")
        holder.stdin.write("\n")
        holder.stdin.close()
        holder.wait()
        with turn.taken():
            pass


def test_the_turn_ends_with_its_holder_however_that_ends(tmp_path: Path) -> None:
    lock = tmp_path / "writing.lock"
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        holder.kill()
        holder.wait()
    with closing(WriteTurn(lock, wait_s=0.5)) as turn, turn.taken():
        assert lock.exists()


def test_who_waits_gets_the_turn_when_it_is_free(tmp_path: Path) -> None:
    lock = tmp_path / "writing.lock"
    first, second = WriteTurn(lock), WriteTurn(lock)
    order: list[str] = []
    began = threading.Event()

    def wait() -> None:
        began.set()
        with second.taken():
            order.append("second")

    waiting = threading.Thread(target=wait)
    with first.taken():
        waiting.start()
        began.wait()
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]
    first.close()
    second.close()
