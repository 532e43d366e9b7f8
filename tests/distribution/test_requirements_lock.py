from __future__ import annotations

import re
import tomllib

from packaging.requirements import Requirement

from helpers.source_tree import ROOT

PINNED = re.compile(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*")


def _locked() -> dict[str, str]:
    lines = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pins = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {_canonical(name): version for name, version in pins}


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _asked_for() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(text) for text in project["dependencies"] + project["optional-dependencies"]["dev"]]


def test_every_line_is_one_exact_version_and_nothing_of_a_machine() -> None:
    lines = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#") and not PINNED.fullmatch(line)] == []


def test_everything_asked_for_is_locked_within_what_is_allowed() -> None:
    locked = _locked()
    wrong = [
        str(wanted)
        for wanted in _asked_for()
        if not wanted.specifier.contains(locked.get(_canonical(wanted.name), "0"))
    ]
    assert wrong == []
