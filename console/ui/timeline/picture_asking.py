"""Provides the question where a picture of the timeline goes, and has it made and saved beside everything else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from console.domain.errors import ExpectedError
from console.domain.timeline import Timeline
from console.paper.timeline_picture import PictureForm
from console.ui.page_context import PageContext
from console.ui.report.file_names import proposed_name
from console.ui.timeline.picture_saving import save_picture
from console.ui.timeline.timeline_page import TimelinePage
from console.ui.widgets.identity import identify

FORMS = ("Picture (*.png)", "PDF, to print or to enlarge (*.pdf)")


class PictureAsking(QObject):
    """Asks with a name proposed, as for a report; nothing is asked twice at a time."""

    def __init__(self, context: PageContext, page: TimelinePage) -> None:
        super().__init__(page)
        self._session = context.session
        self._page = page
        self._folder = context.reports
        self._saved: Path | None = None
        self._dialog: QFileDialog | None = None

    def ask(self, timeline: Timeline) -> None:
        """Ask where to, then save."""
        if self._dialog is not None:
            return
        what = f"Timeline {timeline.title}"
        proposed = proposed_name(self._folder, self._session.situation, what, PictureForm.PNG, redacted=False)
        folder = next(place for place in (proposed.parent, *proposed.parent.parents) if place.is_dir())
        dialog = identify(QFileDialog(self._page, "Save the timeline", str(folder)), "timeline.save_as", "Save picture")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(FORMS)
        dialog.setDefaultSuffix(PictureForm.PNG)
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_form_of(chosen)))
        dialog.selectFile(proposed.stem)
        dialog.fileSelected.connect(lambda path: self.save(timeline, Path(path)))
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.open()

    def save(self, timeline: Timeline, path: Path) -> None:
        """Save there; a file that exists was agreed to be replaced."""
        self._page.tell("Making the picture...")
        self._session.beside(lambda _: save_picture(timeline, path), self._tell_saved, self._tell_failed)

    def open_folder(self) -> None:
        """Open the folder of the picture saved last."""
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    def _tell_saved(self, path: Path) -> None:
        self._saved = path
        self._page.let_folder_be_opened()
        self._page.tell(f"Saved {path}")

    def _tell_failed(self, error: ExpectedError) -> None:
        self._page.tell(error.sentence)

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None


def _form_of(chosen: str) -> PictureForm:
    return PictureForm.PDF if chosen == FORMS[1] else PictureForm.PNG
