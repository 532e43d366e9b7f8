from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import console.system_clock
from console.domain.clock import Clock
from console.system_clock import SystemClock


def test_the_system_clock_is_a_clock_as_the_domain_wants_one() -> None:
    clock: Clock = SystemClock()
    assert clock.now().tzinfo is UTC


def test_now_is_the_wall_clock() -> None:
    before = datetime.now(UTC)
    now = SystemClock().now()
    assert before <= now <= datetime.now(UTC)


def test_monotonic_time_never_goes_back() -> None:
    clock = SystemClock()
    readings = [clock.monotonic_s() for _ in range(100)]
    assert readings == sorted(readings)


def test_monotonic_time_runs_as_the_wall_clock_does() -> None:
    clock = SystemClock()
    first, started = clock.monotonic_s(), clock.now()
    second, ended = clock.monotonic_s(), clock.now()
    assert abs((ended - started) - timedelta(seconds=second - first)) < timedelta(seconds=1)


def test_another_process_reads_the_same_boot_and_a_later_monotonic_time() -> None:
    clock = SystemClock()
    before = clock.monotonic_s()
    code = "from console.system_clock import SystemClock as C; print(C().boot_id(), C().monotonic_s())"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert answer[0] == clock.boot_id()
    assert before < float(answer[1]) < clock.monotonic_s()


@pytest.mark.skipif(sys.platform != "linux", reason="the file is Linux's own")
def test_a_machine_without_a_boot_id_gets_one_made_of_the_time_it_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(console.system_clock, "_LINUX_BOOT_ID", tmp_path / "absent")
    clock = SystemClock()
    told = clock.boot_id()
    started = clock.now().timestamp() - clock.monotonic_s()
    assert told.startswith("boot-")
    assert abs(int(told.removeprefix("boot-")) - started) <= 30
