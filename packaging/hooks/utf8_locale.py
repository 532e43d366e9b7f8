"""Runs first in the frozen program: speaks UTF-8 where no locale is set, as an installed Python does (PEP 538)."""

import os
import sys

if sys.platform == "linux" and not os.environ.get("LC_ALL"):
    asked = os.environ.get("LC_CTYPE") or os.environ.get("LANG") or "C"
    if asked in {"C", "POSIX"}:
        os.environ["LC_CTYPE"] = "C.UTF-8"  # or Qt says four lines about it on standard error
