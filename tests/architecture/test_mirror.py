from __future__ import annotations

from pathlib import Path, PurePosixPath

from helpers.source_tree import PACKAGE, ROOT

UNIT_TESTS = ROOT / "tests" / "unit"


def _mirror(place: PurePosixPath) -> PurePosixPath:
    """Where the tests of a module stand: ``a/b.py`` -> ``a/test_b.py``."""
    return place.with_name(f"test_{place.name}")


def _modules(package: Path) -> set[PurePosixPath]:
    """Every module but the packages' own ``__init__``, which hold a docstring and nothing to try."""
    found = (PurePosixPath(path.relative_to(package).as_posix()) for path in package.rglob("*.py"))
    return {place for place in found if place.name != "__init__.py"}


def test_every_module_has_its_test_file() -> None:
    missing = {str(_mirror(place)) for place in _modules(PACKAGE) if not (UNIT_TESTS / _mirror(place)).is_file()}
    assert missing == set()


def test_every_unit_test_file_mirrors_a_module() -> None:
    mirrors = {_mirror(place) for place in _modules(PACKAGE)}
    found = {PurePosixPath(path.relative_to(UNIT_TESTS).as_posix()) for path in UNIT_TESTS.rglob("test_*.py")}
    assert {str(place) for place in found - mirrors} == set()


def test_a_module_without_tests_is_noticed(tmp_path: Path) -> None:
    for name in ("__init__.py", "__main__.py", "room/__init__.py", "room/chair.py"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    assert {str(_mirror(place)) for place in _modules(tmp_path)} == {"test___main__.py", "room/test_chair.py"}


def test_packages_themselves_hold_no_behavior() -> None:
    long = [path for path in PACKAGE.rglob("__init__.py") if len(path.read_text(encoding="utf-8").splitlines()) > 10]
    assert long == []
