"""The window as assistive technology sees it: the real program on the real accessibility bus (desk.md §6)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from helpers.accessible_window import Node, OpenWindow, ReadScreen, missing, read_screen
from helpers.command_line import SEED, CommandLine
from helpers.waiting import wait_for

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing() or "nothing is missing")

POLITE, ASSERTIVE = 1, 2
NO_ROLE = frozenset({"filler", "unknown", "invalid", ""})
RAW = re.compile(r"<[a-z/!]|&[a-z]+;|&#\d|#[0-9a-f]{6}\b|\b0x[0-9a-f]+|\x00", re.IGNORECASE)
SMALL = "small window"
WIDE, NARROW = (1280, 1024), (800, 900)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What is shown, and how one gets there.

    Attributes:
        shows: A control that is there once it is shown.
        keys: Each with the end of the identifier of what has the keyboard then; None: it stays where it is.
        is_ready: Whether all is there, by what takes the keyboard; for what the page is told a moment later.
    """

    name: str
    shows: str
    keys: tuple[tuple[str, str | None], ...] = ()
    size: tuple[int, int] = WIDE
    is_ready: Callable[[frozenset[str]], bool] = bool


def _knows_its_printers(takes_keyboard: frozenset[str]) -> bool:
    return "report.printer" in takes_keyboard or "report.print" not in takes_keyboard


PLACES = (
    Place(name="board", shows="board.lines"),
    Place(name="tabs", shows="desk.tabs", size=NARROW),
    Place(name="help", shows="help.back", keys=(("F1", "help.filter"),)),
    Place(name="line drawer", shows="drawer.back", keys=(("Right", None), ("Right", "drawer.back"))),
    Place(name="shift sheet", shows="shift.begin", keys=(("F2", ""),)),
    Place(name="log", shows="log.words", keys=(("F3", "log.words"),)),
    Place(name="timeline", shows="timeline.chart", keys=(("ctrl+2", "timeline.chart"),)),
    Place(name="report", shows="report.print", keys=(("ctrl+p", ""),), is_ready=_knows_its_printers),
    Place(
        name="ICS 214",
        shows="report.resources",
        keys=(("ctrl+p", ""), ("alt+d", "report.document"), ("Down", None)),
        is_ready=_knows_its_printers,
    ),
    Place(
        name="availability report",
        shows="report.span",
        keys=(("ctrl+p", ""), ("alt+d", "report.document"), ("a", None)),
        is_ready=_knows_its_printers,
    ),
    Place(
        name="blank paper log",
        shows="report.sheets",
        keys=(("ctrl+p", ""), ("alt+d", "report.document"), ("End", None)),
        is_ready=_knows_its_printers,
    ),
    Place(name="settings", shows="settings.theme", keys=(("ctrl+comma", "settings.theme"),)),
    Place(name="paper log", shows="paper_log.day", keys=(("ctrl+shift+l", "paper_log.time"),)),
    Place(
        name="set-up",
        shows="set_up.back",
        keys=(("alt+s", "act.open_shift_sheet"), ("Up", "act.open_set_up"), ("Return", "")),
    ),
    Place(
        name="manual",
        shows="manual.text",
        keys=(("F1", "help.filter"), ("Tab", "help.card"), ("Tab", "help.manual"), ("Return", "manual.words")),
    ),
    Place(
        name="keys",
        shows="keys.table",
        keys=(
            ("F1", "help.filter"),
            ("Tab", "help.card"),
            ("Tab", "help.manual"),
            ("Tab", "help.change_keys"),
            ("Return", "keys.table"),
        ),
    ),
    Place(
        name="key card",
        shows="key_card.preview",
        keys=(("F1", "help.filter"), ("Tab", "help.card"), ("Return", "key_card.save")),
    ),
    Place(
        name="check against a printed report",
        shows="printed_check.digits",
        keys=(
            ("alt+s", "act.open_shift_sheet"),
            ("Down", "act.sign_on"),
            ("Down", "act.sign_off"),
            ("Down", "act.open_report"),
            ("Down", "act.open_printed_check"),
            ("Return", "printed_check.digits"),
        ),
    ),
    Place(
        name="import",
        shows="import.choose",
        keys=(
            ("alt+s", "act.open_shift_sheet"),
            ("Up", "act.open_set_up"),
            ("Up", "act.open_import"),
            ("Return", "import.choose"),
        ),
    ),
)


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadScreen]:
    with read_screen(tmp_path_factory.mktemp("bus")) as found:
        yield found


@pytest.fixture(scope="module")
def window(screen: ReadScreen, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenWindow]:
    lineboard = CommandLine(folder=tmp_path_factory.mktemp("accessible") / "data")
    lineboard.done("init", "--setup", SEED / "demo_setup.toml")
    for text in ("1u!", "4g ~north ; <b>5 & 6</b>", "p Call #ff0000 back", "f1a"):
        lineboard.done("log", text, "--by", "KM")
    with screen.window(lineboard) as found:
        found.sign_on("km")
        yield found


@pytest.fixture(scope="module", params=PLACES, ids=lambda place: place.name)
def shown(request: pytest.FixtureRequest, window: OpenWindow) -> Iterator[list[Node]]:
    """Everything that is shown in one place of the window."""
    place: Place = request.param
    window.resize(*place.size)
    _let_it_settle(window)
    for key, leads_to in place.keys:
        before = len(window.reader.heard())
        window.press(key)
        if leads_to is not None:
            _wait_for_keyboard(window, leads_to, before)
    window.wait_until_showing(place.shows)
    wait_for(lambda: place.is_ready(_taking_the_keyboard(window)), f"all of {place.name}")
    yield window.nodes()
    _go_to_command_line(window)


def _go_to_command_line(window: OpenWindow) -> None:
    """Back to the board, wherever another test went."""
    window.take_keyboard()
    window.resize(*WIDE)
    window.press("Escape")
    window.wait_until_showing("board.lines")
    _take_to_command_line(window)


def _let_it_settle(window: OpenWindow) -> None:
    """Go away and come back: what the window was told of its size and its focus before is dealt with then.

    A menu that opens before is closed by it.
    """
    window.press_and_wait("Tab")
    before = len(window.reader.heard())
    window.press("ctrl+l")
    _wait_for_keyboard(window, "command.field", before)


def _take_to_command_line(window: OpenWindow) -> None:
    window.press("ctrl+l")
    wait_for(lambda: window.moves()[-1] == "command.field", "the command line has the keyboard")


def _wait_for_keyboard(window: OpenWindow, identifier: str, before: int) -> None:
    def look() -> bool:
        return any(move.endswith(identifier) for move in window.moves(before))

    wait_for(look, f"the keyboard comes to {identifier}")


def _takes_the_keyboard(node: Node) -> bool:
    return node.focusable and node.showing


def _taking_the_keyboard(window: OpenWindow) -> frozenset[str]:
    return frozenset(node.identifier for node in window.nodes() if _takes_the_keyboard(node))


def _controls(nodes: list[Node]) -> list[Node]:
    """What one comes to by Tab; the rows in a list are walked by arrows."""
    return [node for node in nodes if _takes_the_keyboard(node) and not node.is_item]


def _faults(nodes: list[Node]) -> list[Node]:
    shown = [node for node in nodes if _takes_the_keyboard(node)]
    nameless = [node for node in shown if not node.name.strip() or node.role in NO_ROLE]
    unknown = [node for node in _controls(nodes) if not node.is_identified]
    return nameless + [node for node in unknown if node.role != "page tab list"]  # Qt hands on none for a tab bar


def test_whatever_takes_the_keyboard_has_a_name_a_role_and_an_identifier(shown: list[Node]) -> None:
    assert len(_controls(shown)) > 5
    assert _faults(shown) == []


def test_no_identifier_stands_for_two(shown: list[Node]) -> None:
    counted = Counter(node.identifier for node in shown if node.is_identified)
    assert {name: count for name, count in counted.items() if count > 1} == {}


def test_nothing_is_read_out_as_markup_or_code(shown: list[Node]) -> None:
    said_by_people = ("<b>5 & 6</b>", "#ff0000")
    names = [text for node in shown for text in (node.name, node.description)]
    for said in said_by_people:
        names = [name.replace(said, "") for name in names]
    assert [name for name in names if RAW.search(name)] == []


def test_tab_reaches_everything_once_and_comes_round(shown: list[Node], window: OpenWindow) -> None:
    # A list in which one can also type is one stop: the field in it.
    expected = {node.identifier.removesuffix(".typed") for node in _controls(shown)}
    stops = _walk(window, "Tab", most=len(expected) + 5)
    assert stops[-1] == stops[0], f"Tab does not come round: {stops}"
    assert expected - set(stops) == set()
    back = _walk(window, "shift+Tab", most=len(expected) + 5)
    assert list(reversed(back)) == stops


def _walk(window: OpenWindow, key: str, most: int) -> list[str]:
    """Where the keyboard goes from the command line until it is there again, or has gone on for too long."""
    _take_to_command_line(window)
    stops = ["command.field"]
    while len(stops) <= most:
        stops.append(window.press_and_wait(key))
        if stops[-1] == stops[0]:
            break
    return stops


def test_a_line_down_is_announced_at_once_and_its_row_is_a_sentence(window: OpenWindow) -> None:
    _go_to_command_line(window)
    before = len(window.reader.heard())
    window.press("3", "d", "Return")
    (said,) = wait_for(lambda: window.announcements(before), "an announcement")
    assert said["politeness"] == ASSERTIVE
    assert re.fullmatch(r"Saved: \d+  3 911 Wireless Verizon DOWN", said["text"])
    row = window.wait_for_row("Line 3,", "Down")
    assert re.fullmatch(r"Line 3, 911 Wireless Verizon, Down, [a-z0-9 ]+, logged by K M", row)


def test_good_news_is_announced_without_interrupting(window: OpenWindow) -> None:
    _go_to_command_line(window)
    before = len(window.reader.heard())
    window.press("5", "u", "exclam", "Return")
    (said,) = wait_for(lambda: window.announcements(before), "an announcement")
    assert said["politeness"] == POLITE


def test_the_timeline_is_told_in_sentences_and_is_a_table_too(window: OpenWindow) -> None:
    _go_to_command_line(window)
    window.press("ctrl+2")
    _wait_for_keyboard(window, "timeline.chart", 0)
    before = len(window.reader.heard())
    window.press("Down")
    stretch = re.compile(r"2 911 Wireless AT&T (UNKNOWN|OPERATIONAL)")  # what the page itself says may come late
    told = wait_for(lambda: [one for one in window.announcements(before) if stretch.match(one["text"])], "the stretch")
    assert told[-1]["politeness"] == POLITE
    window.press("ctrl+t")
    window.wait_until_showing("timeline.table")
    row = window.wait_for_row("4 911 Wireless T-Mobile DEGRADED", "north", "entry")
    nodes = window.nodes()
    window.press("ctrl+t")
    window.wait_until_showing("timeline.chart")
    assert "by" not in row.split("DEGRADED")[0]
    assert _faults(nodes) == []


def test_signing_on_can_be_read_aloud(window: OpenWindow) -> None:
    _go_to_command_line(window)
    window.press("ctrl+o")
    window.take_keyboard("Sign on")
    dialog = window.wait_until_showing("sign_on.dialog")
    nodes = window.nodes()
    window.press("Escape")
    window.take_keyboard()
    assert dialog.name == "Sign on"
    assert {"sign_on.initials", "sign_on.accept", "sign_on.back"} <= {node.identifier for node in _controls(nodes)}
    assert _faults(nodes) == []


@pytest.fixture
def small_window(window: OpenWindow) -> Iterator[OpenWindow]:
    """The same program in its small window, with the keyboard in its command line."""
    _go_to_command_line(window)
    window.press("F8")
    window.take_keyboard(SMALL)
    window.wait_until_showing("compact.field")
    yield window
    window.take_keyboard(SMALL)
    window.press("F8")
    window.take_keyboard()
    _go_to_command_line(window)


def test_the_small_window_can_be_read_aloud_its_tiles_and_the_six_states_of_one(small_window: OpenWindow) -> None:
    tiles = small_window.nodes()
    stops = _stops_of_small_window(small_window)
    tile = next(one for one in stops if one.startswith("compact.tile."))
    while small_window.press_and_wait("Tab") != tile:
        continue
    small_window.press("space")
    small_window.wait_until_showing("compact.panel.back")
    panel = small_window.nodes()
    small_window.press("Escape")
    assert {"compact.field", "compact.operator"} < set(stops)
    for shown in (tiles, panel):
        assert _faults(shown) == []
        counted = Counter(node.identifier for node in shown if node.is_identified)
        assert [name for name, count in counted.items() if count > 1] == []
        assert [node.name for node in shown if RAW.search(node.name)] == []
    assert {node.identifier for node in _controls(tiles)} == set(stops)


def _stops_of_small_window(window: OpenWindow) -> list[str]:
    """Where Tab leads in it, until it comes round."""
    stops = [window.press_and_wait("Tab")]
    while (stop := window.press_and_wait("Tab")) != stops[0] and len(stops) < 50:
        stops.append(stop)
    return stops


def test_the_very_first_start_can_be_read_aloud(screen: ReadScreen, tmp_path_factory: pytest.TempPathFactory) -> None:
    nothing_yet = CommandLine(folder=tmp_path_factory.mktemp("first") / "data")
    with screen.window(nothing_yet, "Set up Lineboard") as first:
        assert {"first_run.by_hand", "first_run.demo"} <= {node.identifier for node in _controls(first.nodes())}
        assert _faults(first.nodes()) == []
        first.press("Return")
        first.wait_until_showing("wizard.center.name")
        assert _faults(first.nodes()) == []
