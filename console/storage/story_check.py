"""Comparing the caches with the entries they were made from, in SQL."""

from __future__ import annotations

from console.domain.ids import Seq
from console.storage.open_database import Database

_LIMIT = 100

_SAID = """
  s.kind IS NOT coalesce(e.body ->> '$.of', e.kind)
  OR s.line IS NOT iif(s.kind IN ('line_added', 'line_changed', 'line_retired') OR (s.kind = 'acknowledged'
    AND (e.body ->> '$.expected' IS NOT NULL OR e.body ->> '$.refs' IS NOT NULL)), NULL, e.body ->> '$.line')
  OR s.fallback IS NOT (e.body ->> '$.fallback')
  OR s.state IS NOT (CASE s.kind WHEN 'line_status' THEN e.body ->> '$.state' END)
  OR s.occurred_at IS NOT unixepoch(e.occurred_at)
  OR s.n IS NOT (e.body ->> '$.facts.pass_on.n')
  OR s.said IS NOT iif(s.line IS NULL, 0,
    32 * ((s.kind = 'line_verified' OR coalesce(e.body ->> '$.state', 'unknown') <> 'unknown')
      AND coalesce(e.body ->> '$.basis' IN ('call', 'test'), 0))
    + iif(s.kind <> 'line_status', 0, (e.body ->> '$.scope' IS NOT NULL) + 2 * (e.body ->> '$.symptoms' IS NOT NULL)
      + 4 * (e.body ->> '$.basis' IS NOT NULL) + 8 * (e.body ->> '$.refs' IS NOT NULL)
      + 16 * (e.body ->> '$.expected' IS NOT NULL)))
"""

_ENTRIES = f"""
SELECT e.seq FROM entry e
LEFT JOIN listing l ON l.seq = e.seq
LEFT JOIN story s ON s.seq = e.seq AND s.source = e.seq
WHERE l.seq IS NULL
  OR l.occurred_at IS NOT unixepoch(e.occurred_at)
  OR l.recorded_at IS NOT unixepoch(e.recorded_at)
  OR (l.root IS NULL) IS NOT (e.kind NOT IN ('correction', 'void'))
  OR l.line IS NOT (e.body ->> '$.line')
  OR l.batch IS NOT (e.body ->> '$.batch')
  OR (s.seq IS NOT NULL AND ({_SAID}))
LIMIT ?
"""  # noqa: S608 - constants

_CORRECTED = f"""
SELECT s.seq FROM story s LEFT JOIN entry e ON e.seq = s.source
WHERE s.source <> s.seq AND (e.seq IS NULL OR {_SAID})
LIMIT ?
"""  # noqa: S608 - constants

_UNTOLD = """
SELECT l.seq FROM listing l LEFT JOIN story s ON s.seq = l.seq
WHERE l.root IS NULL AND (s.seq IS NULL) IS NOT (l.voided_by IS NOT NULL)
LIMIT ?
"""

_MARKS = """
SELECT l.seq FROM listing l
WHERE l.corrected_by IS NOT (SELECT s.source FROM story s WHERE s.seq = l.seq AND s.source <> s.seq)
LIMIT ?
"""

_VOIDED = """
SELECT l.seq FROM listing l LEFT JOIN entry v ON v.seq = l.voided_by AND v.kind = 'void'
WHERE l.voided_by IS NOT NULL AND coalesce((v.body ->> '$.corrects') NOT IN (l.seq, l.root), v.seq IS NULL)
LIMIT ?
"""

_ROOTS = """
SELECT l.seq FROM listing l JOIN entry e ON e.seq = l.seq
WHERE l.root IS NOT NULL
  AND l.root IS NOT coalesce(
    (SELECT r.root FROM listing r WHERE r.seq = e.body ->> '$.corrects'), e.body ->> '$.corrects')
LIMIT ?
"""

_PASSED_ON = """
SELECT s.seq FROM story s LEFT JOIN pass_on p ON p.n = s.n
WHERE s.kind = 'pass_on' AND (p.opened_at IS NOT s.occurred_at OR p.closed_at IS NOT coalesce(
  (SELECT max(c.occurred_at) FROM story c WHERE c.n = s.n AND c.kind = 'pass_on_closed'), 253402300799))
LIMIT ?
"""

_BEYOND = "SELECT l.seq FROM listing l LEFT JOIN entry e ON e.seq = l.seq WHERE e.seq IS NULL LIMIT ?"

_TALLY = """
SELECT 0 WHERE (SELECT count(*) FROM entry) IS NOT (SELECT entries FROM tally WHERE id = 1)
  OR (SELECT coalesce(max(n), 0) FROM story WHERE n IS NOT NULL) > (SELECT pass_ons FROM tally WHERE id = 1)
"""


def strays(db: Database) -> list[Seq]:
    """Numbers of entries whose cached row says something else, at most some hundreds; 0 stands for the count itself."""
    found: set[Seq] = set()
    for question in (_ENTRIES, _CORRECTED, _UNTOLD, _MARKS, _VOIDED, _ROOTS, _PASSED_ON, _BEYOND):
        found.update(row[0] for row in db.execute(question, [_LIMIT]).fetchall())
    found.update(row[0] for row in db.execute(_TALLY).fetchall())
    return sorted(found - {0}) or sorted(found)
