"""The schema of the record, word for word: what is created is what is compared later."""

from __future__ import annotations

from console.domain.events import SET_UP_KINDS

APPLICATION_ID = 0x4C4E4244
"""``LNBD`` in the file header: this is a Lineboard record."""

SCHEMA_VERSION = 1
"""``user_version``; a file with a higher one was made by a newer program."""

_SET_UP_LIST = ", ".join(f"'{kind.value}'" for kind in sorted(SET_UP_KINDS))
IS_SET_UP = f"kind IN ({_SET_UP_LIST})"
"""Condition of the partial index; a query uses the index only when it says exactly this."""

TABLES = {
    "entry": """CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  actor TEXT,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  prev BLOB NOT NULL CHECK (length(prev) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT""",
    "listing": """CREATE TABLE listing (
  seq INTEGER PRIMARY KEY,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  line INTEGER,
  batch TEXT,
  root INTEGER,
  corrected_by INTEGER,
  voided_by INTEGER
) STRICT""",
    "story": """CREATE TABLE story (
  seq INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  kind TEXT NOT NULL,
  occurred_at INTEGER NOT NULL,
  line INTEGER,
  fallback INTEGER,
  state TEXT,
  said INTEGER NOT NULL,
  n INTEGER
) STRICT""",
    "pass_on": """CREATE TABLE pass_on (
  n INTEGER PRIMARY KEY,
  opened_at INTEGER NOT NULL,
  closed_at INTEGER NOT NULL
) STRICT""",
    "tally": """CREATE TABLE tally (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  entries INTEGER NOT NULL,
  pass_ons INTEGER NOT NULL
) STRICT""",
    "words": """CREATE VIRTUAL TABLE words USING fts5(
  said, about, content='', tokenize='unicode61 remove_diacritics 2'
)""",
}
"""``entry`` is the record and is never altered; all others are caches that can be made again from it."""

SAID_SCOPE, SAID_SYMPTOMS, SAID_BASIS, SAID_REFS, SAID_EXPECTED, SAID_VERIFIES = 1, 2, 4, 8, 16, 32
"""Bits of ``story.said``: what an act about a line says beside its state."""

_ALL_SAID = (SAID_SCOPE, SAID_SYMPTOMS, SAID_BASIS, SAID_REFS, SAID_EXPECTED, SAID_VERIFIES)

INDEXES = {
    "entry_set_up": f"CREATE INDEX entry_set_up ON entry (seq) WHERE {IS_SET_UP}",
    "entry_actor": "CREATE INDEX entry_actor ON entry (actor, kind)",
    "listing_occurred": "CREATE INDEX listing_occurred ON listing (occurred_at)",
    "listing_recorded": "CREATE INDEX listing_recorded ON listing (recorded_at)",
    "listing_line": "CREATE INDEX listing_line ON listing (line, seq, occurred_at) WHERE line IS NOT NULL",
    "listing_batch": "CREATE INDEX listing_batch ON listing (batch) WHERE batch IS NOT NULL",
    "listing_root": "CREATE INDEX listing_root ON listing (root) WHERE root IS NOT NULL",
    "story_kind": "CREATE INDEX story_kind ON story (kind, occurred_at)",
    "story_line": "CREATE INDEX story_line ON story (line, occurred_at) WHERE line IS NOT NULL",
    "story_state": "CREATE INDEX story_state ON story (line, state, occurred_at) WHERE state IS NOT NULL",
    "story_fallback": "CREATE INDEX story_fallback ON story (fallback, kind, occurred_at) WHERE fallback IS NOT NULL",
    "story_n": "CREATE INDEX story_n ON story (n) WHERE n IS NOT NULL",
    "pass_on_closed": "CREATE INDEX pass_on_closed ON pass_on (closed_at)",
    **{
        f"story_said_{bit}": f"CREATE INDEX story_said_{bit} ON story (line, occurred_at) WHERE said & {bit}"
        for bit in _ALL_SAID
    },
}

TRIGGERS = {
    "entry_no_update": """CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN
  SELECT RAISE(ABORT, 'an entry is never changed: log a correction');
END""",
    "entry_no_delete": """CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
BEGIN
  SELECT RAISE(ABORT, 'an entry is never taken out: log a void');
END""",
    "entry_no_replace": """CREATE TRIGGER entry_no_replace BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE seq = NEW.seq OR uid = NEW.uid)
BEGIN
  SELECT RAISE(ABORT, 'an entry is never replaced: log a correction');
END""",
    "entry_follows_last": """CREATE TRIGGER entry_follows_last BEFORE INSERT ON entry
WHEN NEW.prev IS NOT coalesce((SELECT hash FROM entry ORDER BY seq DESC LIMIT 1), zeroblob(32))
  OR NEW.seq IS NULL
  OR NEW.seq < coalesce((SELECT max(seq) FROM entry), 0) + 1
  OR (NEW.seq > coalesce((SELECT max(seq) FROM entry), 0) + 1 AND NEW.kind <> 'integrity_found')
BEGIN
  SELECT RAISE(ABORT, 'an entry follows the last one');
END""",
}
"""Guards of the record. Only the entry that says numbers were lost may leave numbers out."""

EXPECTED = {**TABLES, **INDEXES, **TRIGGERS}
"""Name in ``sqlite_schema`` -> the text that must stand there."""
