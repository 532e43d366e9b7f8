from __future__ import annotations

from dataclasses import dataclass

from console.render.verify_json import verify_json


@dataclass(frozen=True)
class Check:
    name: str
    ok: bool
    detail: str


@dataclass(frozen=True)
class Outcome:
    ok: bool
    entries: int
    last_seq: int
    digest: str
    checks: tuple[Check, ...]


def test_the_outcome_has_every_key_of_the_contract() -> None:
    outcome = Outcome(
        ok=False,
        entries=2,
        last_seq=2,
        digest="ab" * 32,
        checks=(Check(name="chain", ok=False, detail="entry 2 changed"),),
    )
    assert verify_json(outcome) == {
        "ok": False,
        "entries": 2,
        "last_seq": 2,
        "digest": "ab" * 32,
        "checks": [{"name": "chain", "ok": False, "detail": "entry 2 changed"}],
    }
