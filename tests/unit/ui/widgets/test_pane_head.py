from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.ui.theme import Theme
from console.ui.widgets.pane_head import PaneHead


def test_a_head_has_a_title_and_buttons_large_enough_to_hit(qtbot: QtBot, theme: Theme) -> None:
    head = PaneHead("LOG", "log", theme)
    qtbot.addWidget(head)
    button = head.add_button("Void …", "btn.void", "Void the selected entry")
    head.resize(400, 40)
    head.show()
    assert min(button.width(), button.height()) >= 32
    assert button.accessibleName() == "Void the selected entry"


def test_a_new_title_is_also_spoken(qtbot: QtBot, theme: Theme) -> None:
    head = PaneHead("PASS-ON", "pass_on", theme)
    qtbot.addWidget(head)
    head.set_title("PASS-ON · 2")
    title = head.findChild(QLabel, "pass_on.title")
    assert isinstance(title, QLabel)
    assert (title.text(), title.accessibleName()) == ("PASS-ON · 2", "PASS-ON · 2")


def test_a_long_title_widens_nothing_and_loses_no_word(qtbot: QtBot, theme: Theme) -> None:
    head = PaneHead("ENTRIES", "log", theme)
    qtbot.addWidget(head)
    button = head.add_button("Void …", "btn.void", "Void the selected entry")
    before = head.minimumSizeHint().width()
    one_row = head.heightForWidth(300)
    head.set_title("3 entries · " + "a name of many words " * 8)
    title = head.findChild(QLabel, "log.title")
    assert isinstance(title, QLabel)
    head.resize(300, head.heightForWidth(300))
    head.show()
    assert head.minimumSizeHint().width() == before
    assert head.height() > 2 * one_row
    assert title.height() == title.heightForWidth(title.width())
    assert not title.geometry().intersects(button.geometry())
    assert head.rect().contains(button.geometry())


def test_large_text_takes_a_second_row_and_cuts_nothing(qtbot: QtBot, theme: Theme) -> None:
    head = PaneHead("FALLBACK · 1 ON", "fallback", theme)
    qtbot.addWidget(head)
    buttons = [head.add_button(word, f"btn.{word}", word) for word in ("On", "Published", "Tested", "Off")]
    one_row = head.heightForWidth(520)
    head.apply_theme(theme.zoomed(2))
    height = head.heightForWidth(520)
    assert height > 2 * one_row
    head.resize(520, height)
    head.show()
    for button in buttons:
        assert button.width() >= button.sizeHint().width()
        assert head.rect().contains(button.geometry())


def test_a_head_that_spares_room_leaves_keys_out_before_it_takes_a_second_row(qtbot: QtBot, theme: Theme) -> None:
    head = PaneHead("ENTRIES", "log", theme, spares=True)
    qtbot.addWidget(head)
    button = head.add_button("History (Ctrl+H)", "btn.history", "History")
    plain = head.add_button("Void …", "btn.void", "Void")
    head.resize(900, 40)
    head.show()
    wide = (button.text(), plain.text())
    head.resize(260, 40)
    narrow = (button.text(), plain.text(), head.heightForWidth(260) == head.heightForWidth(900))
    button.setText("History (Ctrl+J)")
    given = button.text()
    head.resize(900, 40)
    assert (wide, narrow) == (("History (Ctrl+H)", "Void …"), ("History", "Void …", True))
    assert (given, button.text()) == ("History", "History (Ctrl+J)")


def test_larger_text_and_longer_words_are_measured_anew(qtbot: QtBot, theme: Theme) -> None:
    head = PaneHead("ENTRIES", "log", theme, spares=True)
    qtbot.addWidget(head)
    button = head.add_button("History (Ctrl+H)", "btn.history", "History")
    other = head.add_button("Copy", "btn.copy", "Copy")
    head.resize(360, 40)
    head.show()
    at_first = button.text()
    other.setText("Back to what was found")
    qtbot.waitUntil(lambda: button.text() == "History")
    other.setText("Copy")
    qtbot.waitUntil(lambda: button.text() == "History (Ctrl+H)")
    head.apply_theme(theme.zoomed(2))
    assert (at_first, button.text()) == ("History (Ctrl+H)", "History")
