from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from helpers.source_tree import ROOT

SOURCES = ("console", "resources", "packaging", "pyproject.toml", "README.md", ".gitignore")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the wheel of this very tree lies unpacked."""
    tree = tmp_path_factory.mktemp("tree")
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tree / name)
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "out"]
    subprocess.run(build, cwd=tree, check=True, capture_output=True)
    (wheel,) = (tree / "out").glob("lineboard-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tree / "site")
    return tree / "site"


def test_the_wheel_holds_the_package_and_its_metadata_only(installed: Path) -> None:
    assert sorted(path.name.partition("-")[0] for path in installed.iterdir()) == ["console", "lineboard"]


def test_every_resource_is_inside_the_package(installed: Path) -> None:
    kept = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*") if path.is_file()}
    packed = installed / "console" / "_resources"
    assert {path.relative_to(packed) for path in packed.rglob("*") if path.is_file()} == kept


def test_installed_from_the_wheel_the_program_finds_its_resources(installed: Path, tmp_path: Path) -> None:
    code = "import console.resources as r; print(r.resource_path('icons', 'lineboard.svg'))"
    found = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(installed)!r}); {code}"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    assert Path(found.stdout.strip()).is_relative_to(installed)


def test_the_version_is_said_once(installed: Path) -> None:
    (metadata,) = installed.glob("lineboard-*.dist-info/METADATA")
    version = next(line for line in metadata.read_text(encoding="utf-8").splitlines() if line.startswith("Version: "))
    assert f'__version__ = "{version.removeprefix("Version: ")}"' in (installed / "console/__init__.py").read_text()
    assert "version =" not in (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("[tool.")[0]
