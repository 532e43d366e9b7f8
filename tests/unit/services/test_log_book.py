from __future__ import annotations

from console.domain.log_filter import LogFilter
from console.services.log_book import NEWEST
from console.storage.record_reader import EntryFilter
from helpers.desks import SampleDesk


def test_the_log_is_read_on_from_a_place_one_way_or_both(desk: SampleDesk) -> None:
    for n in range(5):
        desk.log(f"n note {n}")
    book = desk.reading.log_book
    newest = book.stretch(LogFilter(), older_than=NEWEST, count=2)
    assert [entry.act.note for entry in newest.older] == ["note 3", "note 4"]
    assert newest.newer == ()
    around = book.stretch(LogFilter(), older_than=newest.older[0].seq, newer_than=newest.older[0].seq, count=2)
    assert [entry.act.note for entry in around.older] == ["note 1", "note 2"]
    assert [entry.act.note for entry in around.newer] == ["note 4"]
    assert [entry.act.note for entry in book.newest(2)] == ["note 4", "note 3"]
    assert book.count() == book.last_seq()


def test_the_history_of_an_entry_is_what_was_said_first_and_all_that_names_it(desk: SampleDesk) -> None:
    (first,) = desk.log("3d").entries
    (second,) = desk.log(f"c{first.seq} g").entries
    (third,) = desk.log(f"c{first.seq} i").entries
    (void,) = desk.log(f"v{first.seq} not ours").entries
    book = desk.reading.log_book
    told = [first.seq, second.seq, third.seq, void.seq]
    assert all([entry.seq for entry in book.history(seq)] == told for seq in told)
    assert book.history(void.seq + 1) == ()


def test_a_correction_that_a_newer_one_took_the_place_of_says_so(desk: SampleDesk) -> None:
    (first,) = desk.log("3d").entries
    (second,) = desk.log(f"c{first.seq} g").entries
    (third,) = desk.log(f"c{first.seq} i").entries
    read = desk.reading.log_book.stretch(LogFilter(), older_than=NEWEST, count=2).older
    assert [(entry.seq, entry.corrected_by) for entry in read] == [(second.seq, third.seq), (third.seq, None)]


def test_what_others_logged_meanwhile_is_found(desk: SampleDesk) -> None:
    last = desk.reading.log_book.last_seq()
    desk.log("3d")
    desk.log("3u")
    assert [entry.seq for entry in desk.reading.log_book.after(last)] == [last + 1, last + 2]


def test_entries_are_found_by_words_and_by_line(desk: SampleDesk) -> None:
    desk.log("3d ;fiber cut near Avon")
    desk.log("9d ;fiber too")
    book = desk.reading.log_book
    for words, lines in (("fiber", [3, 9]), ('"fiber cut"', [3])):
        found = book.stretch(LogFilter(words=words), older_than=NEWEST).older
        assert [entry.act.line for entry in found] == lines
    assert [entry.act.note for entry in book.about_line(3, 1)] == ["fiber cut near Avon"]


def test_a_page_knows_whether_more_follows(desk: SampleDesk) -> None:
    desk.log("3d")
    (last,) = desk.log("3u").entries
    book = desk.reading.log_book
    only = EntryFilter(line=3, limit=1)
    assert book.has_more(only, last.seq - 1)
    assert not book.has_more(only, last.seq)
    assert list(book.every_entry(EntryFilter(line=3, limit=None)))[-1] == book.entry(last.seq)
    assert book.entries(EntryFilter(after_seq=last.seq - 1)) == (book.entry(last.seq),)
