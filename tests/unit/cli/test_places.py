from __future__ import annotations

from pathlib import Path

from console.cli.places import Places
from console.paths import default_folder


def test_the_exercise_has_a_folder_of_its_own_inside() -> None:
    assert Places(data=Path("D"), exercise=False).folder == Path("D")
    assert Places(data=Path("D"), exercise=True).folder == Path("D/exercise")


def test_without_a_folder_it_is_the_default_one() -> None:
    assert Places(data=None, exercise=False).folder == default_folder()
