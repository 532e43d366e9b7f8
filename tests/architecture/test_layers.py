from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from helpers.source_tree import PACKAGE, ROOT, Module, imported, own_modules, snippet

QT_WIDGETS = "PySide6.QtWidgets"
KNOWN_TO_THE_DOMAIN = {"console", "msgspec", "phonenumbers", "typing_extensions"}


@dataclass(frozen=True)
class Breach:
    """An import that must not be, where it would stand, and the contract that must notice."""

    contract: str
    module: str
    statement: str


BREACHES = (
    Breach("Layers", "domain/line.py", "import console.services.changes"),
    Breach("Layers", "domain/line.py", "import console.system_clock"),
    Breach("Layers", "render/wording.py", "import console.storage"),
    Breach("Layers", "storage/__init__.py", "import console.render"),
    Breach("Layers", "services/changes.py", "import console.paper"),
    Breach("Layers", "paper/__init__.py", "import console.ui"),
    Breach("Layers", "ui/formats.py", "import console.bootstrap"),
    Breach("Layers", "bootstrap/reading.py", "import console.app"),
    Breach("Layers", "app.py", "import console.cli"),
    Breach("Layers", "cli/__init__.py", "import console.__main__"),
    Breach("Only storage knows SQL", "services/changes.py", "import sqlite3"),
    Breach("Only storage knows SQL", "cli/__init__.py", "import sqlite_utils"),
    Breach("The window never sees storage", "ui/formats.py", "import console.storage"),
    Breach("No Qt behind the counter", "services/changes.py", "from PySide6.QtCore import QObject"),
    Breach("The domain touches nothing", "domain/line.py", "import pathlib"),
)


def _lint(folder: Path) -> str:
    lint = str(Path(sys.executable).with_name("lint-imports"))
    command = [lint, "--no-cache", "--config", str(folder / "pyproject.toml")]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def _contracts() -> list[dict[str, Any]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    return found


@pytest.fixture
def copied_house(tmp_path: Path) -> Path:
    shutil.copytree(PACKAGE, tmp_path / "console", ignore=shutil.ignore_patterns("__pycache__", "_resources"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_import_goes_the_one_way() -> None:
    report = _lint(ROOT)
    assert " 0 broken." in report, report


@pytest.mark.parametrize("breach", BREACHES, ids=lambda breach: f"{breach.contract}: {breach.module}")
def test_an_import_the_other_way_is_noticed(copied_house: Path, breach: Breach) -> None:
    broken = copied_house / "console" / breach.module
    broken.write_text(broken.read_text(encoding="utf-8") + f"\n{breach.statement}\n", encoding="utf-8")
    assert f"{breach.contract} BROKEN" in _lint(copied_house)


def test_every_contract_has_been_seen_broken() -> None:
    assert {contract["name"] for contract in _contracts()} == {breach.contract for breach in BREACHES}


def test_every_room_but_storage_is_forbidden_sql() -> None:
    forbidden = next(contract for contract in _contracts() if contract["name"] == "Only storage knows SQL")
    rooms = {f"console.{path.stem}" for path in PACKAGE.iterdir() if path.suffix == ".py" or _holds_modules(path)}
    assert set(forbidden["source_modules"]) == rooms - {"console.__init__", "console.storage"}


def _holds_modules(folder: Path) -> bool:
    return any(folder.glob("*.py"))


def _widget_imports(module: Module) -> list[str]:
    at_home = module.name.startswith("console.ui") or module.name in {"console.app", "console.first_record"}
    return [] if at_home else [module.at(node) for node in ast.walk(module.tree) if _asks_for(node, QT_WIDGETS)]


def _asks_for(node: ast.AST, wanted: str) -> bool:
    return any(name == wanted or name.startswith(f"{wanted}.") for name in imported(node))


def test_only_the_window_knows_widgets() -> None:
    assert [found for module in own_modules() for found in _widget_imports(module)] == []


@pytest.mark.parametrize(
    "statement", ["from PySide6.QtWidgets import QLabel", "from PySide6 import QtWidgets", "import PySide6.QtWidgets"]
)
def test_a_widget_on_paper_is_noticed(statement: str) -> None:
    assert _widget_imports(snippet(statement, "console/paper/page.py")) == ["console/paper/page.py:1"]


def _strangers(module: Module) -> set[str]:
    """What a module of the domain imports beside the standard library and what the domain may know."""
    if not module.name.startswith("console.domain"):
        return set()
    names = {name for node in ast.walk(module.tree) for name in imported(node)}
    tops = {name.partition(".")[0] for name in names}
    return tops - sys.stdlib_module_names - KNOWN_TO_THE_DOMAIN


def test_the_domain_knows_the_standard_library_and_phone_numbers_only() -> None:
    assert {module.name: _strangers(module) for module in own_modules() if _strangers(module)} == {}


def test_a_stranger_in_the_domain_is_noticed() -> None:
    assert _strangers(snippet("from pydantic import BaseModel", "console/domain/line.py")) == {"pydantic"}
