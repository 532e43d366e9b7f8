from __future__ import annotations

from console.storage.engine import CURRENT_ENOUGH, engine_version, sqlite3


def test_the_sqlite_in_use_has_no_known_way_to_damage_a_record() -> None:
    assert engine_version() >= CURRENT_ENOUGH


def test_the_version_is_that_of_the_library_and_not_of_the_module() -> None:
    assert ".".join(map(str, engine_version())) == sqlite3.sqlite_version
