"""Makes every kind of printed page, for people to look at: ``dev.py pages [FOLDER]``.

Each document as a PDF, its pages as pictures, and the same pages as a fax would show them: 200 dots an inch, and
nothing between black and white. The documents are those of ``tests/helpers/paper_cases.py``.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from console.paper.paperwork import write_paperwork
from console.paper.pdf import ensure_gui_application
from console.services.settings import PaperName
from helpers.paper_cases import PAPER_CASES

SEEN_DPI, FAX_DPI = 100, 200


def main(arguments: list[str]) -> int:
    """Make the pages and say where they are."""
    asked = _read(arguments)
    folder = Path(asked.folder or tempfile.mkdtemp(prefix="lineboard-pages-"))
    folder.mkdir(parents=True, exist_ok=True)
    application = ensure_gui_application()
    documents = 0
    for name, make in PAPER_CASES.items():
        for paper in PaperName:
            stem = f"{name}.{paper.value}"
            if asked.only in stem:
                write_paperwork(make(), folder / f"{stem}.pdf", paper)
                _make_pictures(folder, stem)
                documents += 1
    del application
    print(f"{documents} documents with their pages in {folder}")
    return 0 if documents else 1


def _read(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py pages", description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", help="where to; a new temporary folder unless said")
    parser.add_argument("--only", default="", metavar="WORD", help="only documents with this in their names")
    return parser.parse_args(arguments)


def _make_pictures(folder: Path, stem: str) -> None:
    _render(folder, stem, SEEN_DPI)
    with tempfile.TemporaryDirectory(prefix="lineboard-") as made:
        for path in _render(folder, stem, FAX_DPI, Path(made)):
            plain = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.MonoOnly
            faxed = QImage(str(path)).convertToFormat(QImage.Format.Format_Mono, plain)
            faxed.save(str(folder / f"{path.stem}.fax.png"))


def _render(folder: Path, stem: str, dpi: int, where: Path | None = None) -> list[Path]:
    target = where or folder
    command: list[str | Path] = ["pdftoppm", "-r", str(dpi), "-gray", "-png", folder / f"{stem}.pdf", target / stem]
    subprocess.run(command, check=True)
    return sorted(target.glob(f"{stem}-*.png"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
