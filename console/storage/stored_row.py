"""A row of ``entry`` and its fingerprint: one canonical text is hashed, and repeated in the day file."""

from __future__ import annotations

from json.encoder import encode_basestring
from typing import Any, NamedTuple

ZERO_HASH = bytes(32)
"""What the first entry carries as the fingerprint before it."""

FORMAT = 1
"""Version of the canonical text, inside what is hashed."""

COLUMNS = "seq, uid, position, recorded_at, occurred_at, actor, kind, version, body, prev, hash"

CANONICAL_SQL = (
    """'{"actor":' || json_quote(actor) || ',"body":' || body || ',"format":1,"kind":"' || kind"""
    """ || '","occurred_at":"' || occurred_at || '","position":' || json_quote(position) || ',"recorded_at":"'"""
    """ || recorded_at || '","seq":' || seq || ',"uid":"' || uid || '","version":' || version || '}'"""
)
"""The canonical text made by SQLite, which is faster; where it does not fit, :attr:`StoredRow.canonical` rules.

Columns that never hold a quote are not quoted: a text in which one was put fits no fingerprint either.
"""


class StoredRow(NamedTuple):
    """One row of ``entry``, in the order of its columns."""

    seq: int
    uid: str
    position: str
    recorded_at: str
    occurred_at: str
    actor: str | None
    kind: str
    version: int
    body: str
    prev: bytes
    hash: bytes

    @property
    def canonical(self) -> str:
        """Canonical JSON of everything but the two hashes: keys sorted, no blanks, text in NFC."""
        text = encode_basestring
        actor = "null" if self.actor is None else text(self.actor)
        return (
            f'{{"actor":{actor},"body":{self.body},"format":{FORMAT},"kind":{text(self.kind)}'
            f',"occurred_at":{text(self.occurred_at)},"position":{text(self.position)}'
            f',"recorded_at":{text(self.recorded_at)},"seq":{self.seq},"uid":{text(self.uid)}'
            f',"version":{self.version}}}'
        )

    @property
    def fingerprint(self) -> bytes:
        """What ``hash`` has to be."""
        return fingerprint(self.canonical.encode(), self.prev)

    def sealed(self) -> StoredRow:
        """The row with its fingerprint."""
        return self._replace(hash=self.fingerprint)


def fingerprint(canonical: bytes, prev: bytes) -> bytes:
    """SHA-256 over ``0x00``, the canonical text and the fingerprint before (record.md §3)."""
    import hashlib  # late: it brings all of OpenSSL, and who only reads needs none of it

    return hashlib.sha256(b"\0" + canonical + prev).digest()


def row_from_plain(plain: dict[str, Any], body: str, prev: bytes, hash_: bytes) -> StoredRow:
    """Put a row together again from its canonical text as read back from a day file."""
    return StoredRow(
        seq=plain["seq"],
        uid=plain["uid"],
        position=plain["position"],
        recorded_at=plain["recorded_at"],
        occurred_at=plain["occurred_at"],
        actor=plain["actor"],
        kind=plain["kind"],
        version=plain["version"],
        body=body,
        prev=prev,
        hash=hash_,
    )
