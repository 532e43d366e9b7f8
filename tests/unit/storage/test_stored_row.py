from __future__ import annotations

import hashlib
import json

from console.storage.engine import sqlite3
from console.storage.stored_row import CANONICAL_SQL, COLUMNS, ZERO_HASH, StoredRow, fingerprint, row_from_plain

ROW = StoredRow(
    seq=7,
    uid="0192",
    position='1 "east"\n\x01\u20ac',
    recorded_at="2025-03-04T14:00:00.000Z",
    occurred_at="2025-03-04T13:00:00.000Z",
    actor="KM",
    kind="note",
    version=1,
    body='{"note":"caf\u00e9 \\u0000 \\"x\\""}',
    prev=ZERO_HASH,
    hash=ZERO_HASH,
).sealed()


def test_the_canonical_text_is_json_with_sorted_keys_and_the_format_inside() -> None:
    plain = json.loads(ROW.canonical)
    assert list(plain) == sorted(plain)
    assert plain["format"] == 1
    assert json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")) == ROW.canonical


def test_the_fingerprint_is_sha_256_over_zero_canonical_and_the_one_before() -> None:
    expected = hashlib.sha256(b"\0" + ROW.canonical.encode() + ROW.prev).digest()
    assert ROW.hash == ROW.fingerprint == fingerprint(ROW.canonical.encode(), ROW.prev) == expected


def test_each_part_of_a_row_changes_its_fingerprint() -> None:
    for changed in (
        ROW._replace(seq=8),
        ROW._replace(actor=None),
        ROW._replace(body="{}"),
        ROW._replace(prev=b"\1" * 32),
        ROW._replace(uid="0193"),
    ):
        assert changed.fingerprint != ROW.hash


def test_sqlite_spells_the_canonical_text_the_same() -> None:
    db = sqlite3.connect(":memory:")
    db.execute(f"CREATE TABLE entry ({COLUMNS})")
    db.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", ROW)
    assert db.execute(f"SELECT {CANONICAL_SQL} FROM entry").fetchone()[0] == ROW.canonical
    db.execute("UPDATE entry SET actor = NULL")
    assert db.execute(f"SELECT {CANONICAL_SQL} FROM entry").fetchone()[0] == ROW._replace(actor=None).canonical
    db.close()


def test_a_row_is_put_together_again_from_its_canonical_text() -> None:
    assert row_from_plain(json.loads(ROW.canonical), ROW.body, ROW.prev, ROW.hash) == ROW
