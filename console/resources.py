"""The read-only files that come with the program: icons, fonts, templates, seed."""

from __future__ import annotations

from pathlib import Path

_BESIDE_THE_PACKAGE = Path(__file__).parent / "_resources"
_IN_A_CHECKOUT = Path(__file__).parents[1] / "resources"


def resource_folder() -> Path:
    """The folder that holds them: inside the package once installed or frozen, beside it in a checkout."""
    return _BESIDE_THE_PACKAGE if _BESIDE_THE_PACKAGE.is_dir() else _IN_A_CHECKOUT


def resource_path(*parts: str) -> Path:
    """One file or folder among them.

    Raises:
        FileNotFoundError: It is not there: the program was not installed whole.
    """
    path = resource_folder().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"{'/'.join(parts)} is missing from the program's own files; install Lineboard again.")
    return path
