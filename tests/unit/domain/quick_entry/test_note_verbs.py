from __future__ import annotations

import pytest

from console.domain.quick_entry.commands import Command, Note, PassOnAdd, PassOnClose, Void, When
from helpers.quick_entries import moment, read, refused


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("n text 1405 #1 ;x", Note(text="text 1405 #1 ;x")),
        ("N  1405 calls", Note(text="1405 calls")),
        ("n @1400 text", Note(text="text", when=When(at=moment("2024-10-22T14:00:00-04:00")))),
        ("n@1400? text", Note(text="text", when=When(at=moment("2024-10-22T14:00:00-04:00"), approx=True))),
        ("n km: said so", Note(text="km: said so")),
        ("p call the carrier", PassOnAdd(text="call the carrier")),
        ("px2", PassOnClose(n=2)),
        ("PX12 ;done", PassOnClose(n=12, note="done")),
        ("px2;", PassOnClose(n=2)),
        ("v", Void(seq=None, whole_batch=True, reason=None)),
        ("v wrong line", Void(seq=None, whole_batch=True, reason="wrong line")),
        ("v ;13 was right", Void(seq=None, whole_batch=True, reason="13 was right")),
        ("v13", Void(seq=13, whole_batch=False, reason=None)),
        ("v13 wrong line", Void(seq=13, whole_batch=False, reason="wrong line")),
        ("v13 2 lines", Void(seq=13, whole_batch=False, reason="2 lines")),
        ("v13;wrong", Void(seq=13, whole_batch=False, reason="wrong")),
        ("v13+", Void(seq=13, whole_batch=True, reason=None)),
        ("V13+ wrong", Void(seq=13, whole_batch=True, reason="wrong")),
        ("v 2nd thoughts", Void(seq=None, whole_batch=True, reason="2nd thoughts")),
    ],
)
def test_verbs_without_lines(text: str, command: Command) -> None:
    assert read(text) == command


@pytest.mark.parametrize(
    ("text", "position", "what", "candidates"),
    [
        ("n", 1, "The text of the note is missing", ()),
        ("n @1400", 7, "The text of the note is missing", ()),
        ("n;x", 1, "A blank is missing after n", ("n ;x",)),
        ("p ", 2, "The text of the pass-on note is missing", ()),
        ("p2", 1, "A blank is missing after p", ("px2", "p 2")),
        ("px", 2, "The number of the pass-on is missing", ()),
        ("px 2", 2, "The number of the pass-on is missing", ("px2",)),
        ("px0", 2, "There is no pass-on 0", ()),
        ("px2 done", 4, '"done" cannot stand here', ("px2 ;done",)),
        ("px2 3", 4, '"3" cannot stand here', ("px2 ;3",)),
        ("v0", 1, "There is no entry 0", ()),
        ("v99999999999999999999", 1, "There is no entry 999999999999", ()),
        ("v 13", 2, '"13" stands apart', ("v13", "v ;13")),
        ("v 13+ x", 2, '"13+" stands apart', ("v13+ x", "v ;13+ x")),
        ("v +", 2, '"+" stands apart', ("v", "v ;+")),
        ("v+", 1, '"+" stands apart', ("v", "v;+")),
        ("v13 +", 4, '"+" stands apart', ("v13+", "v13 ;+")),
        ("v13.wrong", 3, "The reason is stuck to the verb", ("v13 .wrong",)),
        ("v13wrong", 3, "The reason is stuck to the verb", ("v13 wrong",)),
    ],
)
def test_what_is_missing_or_in_doubt_is_refused_at_its_place(
    text: str, position: int, what: str, candidates: tuple[str, ...]
) -> None:
    refusal = refused(text)
    assert refusal.sentence.startswith(what)
    assert refusal.position == position
    assert refusal.candidates == candidates
