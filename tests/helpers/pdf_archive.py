"""Has a PDF checked against PDF/A-1b by a program made for that: PDFBox's preflight, where Java has it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

_JARS = (
    "preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "javax.activation", "jaxb-api",
)  # fmt: skip
_PACKAGES = "default-jre-headless, libpdfbox2-java, libactivation-java, libjaxb-api-java"


def archive_faults(folder: Path) -> list[str]:
    """What of PDF/A-1b the files of a folder break, one line each; skips the test where nothing here can tell."""
    jars = [Path("/usr/share/java") / f"{name}.jar" for name in _JARS]
    if shutil.which("java") is None or not all(jar.exists() for jar in jars):
        pytest.skip(f"needs Java and PDFBox's preflight (Debian: {_PACKAGES})")
    path = os.pathsep.join(map(str, jars))
    command = ["java", "-cp", path, "org.apache.pdfbox.preflight.Validator_A1b", "batch", str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [line for line in said.stdout.splitlines() if line]
    assert len([line for line in lines if line.startswith("The file ")]) == len(list(folder.iterdir())), said.stderr
    return [line for line in lines if not line.endswith("is a valid PDF/A-1b file")]
