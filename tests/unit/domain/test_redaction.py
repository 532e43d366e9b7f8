from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.events import (
    AcceptedFacts,
    ClockCheckFacts,
    EntryKind,
    Facts,
    FallbackFacts,
    LineFacts,
    OperatorFacts,
    PassOnFacts,
    ShiftFacts,
)
from console.domain.line import LineState
from console.domain.redaction import WITHHELD, redact
from console.domain.set_up import Operator
from console.domain.shift import Shift
from console.domain.shift_report import ReportSources, Seal, ShiftReport, build_report
from helpers.story_builder import (
    StoryBuilder,
    a_fallback,
    a_line,
    a_set_up,
    at,
    fallback_act,
    minutes,
    plain_act,
    status_act,
    verified_act,
)

LINE = replace(
    a_line(1, name="911 Wireless Verizon"),
    number="+12035550100",
    trouble_number="+18005550150",
    account="FRO-2231",
    circuit_id="36.FDPA.406378",
    tsp_code="TSP12345C-E1",
)
SET_UP = a_set_up(lines=(LINE,), fallbacks=(a_fallback(1), a_fallback(2, number="+12035550177")))
SECRETS = ("Kim Moran", "Jo Reyes", "FRO-2231", "36.FDPA.406378", "TSP12345C-E1", "8005550150", "'KM'", "'JR'")


def report(record: StoryBuilder, shift: Shift | None = None) -> ShiftReport:
    return build_report(sources(record, shift))


def sources(record: StoryBuilder, shift: Shift | None = None) -> ReportSources:
    return ReportSources(
        set_up=SET_UP,
        title="Shift Day",
        period=minutes(0, 480),
        line_items={1: record.of_line(1)},
        entries=record.entries,
        fallback_items={1: record.of_fallback(1)},
        told_items=tuple(item for item in record.items if item.act.kind is EntryKind.TOLD),
        pass_on_items=tuple(item for item in record.items if item.act.kind is EntryKind.PASS_ON),
        seal=Seal(entries=1, last_seq=1, digest="f" * 64),
        made_at=at(481),
        made_by="JR",
        shift=shift,
    )


def note(text: str) -> str | None:
    record = StoryBuilder()
    record.log(fallback_act(0, EntryKind.FALLBACK_ACTIVATED), plain_act(1, EntryKind.NOTE, note=text))
    return redact(report(record)).entries[1].act.note


def facts(kind: EntryKind, said: Facts | None) -> Facts | None:
    record = StoryBuilder()
    record.log(plain_act(0, kind, facts=said))
    return redact(report(record)).entries[0].act.facts


def test_operators_appear_by_their_id_or_their_place_in_the_set_up() -> None:
    record = StoryBuilder()
    record.log(status_act(0, LineState.DOWN, line=1), plain_act(1, EntryKind.TOLD, told="Chief"))
    record.log(plain_act(2, EntryKind.PASS_ON, note="x", facts=PassOnFacts(n=1)), by="JR")
    record.log(verified_act(3, line=1), by="XX")
    made = redact(report(record, Shift(id=1, name="Day", operators=("KM", "JR"), on_now=("JR",), started_at=at(0))))
    assert made.redacted
    assert [entry.by for entry in made.entries] == ["D-114", "D-114", "operator 2", "operator"]
    assert (made.told[0].by, made.pass_on[0].by, made.lines[0].verified_by) == ("D-114", "operator 2", "operator")
    assert made.shift is not None
    assert (made.shift.operators, made.shift.on_now, made.made_by) == (
        ("D-114", "operator 2"),
        ("operator 2",),
        "operator 2",
    )
    assert [(one.initials, one.name) for one in made.set_up.operators] == [("D-114", "D-114"), ("operator 2",) * 2]


def test_who_keyed_an_entry_for_another_is_withheld_too_and_the_program_stays_nobody() -> None:
    record = StoryBuilder()
    record.log(plain_act(0, EntryKind.NOTE, note="x"))
    (entry,) = record.entries
    record.entries[:] = [replace(entry, by=None, keyed_by="KM")]
    (shown,) = redact(report(record)).entries
    assert (shown.by, shown.keyed_by) == (None, "D-114")


def test_what_only_the_carrier_is_asked_by_is_left_out_of_every_line() -> None:
    record = StoryBuilder()
    record.log(plain_act(0, EntryKind.LINE_ADDED, facts=LineFacts(line=LINE)))
    made = redact(report(record))
    bare = replace(LINE, trouble_number=None, account=None, circuit_id=None, tsp_code=None)
    assert made.set_up.lines == (bare,)
    assert made.lines[0].line == bare
    assert made.entries[0].act.facts == LineFacts(line=bare)


def test_nothing_secret_is_left_anywhere_in_a_public_copy() -> None:
    record = StoryBuilder()
    record.log(
        status_act(0, LineState.DOWN, line=1, scope="as Kim Moran saw", note="JO REYES called 1-800-555-0150"),
        plain_act(1, EntryKind.TOLD, told="Jo Reyes", note="Kim Moran says"),
        plain_act(2, EntryKind.PASS_ON, note="ask Kim Moran", facts=PassOnFacts(n=1)),
        plain_act(3, EntryKind.OPERATOR_ADDED, facts=OperatorFacts(operator=SET_UP.operators[0])),
        plain_act(4, EntryKind.SHIFT_STARTED, facts=ShiftFacts(name="Day", operators=("KM", "JR"))),
        plain_act(5, EntryKind.LINE_CHANGED, facts=LineFacts(line=LINE)),
        plain_act(6, EntryKind.SHIFT_ACCEPTED, facts=AcceptedFacts(shift=5, covered=("Pass-on 1: ask Kim Moran",))),
    )
    told_all = repr(report(record))
    assert all(secret in told_all for secret in SECRETS)
    shown = repr(redact(report(record)))
    assert [secret for secret in (*SECRETS, "JO REYES") if secret in shown] == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("call back (203) 555-0199 x12 now", f"call back {WITHHELD} now"),
        ("2035550199, or 555-0123", f"{WITHHELD}, or {WITHHELD}"),
        ("from +44 20 7946 0958", f"from {WITHHELD}"),
        ("ticket VZ88123 at 14:05-15:20, 911 on 22 Oct", "ticket VZ88123 at 14:05-15:20, 911 on 22 Oct"),
        ("people were sent to 203-555-0142", "people were sent to 203-555-0142"),
        ("the neighbor has 203-555-0177", f"the neighbor has {WITHHELD}"),
        ("", ""),
    ],
)
def test_phone_numbers_in_texts_are_withheld_but_for_fallbacks_in_use(text: str, shown: str) -> None:
    assert note(text) == shown


def test_names_in_texts_give_way_to_ids_whole_and_in_any_case() -> None:
    assert note("KIM MORAN and jo reyes, not Kim Morandi") == "D-114 and operator 2, not Kim Morandi"


def test_a_set_up_without_operators_has_no_names_to_withhold() -> None:
    made = replace(report(StoryBuilder()), set_up=replace(SET_UP, operators=()), made_by=None)
    assert redact(made).made_by is None
    record = StoryBuilder()
    record.log(plain_act(0, EntryKind.NOTE, note="KM was here"))
    nobody = replace(report(record), set_up=replace(SET_UP, operators=()))
    assert redact(nobody).entries[0].act.note == "KM was here"


def test_open_items_keep_the_number_that_is_on_and_lose_what_pass_ons_say_of_others() -> None:
    record = StoryBuilder()
    record.log(
        status_act(0, LineState.DOWN, line=1),
        fallback_act(0, EntryKind.FALLBACK_PUBLISHED),
        plain_act(2, EntryKind.PASS_ON, note="Kim Moran has 203 555 0199", facts=PassOnFacts(n=1)),
    )
    assert [item.text for item in redact(report(record)).open_items][1:] == [
        "Fallback 1 (203) 555-0142 is on and published since 08:00 EDT",
        f"Pass-on 1: D-114 has {WITHHELD}",
    ]


def test_a_fallback_without_a_number_makes_none_public() -> None:
    record = StoryBuilder()
    record.log(fallback_act(0, EntryKind.FALLBACK_ACTIVATED), plain_act(1, EntryKind.NOTE, note="203 555 0142"))
    made = report(record)
    use = replace(made.fallback[0], fallback=a_fallback(1, number=None))
    assert redact(replace(made, fallback=(use,))).entries[1].act.note == WITHHELD


def test_the_scope_of_an_outage_is_a_text_like_any_other() -> None:
    record = StoryBuilder()
    record.log(status_act(0, LineState.DOWN, line=1, scope="callers of 203 555 0199"))
    assert redact(report(record)).lines[0].outages[0].scope == f"callers of {WITHHELD}"


def test_facts_that_hold_no_secret_are_kept() -> None:
    kept = PassOnFacts(n=1)
    assert facts(EntryKind.PASS_ON, kept) == kept
    assert facts(EntryKind.NOTE, None) is None


def test_a_fallback_number_that_nobody_was_sent_to_appears_by_its_label_only() -> None:
    plain = a_fallback(2, number="+12035550177")
    neighbor = replace(plain, label="Neighbor 203 555 0177", restriction="ask Kim Moran first")
    record = StoryBuilder()
    record.log(
        fallback_act(0, EntryKind.FALLBACK_ACTIVATED),
        plain_act(1, EntryKind.FALLBACK_CHANGED, facts=FallbackFacts(fallback=neighbor)),
        plain_act(2, EntryKind.FALLBACK_CHANGED, facts=FallbackFacts(fallback=a_fallback(1))),
    )
    made = redact(report(record))
    assert [one.number for one in made.set_up.fallbacks] == ["+12035550142", None]
    shown = replace(neighbor, number=None, label=f"Neighbor {WITHHELD}", restriction="ask D-114 first")
    assert made.entries[1].act.facts == FallbackFacts(fallback=shown)
    assert made.entries[2].act.facts == FallbackFacts(fallback=a_fallback(1))
    assert made.fallback[0].fallback == a_fallback(1)


def test_a_stored_number_that_is_none_makes_no_trouble() -> None:
    record = StoryBuilder()
    record.log(fallback_act(0, EntryKind.FALLBACK_ACTIVATED))
    made = report(record)
    use = replace(made.fallback[0], fallback=a_fallback(1, number="nonsense"))
    assert redact(replace(made, fallback=(use,))).fallback[0].fallback.number is None


def test_a_name_is_found_however_many_blanks_part_its_words() -> None:
    assert note("ask kim  moran, or Jo\tReyes") == "ask D-114, or operator 2"


def test_an_operator_who_is_not_in_the_set_up_is_just_an_operator() -> None:
    said = facts(EntryKind.OPERATOR_ON, OperatorFacts(operator=Operator(initials="ZZ", name="Zoe Z")))
    assert said == OperatorFacts(operator=Operator(initials="operator", name="operator"))


def test_what_was_not_covered_is_a_text_like_any_other() -> None:
    said = facts(EntryKind.SHIFT_ACCEPTED, AcceptedFacts(shift=1, not_covered=("ask Kim Moran",)))
    assert said == AcceptedFacts(shift=1, not_covered=("ask D-114",))
    started = facts(EntryKind.SHIFT_STARTED, ShiftFacts(name="Day", operators=("KM",), outgoing=("KM",)))
    assert isinstance(started, ShiftFacts)
    assert started.operators == started.outgoing == ("D-114",)


def test_the_seal_and_the_figures_stay_those_of_the_record() -> None:
    record = StoryBuilder()
    record.log(status_act(0, LineState.DOWN, line=1))
    whole = report(record)
    public = redact(whole)
    assert (public.seal, public.period, public.lines[0].seconds) == (whole.seal, whole.period, whole.lines[0].seconds)


def test_hand_overs_remarks_and_the_clock_name_nobody_either() -> None:
    record = StoryBuilder()
    accepted = AcceptedFacts(shift=None, covered=("Pass-on 1: x",))
    record.log(
        plain_act(0, EntryKind.PASS_ON, note="x", facts=PassOnFacts(n=1)),
        plain_act(1, EntryKind.SHIFT_ACCEPTED, facts=accepted),
        plain_act(2, EntryKind.CLOCK_CHECKED, facts=ClockCheckFacts(ahead_s=1), note="Kim Moran by phone 203 555 0177"),
        plain_act(3, EntryKind.LINE_NOTE, line=1, note="Jo Reyes called 203 555 0177", refs=("VZ1",)),
        by="JR",
    )
    made = build_report(
        replace(
            sources(record),
            accepted_items=tuple(item for item in record.items if item.act.kind is EntryKind.SHIFT_ACCEPTED),
            clock_items=tuple(item for item in record.items if item.act.kind is EntryKind.CLOCK_CHECKED),
        )
    )
    public = redact(made)
    assert not [secret for secret in SECRETS if secret in repr(public)]
    assert "203 555 0177" not in repr(public)
    (one,) = public.pass_on
    assert [word.by for word in one.accepted] == [public.pass_on[0].by]
    (item,) = [item for item in public.open_items if item.kind == "pass_on"]
    assert (len(item.accepted), public.clock[0].seconds, public.lines[0].remarks[0].refs) == (1, 1, ("VZ1",))
