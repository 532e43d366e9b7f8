from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.events import EntryKind, ReportFacts
from console.domain.printed_seal import PrintedSeal, SealFound
from console.storage.seal_check import check_seal
from helpers.record_builder import WITHOUT_GUARDS, BuiltRecord, build_record, draft

PRINTED_SEQ = 20


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    """Thirty notes after the set-up."""
    record = build_record(tmp_path)
    for number in range(30):
        record.note(f"note {number}")
    return record


def seal_of(record: BuiltRecord, seq: int = PRINTED_SEQ, *, numbered: bool = True) -> PrintedSeal:
    entry = record.reader.entry(seq)
    assert entry is not None
    return PrintedSeal(digits=entry.hash[:16], last_seq=seq if numbered else None)


def check(record: BuiltRecord, printed: PrintedSeal) -> SealFound:
    record.close()
    return check_seal(record.folder, printed)


@pytest.mark.parametrize("numbered", [True, False])
def test_a_record_nobody_touched_fits_with_the_number_or_without(record: BuiltRecord, *, numbered: bool) -> None:
    found = check(record, seal_of(record, numbered=numbered))
    assert found.ok
    assert (found.seq, found.entries_then, found.entries, found.last_seq) == (20, 20, 36, 36)
    assert (found.changed, found.missing, found.is_there) == ((), (), numbered)


def test_all_sixty_four_digits_fit_too(record: BuiltRecord) -> None:
    whole = record.reader.entry(PRINTED_SEQ)
    assert whole is not None
    assert check(record, PrintedSeal(digits=whole.hash)).seq == PRINTED_SEQ
    other = "1" if whole.hash[-1] == "0" else "0"
    assert check(record, PrintedSeal(digits=whole.hash[:-1] + other)).seq is None


def test_the_seal_of_a_report_that_was_issued_is_looked_up_first(record: BuiltRecord) -> None:
    seal = seal_of(record, numbered=False)
    for digits in (seal.digits, "f" * 16):
        facts = ReportFacts(period_from=record.now, period_to=record.now, last_seq=20, digest=digits + "0" * 48)
        record.log(draft(EntryKind.REPORT_ISSUED, record.now, facts=facts))
    told: list[float] = []
    record.close()
    assert check_seal(record.folder, seal, told.append).seq == PRINTED_SEQ
    assert min(told) > 0.3
    assert check_seal(record.folder, PrintedSeal(digits="f" * 16)).seq is None


@pytest.mark.parametrize(
    ("sql", "changed", "missing"),
    [
        ("UPDATE entry SET body = replace(body, 'note 5', 'note X') WHERE seq = 12;", (12,), ()),
        ("UPDATE entry SET recorded_at = '2025-03-04T09:00:00.000Z' WHERE seq = 12;", (12,), ()),
        ("DELETE FROM entry WHERE seq = 12;", (), (12,)),
        ("DELETE FROM entry WHERE seq BETWEEN 12 AND 14;", (), (12, 13, 14)),
        (
            "UPDATE entry SET seq = 999 WHERE seq = 12; UPDATE entry SET seq = 12 WHERE seq = 15;"
            " UPDATE entry SET seq = 15 WHERE seq = 999;",
            (12, 15),
            (),
        ),
        ("UPDATE entry SET body = '{}' WHERE seq = 20;", (20,), ()),
        ("DELETE FROM entry WHERE seq = 1;", (), (1,)),
    ],
)
def test_what_was_edited_deleted_and_swapped_before_the_printed_entry_is_found_though_the_digits_are_there(
    record: BuiltRecord, sql: str, changed: tuple[int, ...], missing: tuple[int, ...]
) -> None:
    seal = seal_of(record)
    record.tamper(f"{WITHOUT_GUARDS} {sql}")
    found = check(record, seal)
    assert found.seq == PRINTED_SEQ
    assert not found.ok
    assert set(changed) <= set(found.changed)
    assert found.missing == missing


def test_a_record_cut_short_of_the_printed_entry_does_not_have_it(record: BuiltRecord) -> None:
    seal = seal_of(record)
    record.tamper(f"{WITHOUT_GUARDS} DELETE FROM entry WHERE seq >= 20;")
    found = check(record, seal)
    assert (found.ok, found.seq, found.is_there, found.last_seq) == (False, None, False, 19)


def test_numbers_that_were_lost_and_said_so_before_are_not_missed(record: BuiltRecord) -> None:
    """The chain goes on over them: what was printed later vouches for the gap, too."""
    record.tamper(f"{WITHOUT_GUARDS} DELETE FROM entry WHERE seq > 30;")
    record.tamper(
        "INSERT INTO entry SELECT 33, 'u', position, recorded_at, occurred_at, NULL, 'integrity_found', 1, '{}', hash,"
        " zeroblob(32) FROM entry WHERE seq = 30;"
    )
    found = check(record, seal_of(record, 30))
    assert found.ok
    gap = check_seal(record.folder, PrintedSeal(digits="0" * 16, last_seq=33))
    assert (gap.seq, gap.missing, gap.entries_then) == (33, (), 31)


def test_an_entry_that_can_not_be_read_is_not_as_it_was(record: BuiltRecord) -> None:
    seal = seal_of(record)
    loose = "PRAGMA ignore_check_constraints = ON; UPDATE entry SET body = cast(x'7bff7d' AS TEXT) WHERE seq = 9;"
    record.tamper(f"{WITHOUT_GUARDS} {loose}")
    found = check(record, seal)
    assert (found.seq, found.changed, found.entries_then) == (20, (9,), 20)


def test_other_digits_a_wrong_number_and_a_wrong_count_are_told_apart(record: BuiltRecord) -> None:
    right = seal_of(record)
    other = check(record, PrintedSeal(digits="0" * 16, last_seq=20))
    assert (other.ok, other.seq, other.is_there) == (False, None, True)
    number = check(record, PrintedSeal(digits=right.digits, last_seq=21))
    assert (number.ok, number.seq, number.is_there) == (False, 20, True)
    assert check(record, PrintedSeal(digits=right.digits, entries=20)).ok
    assert not check(record, PrintedSeal(digits=right.digits, entries=21)).ok


def test_a_record_whose_caches_are_gone_is_searched_all_the_same(record: BuiltRecord) -> None:
    seal = seal_of(record, numbered=False)
    record.tamper(f"{WITHOUT_GUARDS} DROP TABLE story;")
    assert check(record, seal).ok


def test_the_check_can_be_stopped_and_tells_how_far_it_is(record: BuiltRecord) -> None:
    told: list[float] = []
    check_seal(record.folder, PrintedSeal(digits="0" * 16), told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0

    def stop(_share: float) -> None:
        raise RuleViolation("Stopped")

    with pytest.raises(RuleViolation, match="Stopped"):
        check_seal(record.folder, seal_of(record), stop)


def test_where_there_is_no_record_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="no record"):
        check_seal(tmp_path / "nothing", PrintedSeal(digits="0" * 16))
