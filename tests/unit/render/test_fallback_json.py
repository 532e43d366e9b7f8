from __future__ import annotations

from msgspec.structs import replace

from console.domain.fallback_number import FallbackStatus
from console.domain.line import LineGroup
from console.render.fallback_json import fallback_json
from helpers.report_builder import FALLBACKS, ZONE
from helpers.situations import NOW, fallback_statuses

KEYS = [
    "key",
    "number",
    "e164",
    "label",
    "kind",
    "serves",
    "area",
    "answered_by",
    "staffed",
    "restriction",
    "rides_on",
    "stage",
    "since",
    "approx",
    "last_tested",
    "last_tested_approx",
    "test_due",
]


def rows(*statuses: FallbackStatus) -> list[dict[str, object]]:
    made = fallback_json(statuses, NOW, ZONE)["fallback"]
    assert isinstance(made, list)
    return made


def test_every_number_has_every_key_of_the_contract_in_its_order() -> None:
    made = rows(*fallback_statuses())
    assert [list(row) for row in made] == [KEYS] * 3


def test_the_number_is_national_and_the_stored_one_stands_beside_it() -> None:
    (row,) = rows(FallbackStatus(fallback=FALLBACKS[0]))
    assert (row["number"], row["e164"]) == ("(203) 555-0142", "+12035550142")
    assert (row["stage"], row["since"], row["test_due"]) == ("prepared", None, False)


def test_what_it_serves_is_groups_and_keys() -> None:
    (row,) = rows(FallbackStatus(fallback=replace(FALLBACKS[0], serves=(LineGroup.NINE_ONE_ONE, 7))))
    assert row["serves"] == ["911", 7]
    assert row["rides_on"] == [7]


def test_advice_has_no_number() -> None:
    (row,) = rows(FallbackStatus(fallback=FALLBACKS[3]))
    assert (row["number"], row["e164"]) == (None, None)


def test_a_guess_is_marked() -> None:
    (on, *_) = rows(replace(fallback_statuses()[0], since_approx=True))
    assert (on["approx"], on["last_tested_approx"]) == (True, False)
    (tested, *_) = rows(replace(fallback_statuses()[1], last_tested_approx=True))
    assert (tested["approx"], tested["last_tested_approx"]) == (False, True)
