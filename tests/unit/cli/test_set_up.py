from __future__ import annotations

from pathlib import Path

from helpers.commands import Run


def test_init_makes_a_record_from_a_file_or_from_a_name(run: Run, tmp_path: Path) -> None:
    answer = run("init", "--center", "Ridgefield", "--timezone", "America/New_York")
    assert (answer.status, answer.err) == (0, "")
    assert "1 set-up entry" in answer.out
    assert (tmp_path / "D" / "record.db").is_file()


def test_init_refuses_an_existing_record(sample: Run) -> None:
    answer = sample("init", "--center", "Ridgefield", "--timezone", "America/New_York")
    assert answer.status == 2
    assert answer.err.count("\n") == 1


def test_init_takes_one_of_the_two_ways(run: Run) -> None:
    for arguments in ([], ["--center", "X"], ["--center", "X", "--setup", "y"], ["--timezone", "UTC"]):
        assert run("init", *arguments).status == 2


def test_setup_applies_changes(sample: Run, tmp_path: Path) -> None:
    (tmp_path / "more.toml").write_text('[[line]]\nkey = 3\ncarrier = "Verizon"\n', encoding="utf-8")
    answer = sample("setup", str(tmp_path / "more.toml"), "--by", "KM")
    assert (answer.status, answer.out) == (0, "1 set-up entry from more.toml.\n")
    assert "nothing was changed" in sample("setup", str(tmp_path / "more.toml"), "--by", "KM").out


def test_setup_lists_every_fault_and_writes_nothing(sample: Run, tmp_path: Path) -> None:
    text = '[[line]]\nkey = 8\nname = "A"\ngroup = "adnim"\n[[line]]\nkey = 100\nname = "B"\ngroup = "other"\n'
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    answer = sample("setup", str(tmp_path / "bad.toml"), "--by", "KM")
    assert answer.status == 2
    assert 'bad.toml: line 1 (key 8): group "adnim" is not one of 911, admin, school, other' in answer.err
    assert "100" in answer.err
