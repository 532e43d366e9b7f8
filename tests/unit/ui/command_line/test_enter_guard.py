from __future__ import annotations

from console.ui.command_line.enter_guard import BOUNCE_S, EnterGuard, EnterMeans
from helpers.clocks import SettableClock


def _guard() -> tuple[EnterGuard, SettableClock]:
    clock = SettableClock()
    return EnterGuard(clock.monotonic_s), clock


def test_an_enter_logs() -> None:
    guard, _ = _guard()
    assert guard.press("3d", needs_second=False) is EnterMeans.LOG


def test_a_bounce_of_the_key_does_nothing() -> None:
    guard, clock = _guard()
    guard.press("3d", needs_second=False)
    clock.pass_time(BOUNCE_S - 0.01)
    assert guard.press("5i", needs_second=False) is EnterMeans.NOTHING
    clock.pass_time(BOUNCE_S)
    assert guard.press("5i", needs_second=False) is EnterMeans.LOG


def test_a_bounce_never_counts_as_the_second_enter() -> None:
    guard, clock = _guard()
    assert guard.press("911d", needs_second=True) is EnterMeans.ASK_AGAIN
    clock.pass_time(BOUNCE_S / 2)
    assert guard.press("911d", needs_second=True) is EnterMeans.NOTHING
    clock.pass_time(BOUNCE_S)
    assert guard.press("911d", needs_second=True) is EnterMeans.LOG


def test_a_changed_text_is_asked_about_anew() -> None:
    guard, clock = _guard()
    guard.press("911d", needs_second=True)
    clock.pass_time(1)
    assert guard.press("911g", needs_second=True) is EnterMeans.ASK_AGAIN
    guard.forget()
    clock.pass_time(1)
    assert guard.press("911g", needs_second=True) is EnterMeans.ASK_AGAIN
