from __future__ import annotations

import json

from helpers.command_line import CommandLine

WRITERS = 4
EACH = 40


def test_writers_side_by_side_lose_nothing_and_keep_one_chain(lineboard: CommandLine) -> None:
    first = lineboard.json("verify")["last_seq"]
    processes = [lineboard.started("log", "-", "--by", "KM") for _ in range(WRITERS)]
    for writer, process in enumerate(processes):
        assert process.stdin is not None
        process.stdin.write("".join(f"n writer {writer} note {n}\n" for n in range(EACH)).encode())
        process.stdin.close()
    acknowledged: dict[str, str] = {}
    for process in processes:
        assert process.stdout is not None
        assert process.stderr is not None
        for row in process.stdout.read().splitlines():
            answer = json.loads(row)
            assert answer["saved"] is True, answer
            acknowledged[answer["entries"][0]["uid"]] = answer["entries"][0]["note"]
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0
        process.stdout.close()
        process.stderr.close()
    stored = lineboard.json("entries", "--after", str(first))["entries"]
    assert {entry["uid"]: entry["note"] for entry in stored} == acknowledged
    assert len(acknowledged) == WRITERS * EACH
    assert [entry["seq"] for entry in stored] == list(range(first + 1, first + 1 + WRITERS * EACH))
    for writer in range(WRITERS):
        own = [entry["note"] for entry in stored if entry["note"].startswith(f"writer {writer} ")]
        assert own == [f"writer {writer} note {n}" for n in range(EACH)]
    found = lineboard.json("verify")
    assert found["ok"] is True
    assert found["last_seq"] == first + WRITERS * EACH


def test_a_reader_sees_whole_commands_while_another_writes(lineboard: CommandLine) -> None:
    process = lineboard.started("log", "-", "--by", "KM")
    assert process.stdin is not None
    assert process.stdout is not None
    for state in ("d", "u"):
        process.stdin.write(f"911all {state}\n".encode())
        process.stdin.flush()
        process.stdout.readline()
        lines = [line for line in lineboard.json("status")["lines"] if line["group"] == "911"]
        assert len({(line["state"], line["since"]) for line in lines}) == 1
    process.communicate(timeout=60)
