from __future__ import annotations

from pathlib import Path

import pytest

from helpers.command_line import DRILLS, SEED, CommandLine

CENTER = '[center]\nname = "Ridgefield"\ntimezone = "America/New_York"\n'


@pytest.fixture
def fresh(tmp_path: Path) -> CommandLine:
    return CommandLine(folder=tmp_path / "data")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "setup.toml"


def test_a_record_is_made_from_a_set_up_file_and_only_once(fresh: CommandLine) -> None:
    fresh.done("init", "--setup", SEED / "demo_setup.toml")
    board = fresh.json("status")
    assert board["center"] == "Stonebridge Regional Dispatch"
    assert board["exercise"] is False
    assert {line["state"] for line in board["lines"]} == {"unknown"}
    assert 12 not in [line["key"] for line in board["lines"]]
    assert "a record in" in fresh.refused("init", "--setup", SEED / "demo_setup.toml")
    assert fresh.json("verify")["ok"] is True


def test_a_record_is_made_from_a_name_and_a_time_zone(fresh: CommandLine) -> None:
    fresh.done("init", "--center", "Ridgefield", "--timezone", "America/New_York")
    assert fresh.json("status")["lines"] == []
    assert set(fresh.json("status")["groups"]) == {"911", "admin", "school", "other"}


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--center", "Ridgefield"),
        ("--timezone", "America/New_York"),
        ("--center", "Ridgefield", "--timezone", "America/NewYork"),
        ("--center", "", "--timezone", "America/New_York"),
        ("--setup", "no-such-file.toml"),
    ],
)
def test_a_record_is_not_made_from_half_a_set_up(fresh: CommandLine, words: tuple[str, ...]) -> None:
    assert fresh.refused("init", *words)
    assert fresh.folder is not None
    assert not (fresh.folder / "record.db").exists()


def test_a_bad_file_is_refused_whole_with_every_fault(fresh: CommandLine, file: Path) -> None:
    file.write_text(
        CENTER
        + '[[line]]\nkey = 1\nname = "A"\ngroup = "911"\n[[line]]\nkey = 1\nname = "B"\ngroup = "911"\n'
        + '[[line]]\nkey = 7\nname = "C"\ngroup = "adnim"\nnumber = "911"\n'
    )
    sentence = fresh.refused("init", "--setup", file)
    assert 'setup.toml: line 3 (key 7): group "adnim" is not one of 911, admin, school, other' in sentence
    assert "setup.toml: line 2 (key 1): the key is already that of line 1" in sentence
    assert 'setup.toml: line 3 (key 7): number "911" is not a valid phone number in US' in sentence
    assert fresh.folder is not None
    assert not (fresh.folder / "record.db").exists()


def test_a_set_up_file_changes_a_record_by_entries_and_leaves_the_rest_alone(
    lineboard: CommandLine, file: Path
) -> None:
    file.write_text(
        '[[line]]\nkey = 3\ncarrier = "Verizon Wireless"\n[[line]]\nkey = 8\nretired = true\n'
        '[[line]]\nkey = 20\nname = "Alarm ring-down"\ngroup = "other"\n[[operator]]\ninitials = "AP"\nname = "Alex"\n'
    )
    lineboard.done("setup", file, "--by", "KM")
    entries = lineboard.json("entries", "--last", "4")["entries"]
    assert [(entry["kind"], entry["line"], entry["by"]) for entry in entries] == [
        *[("line_changed", 3, "KM"), ("line_retired", 8, "KM"), ("line_added", 20, "KM")],
        ("operator_added", None, "KM"),
    ]
    lines = {line["key"]: line for line in lineboard.json("status")["lines"]}
    assert 8 not in lines
    assert (lines[3]["carrier"], lines[3]["name"]) == ("Verizon Wireless", "911 Wireless Verizon")
    lineboard.done("log", "20u", "--by", "AP")
    assert lineboard.refused("log", "8d", "--by", "AP")


def test_the_same_set_up_again_writes_nothing(lineboard: CommandLine) -> None:
    before = lineboard.json("entries", "--last", "1")
    lineboard.done("setup", DRILLS / "drill_setup.toml", "--by", "KM")
    assert lineboard.json("entries", "--last", "1") == before


def test_a_changed_key_and_a_retired_key_are_refused(lineboard: CommandLine, file: Path) -> None:
    file.write_text('[[line]]\nkey = 13\nname = "911 Wireless Verizon"\ngroup = "911"\n')
    assert "keys are permanent" in lineboard.refused("setup", file, "--by", "KM")
    file.write_text("[[line]]\nkey = 8\nretired = true\n")
    lineboard.done("setup", file, "--by", "KM")
    file.write_text('[[line]]\nkey = 8\nname = "New"\ngroup = "admin"\n')
    assert "is not used again" in lineboard.refused("setup", file, "--by", "KM")


def test_the_live_record_and_the_exercise_record_do_not_touch_each_other(lineboard: CommandLine) -> None:
    exercise = CommandLine(folder=lineboard.folder, exercise=True)
    exercise.refused("status", status=3)
    exercise.done("init", "--setup", DRILLS / "drill_setup.toml")
    exercise.done("log", "3d", "--by", "KM")
    live = {line["key"]: line["state"] for line in lineboard.json("status")["lines"]}
    drill = {line["key"]: line["state"] for line in exercise.json("status")["lines"]}
    assert (live[3], drill[3]) == ("unknown", "down")
    assert exercise.json("status")["exercise"] is True
    assert "exercise" in lineboard.refused("replay", DRILLS / OUTAGE).lower()
    assert lineboard.folder is not None
    assert exercise.record == lineboard.folder / "exercise"
    assert (exercise.record / "record.db").exists()


OUTAGE = "04_verizon_and_landlines_out.jsonl"
