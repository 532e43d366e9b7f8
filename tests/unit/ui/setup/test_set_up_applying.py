from __future__ import annotations

from pathlib import Path

from console.domain.errors import ExpectedError
from console.services.changes import ChangeSet
from console.ui.setup.set_up_applying import apply_set_up
from helpers.windows import SampleWindow


def test_set_up_text_and_files_are_applied_or_refused_whole(desk_window: SampleWindow, tmp_path: Path) -> None:
    session = desk_window.session
    session.sign_on("KM")
    done: list[ChangeSet] = []
    failed: list[ExpectedError] = []
    apply_set_up(session, '[[line]]\nkey = 20\nname = "New"\ngroup = "admin"\n', done.append, failed.append)
    file = tmp_path / "more.toml"
    file.write_text('[[line]]\nkey = 21\nname = "Newer"\ngroup = "nowhere"\n')
    apply_set_up(session, file, done.append, failed.append)
    assert session.situation.set_up.line(20) is not None
    assert len(done) == 1
    assert "more.toml" in failed[0].sentence
