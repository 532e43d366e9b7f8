from __future__ import annotations

from msgspec.structs import replace

from console.domain.attention_item import AttentionItem, AttentionKind
from console.domain.events import EntryKind
from console.domain.fallback_life import fold_fallback
from console.domain.line import Basis, Line, LineState
from console.domain.line_board import LineStatus, fold_line
from console.domain.log_entry import Act
from console.domain.open_items import Standing, open_items
from console.domain.pass_on import PassOn
from helpers.story_builder import CENTER, a_fallback, a_line, at, fallback_act, status_act, told

DOWN, UP, UNKNOWN, MAINTENANCE = LineState.DOWN, LineState.OPERATIONAL, LineState.UNKNOWN, LineState.MAINTENANCE
NOTHING = Standing(lines=(), fallbacks=(), pass_ons=(), attention=(), as_of=at(60), zone=CENTER.zone)


def line(key: int, *acts: Act, described: Line | None = None) -> LineStatus:
    return fold_line(described or a_line(key), told(*acts))


def told_open(standing: Standing) -> list[tuple[str, str]]:
    return [(item.kind, item.text) for item in open_items(standing)]


def test_nothing_is_open_when_all_lines_work_and_nothing_is_on() -> None:
    quiet = replace(NOTHING, lines=(line(1, status_act(0, UP)),), fallbacks=(fold_fallback(a_fallback(), ()),))
    assert open_items(quiet) == ()


def test_a_line_that_is_not_operational_is_still_open() -> None:
    lines = (
        line(1, status_act(0, DOWN, approx=True, scope="north")),
        line(2, status_act(5, MAINTENANCE)),
        line(3, status_act(6, UNKNOWN)),
    )
    assert told_open(replace(NOTHING, lines=lines)) == [
        ("line", "1 Line 1 is down (north) since ~08:00 EDT, still open"),
        ("line", "2 Line 2 is in maintenance since 08:05 EDT, still open"),
        ("line", "3 Line 3 is unknown since 08:06 EDT, still open"),
    ]


def test_lines_never_logged_are_one_item_together() -> None:
    lines = (line(1), line(2), line(3, described=a_line(3, retired=True)))
    assert told_open(replace(NOTHING, lines=lines)) == [
        ("line", "Unknown, since nobody has logged a state: 1 Line 1, 2 Line 2")
    ]


def test_a_retired_line_is_not_open() -> None:
    gone = line(1, status_act(0, DOWN), described=a_line(1, retired=True))
    assert open_items(replace(NOTHING, lines=(gone,))) == ()


def test_a_line_restored_on_a_word_is_open_even_after_its_item_was_acknowledged() -> None:
    back = line(1, status_act(0, DOWN), status_act(5, UP, basis=Basis.CARRIER))
    text = "1 Line 1 is operational since 08:05 EDT on the carrier's word only, not verified by a call or test"
    assert told_open(replace(NOTHING, lines=(back,))) == [("not_verified", text)]
    shown = AttentionItem(kind=AttentionKind.NOT_VERIFIED, text=text, raised_at=at(5), line=1)
    assert told_open(replace(NOTHING, lines=(back,), attention=(shown,))) == [("not_verified", text)]


def test_a_fallback_that_is_on_is_open() -> None:
    active = fold_fallback(a_fallback(), told(fallback_act(5, EntryKind.FALLBACK_ACTIVATED)))
    published = fold_fallback(a_fallback(2), told(fallback_act(6, EntryKind.FALLBACK_PUBLISHED, fallback=2)))
    assert told_open(replace(NOTHING, fallbacks=(active, published))) == [
        ("fallback", "Fallback 1 (203) 555-0142 is on since 08:05 EDT"),
        ("fallback", "Fallback 2 (203) 555-0142 is on and published since 08:06 EDT"),
    ]


def test_a_fallback_that_is_on_since_a_guess_says_so() -> None:
    guess = replace(fallback_act(5, EntryKind.FALLBACK_ACTIVATED), approx=True)
    assert told_open(replace(NOTHING, fallbacks=(fold_fallback(a_fallback(), told(guess)),))) == [
        ("fallback", "Fallback 1 (203) 555-0142 is on since ~08:05 EDT")
    ]


def test_pass_ons_open_at_that_moment_are_open() -> None:
    pass_ons = (
        PassOn(n=1, text="closed before", by="KM", at=at(0), closed_at=at(60)),
        PassOn(n=2, text="closed later", by="KM", at=at(0), closed_at=at(61)),
        PassOn(n=3, text="open", by="KM", at=at(60)),
        PassOn(n=4, text="not yet", by="KM", at=at(61)),
    )
    assert told_open(replace(NOTHING, pass_ons=pass_ons)) == [
        ("pass_on", "Pass-on 2: closed later"),
        ("pass_on", "Pass-on 3: open"),
    ]


def test_what_asks_for_attention_is_open_after_all_else() -> None:
    item = AttentionItem(kind=AttentionKind.BACKUP_OLD, text="No verified backup", raised_at=at(0))
    standing = replace(NOTHING, lines=(line(1, status_act(0, DOWN)),), attention=(item,))
    assert [kind for kind, _ in told_open(standing)] == ["line", "backup_old"]
