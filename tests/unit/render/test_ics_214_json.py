from __future__ import annotations

import json

from console.domain.ics_214 import Ics214Blocks, ics_214
from console.render.ics_214_json import ics_214_json
from helpers.golden import GoldenFiles
from helpers.report_builder import outage_report


def test_the_day_of_the_outage_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    made = ics_214_json(ics_214(outage_report(), Ics214Blocks(incident="Statewide 911 outage")))
    golden.check("ics_214.json", json.dumps(made, ensure_ascii=False, indent=2) + "\n")


def test_the_activity_is_in_the_order_in_which_it_happened() -> None:
    made = ics_214_json(ics_214(outage_report()))
    activity = made["activity"]
    assert isinstance(activity, list)
    times = [(entry["occurred_at"], entry["seq"]) for entry in activity]
    assert times == sorted(times)
