"""Provides the exercise as a page of the window: the way in from the live record, what there is to do in the other."""

from __future__ import annotations

from pathlib import Path

from console.domain.errors import ExpectedError
from console.services.drills import load_drill, shipped_drills
from console.ui.exercise.begin_page import BeginExercisePage
from console.ui.exercise.exercise_page import ExercisePage
from console.ui.page_context import Opening, PageContext


def exercise_opening(context: PageContext) -> Opening:
    """Make the page that fits the record that is open."""
    return _running(context) if context.exercise.switch.is_exercise else _beginning(context)


def _beginning(context: PageContext) -> Opening:
    page, switch = BeginExercisePage(), context.exercise.switch

    def begin(fresh: bool) -> None:  # noqa: FBT001 - as Qt's signal carries it
        switch.begin(lambda error: page.tell(error.sentence), fresh=fresh)

    page.begin_asked.connect(begin)
    switch.refused.connect(page.tell)
    return Opening(page=page, prepare=lambda: page.show_choices(one_is_there=switch.has_one_to_go_on_with))


def _running(context: PageContext) -> Opening:
    page, switch = ExercisePage(shipped_drills()), context.exercise.switch

    def play(path: str, pace: int) -> None:
        try:
            drill = load_drill(Path(path), context.session.situation.set_up)
        except ExpectedError as error:
            page.tell(error.sentence)
            return
        context.exercise.drills.play(drill, pace=pace)
        context.pages.go_back()

    page.drill_chosen.connect(play)
    page.end_asked.connect(switch.end)
    switch.refused.connect(page.tell)
    return Opening(page=page, prepare=lambda: page.show_choices(can_end=switch.can_end))
