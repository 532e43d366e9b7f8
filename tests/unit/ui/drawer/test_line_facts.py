from __future__ import annotations

from msgspec.structs import replace

from console.domain.line import Basis, Line, LineGroup
from console.ui.drawer.line_facts import identifier_facts, split_from_text, state_facts
from helpers.situations import LINES, NOW, SET_UP, ago, busy_board, down, operational

ONE, TWO, THREE, FOUR, *_ = busy_board()


def said_of(*facts: object) -> dict[str, str]:
    return {str(getattr(fact, "what")): str(getattr(fact, "said")) for fact in facts}  # noqa: B009


def test_everything_said_of_a_line_is_there() -> None:
    facts = said_of(*state_facts(replace(FOUR, refs=("A1", "B2"), expected=ago(hours=-2), note="tech"), NOW, SET_UP))
    assert facts == {
        "since": "~13:55 EDT · logged by JR",
        "scope": "north of Route 35",
        "symptoms": "busy, no location",
        "known": "per caller",
        "expected": "16:07",
        "ref": "#A1 · #B2",
        "verified": "never",
        "note": "tech",
    }


def test_an_outage_that_changed_its_state_says_since_when_it_is_out() -> None:
    status = replace(down(LINES[2]), out_since=ago(hours=2), out_since_approx=True, by=None)
    facts = said_of(*state_facts(status, NOW, SET_UP))
    assert facts["since"] == "13:25 EDT"
    assert facts["out since"] == "~12:07"


def test_operational_on_someones_word_says_that_it_is_not_verified() -> None:
    assert said_of(*state_facts(TWO, NOW, SET_UP))["verified"] == "not verified · last Mon 18:07"
    assert said_of(*state_facts(ONE, NOW, SET_UP))["verified"] == "last 06:12"


def test_a_verification_that_is_due_is_said_and_one_that_soon_will_be() -> None:
    due = operational(replace(LINES[0], verify_every_h=4))
    assert said_of(*state_facts(due, NOW, SET_UP))["verified"] == "last 06:12 · due since 10:12"
    soon = operational(replace(LINES[0], verify_every_h=12))
    assert said_of(*state_facts(soon, NOW, SET_UP))["verified"] == "last 06:12 · due 18:12"
    later = operational(replace(LINES[0], verify_every_h=120))
    assert said_of(*state_facts(later, NOW, SET_UP))["verified"] == "last 06:12"


def test_a_line_never_logged_says_so() -> None:
    assert said_of(*state_facts(busy_board()[-1], NOW, SET_UP)) == {"state": "never logged"}


def test_what_is_desk_knowledge_is_not_said() -> None:
    assert "known" not in said_of(*state_facts(replace(THREE, basis=Basis.DESK), NOW, SET_UP))


def test_the_identifiers_are_those_of_the_set_up_with_nothing_hidden_in_them() -> None:
    line = Line(
        key=12,
        name="Split",
        group=LineGroup.NINE_ONE_ONE,
        number="+12035550100",
        trouble_number="+18005550150",
        account="FRO-2231",
        circuit_id="36\u202eFDPA",
        tsp_code="TSP1",
        area="Redding",
        carrier="Frontier",
        aliases=("ll", "land"),
        verify_every_h=24,
        split_from=3,
    )
    assert said_of(*identifier_facts(line)) == {
        "number": "(203) 555-0100",
        "trouble": "(800) 555-0150",
        "account": "FRO-2231",
        "circuit": "36\\u202eFDPA",
        "TSP": "TSP1",
        "area": "Redding",
        "carrier": "Frontier",
        "aliases": "ll, land",
        "verified": "every 24 h",
    }
    assert identifier_facts(LINES[7]) == ()


def test_a_line_says_which_one_it_was_split_from() -> None:
    assert split_from_text(replace(LINES[0], split_from=3), SET_UP) == "split from 3 911 Wireless Verizon"
    assert split_from_text(LINES[0], SET_UP) == ""
