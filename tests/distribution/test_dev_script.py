from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType

import pytest

from helpers.source_tree import ROOT, imported

SCRIPT = ROOT / "packaging" / "dev.py"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="system packages are a matter of Linux")


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, its environment a folder of the test's."""
    spec = importlib.util.spec_from_file_location("dev", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "installed.json")
    return module


def _started(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("script", ["dev.py", "smoke_test.py"])
def test_the_script_needs_nothing_but_the_standard_library(script: str) -> None:
    tree = ast.parse((ROOT / "packaging" / script).read_text(encoding="utf-8"))
    tops = {name.partition(".")[0] for node in ast.walk(tree) for name in imported(node)}
    assert tops <= sys.stdlib_module_names


def test_help_names_every_command() -> None:
    shown = _started("--help")
    assert shown.returncode == 0
    assert all(f"  {name} " in shown.stdout for name in ("run", "test", "bench", "screenshots", "pages", "bundle"))


@pytest.mark.parametrize("arguments", [(), ("launch",)])
def test_a_command_there_is_not_is_refused(arguments: tuple[str, ...]) -> None:
    refused = _started(*arguments)
    assert refused.returncode == 2
    assert "Traceback" not in refused.stderr


def test_what_stands_after_two_dashes_goes_on_as_it_is(dev: ModuleType) -> None:
    assert dev._read(["run", "--", "--data", "d", "--", "x"]) == ("run", ["--data", "d", "--", "x"])
    assert dev._read(["test", "-k", "board", "--help"]) == ("test", ["-k", "board", "--help"])


def test_the_status_of_the_program_started_is_handed_on(dev: ModuleType) -> None:
    assert dev.call([sys.executable, "-c", "raise SystemExit(5)"]) == 5


@pytest.mark.skipif(os.name == "nt", reason="signals are Unix's own")
def test_a_program_ended_by_a_signal_is_no_success(dev: ModuleType) -> None:
    assert dev.call([sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"]) == 137


def test_an_environment_made_is_used_again_until_the_versions_change(dev: ModuleType) -> None:
    dev.STAMP.parent.mkdir()
    assert not dev.is_installed("a", development=False)
    dev.STAMP.write_text('{"wanted": "a", "development": false}', encoding="utf-8")
    assert dev.is_installed("a", development=False)
    assert not dev.is_installed("a", development=True)
    assert not dev.is_installed("b", development=False)


def test_an_installation_cut_short_is_done_again(dev: ModuleType) -> None:
    dev.STAMP.parent.mkdir()
    dev.STAMP.write_text('{"wanted":', encoding="utf-8")
    assert not dev.is_installed("a", development=False)


def test_an_environment_whose_python_is_gone_is_made_anew(dev: ModuleType, tmp_path: Path) -> None:
    assert dev.works(Path(sys.executable))
    assert not dev.works(tmp_path / "bin" / "python")


@LINUX
def test_whoever_may_not_install_gets_the_one_line(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name == "apt-get" else None)
    with pytest.raises(dev.Refused) as refusal:
        dev.bring_system({"libnosuch.so.9": "libnosuch9", "libc.so.6": "libc6"}, {"nosuch": "nosuch-tools"})
    line = "sudo apt-get install --yes --no-install-recommends libnosuch9 nosuch-tools"
    assert str(refusal.value).splitlines()[1].strip() == line


@LINUX
def test_on_another_system_what_is_missing_is_named_and_nothing_is_stopped(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    dev.bring_system({"libnosuch.so.9": "libnosuch9"}, {})
    assert "libnosuch.so.9" in capsys.readouterr().out


@LINUX
def test_a_file_that_is_missing_brings_its_package_and_one_that_is_there_does_not(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(dev.Refused, match=r"no-install-recommends reader$"):
        dev.bring_system({}, {str(tmp_path / "gone"): "reader", str(tmp_path): "folder"})


@LINUX
def test_a_machine_that_has_everything_is_left_alone(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    dev.bring_system({"libc.so.6": "libc6"}, {"env": "coreutils"})
    assert capsys.readouterr().out == ""


def test_a_display_named_by_nothing_is_no_display(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", "")
    assert not dev.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert dev.has_display()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_there_is_always_a_display(dev: ModuleType, platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert dev.has_display()


def test_without_a_display_the_demo_and_its_report_are_made_and_named(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert dev.demonstrate(Path(sys.executable)) == 0
    said = capfd.readouterr().out
    assert said.startswith("There is no display here")
    (report,) = (word for word in said.split() if word.endswith(".pdf"))
    assert Path(report).is_relative_to(tmp_path)
    assert Path(report).read_bytes().startswith(b"%PDF-")
