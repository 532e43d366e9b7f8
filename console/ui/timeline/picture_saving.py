"""Provides the saving of a timeline as a picture; runs on a worker."""

from __future__ import annotations

from pathlib import Path

from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.timeline import Timeline
from console.paper.timeline_picture import PictureForm, timeline_picture
from console.services.whole_file import write_whole


def save_picture(timeline: Timeline, path: Path) -> Path:
    """Write the picture, whole or not at all; the ending of the name says in which form, PNG where it says none.

    Raises:
        RuleViolation: The ending is of another form.
        StorageUnavailable: The file can't be written.
    """
    path = path if path.suffix else path.with_suffix(f".{PictureForm.PNG}")
    ending = path.suffix.lower().lstrip(".")
    if ending not in set(PictureForm):
        raise RuleViolation(f"A picture can't be saved as {path.suffix}: end the name with .png or .pdf")
    made = timeline_picture(timeline, PictureForm(ending))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, made)
    except OSError as error:
        raise StorageUnavailable(f"{path} can't be written ({error.strerror}): choose another place") from error
    return path
