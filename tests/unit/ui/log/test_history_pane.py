from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.log.history_pane import HistoryModel, HistoryPane
from console.ui.models.log_rows import RowMaker
from console.ui.theme import Theme
from helpers.log_entries import correcting, entry, status, voiding, with_fates
from helpers.model_rules import WatchedModel
from helpers.situations import SET_UP, ago

FIRST = entry(5, status(4, LineState.DOWN, ago(minutes=60)))
SECOND = correcting(6, FIRST, status(4, LineState.DEGRADED, ago(minutes=60)), ago(minutes=58))
VOID = voiding(7, FIRST, ago(minutes=57))
THREAD = with_fates((FIRST, SECOND, VOID))


def test_it_shows_what_was_said_and_what_became_of_it_oldest_first(qtbot: QtBot, theme: Theme) -> None:
    pane = HistoryPane(theme)
    qtbot.addWidget(pane)
    pane.show_history(THREAD, SET_UP, exercise=True)
    assert pane.isVisible()
    rows = [str(pane.view.model().index(at, 0).data()) for at in range(3)]
    assert [row.split()[0] for row in rows] == ["5", "6", "7"]
    assert "VOID – see 7" in rows[0]
    assert all("EXERCISE" in row for row in rows)


def test_the_button_closes_it(qtbot: QtBot, theme: Theme) -> None:
    pane = HistoryPane(theme)
    qtbot.addWidget(pane)
    close = pane.findChild(QPushButton, "history.close")
    assert isinstance(close, QPushButton)
    with qtbot.waitSignal(pane.closed):
        close.click()


def test_its_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    model = HistoryModel()
    watched = WatchedModel(model)
    for thread in (THREAD, THREAD[:1], (), THREAD):
        model.replace_rows(RowMaker(SET_UP).in_order(thread))
        watched.check()
