from __future__ import annotations

from pathlib import Path

import pytest

import console.resources
from console.resources import resource_folder, resource_path


def test_in_a_checkout_the_resources_are_beside_the_package() -> None:
    assert resource_folder() == Path(console.resources.__file__).parents[1] / "resources"


def test_a_file_is_found_by_its_parts() -> None:
    assert resource_path("icons", "lineboard.svg").read_text(encoding="utf-8").startswith("<svg")


def test_a_folder_is_found_too() -> None:
    assert resource_path("fonts").is_dir()


def test_once_installed_the_resources_are_inside_the_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(console.resources, "_BESIDE_THE_PACKAGE", tmp_path)
    (tmp_path / "a.txt").touch()
    assert resource_path("a.txt") == tmp_path / "a.txt"


def test_a_missing_file_says_that_the_program_is_not_whole() -> None:
    with pytest.raises(FileNotFoundError, match=r"icons/no\.svg is missing .* install Lineboard again"):
        resource_path("icons", "no.svg")
