"""A spreadsheet to begin with: every column, and a row of each sort."""

from __future__ import annotations

import csv
import io

from console.render.csv_guard import BYTE_ORDER_MARK

_HEADER = (
    *("What", "Key", "Name", "Group", "Type", "Carrier", "Short words", "Number", "Trouble number", "Account"),
    *("Circuit ID", "TSP code", "Area", "Verify every (hours)", "Serves", "Answered by", "Staffed", "Restriction"),
    *("Rides on", "Test every (days)"),
)
_ROWS = (
    {"What": "line", "Key": "1", "Name": "911 Landline", "Group": "911", "Type": "landline", "Short words": "ll"},
    {
        "What": "line",
        "Key": "2",
        "Name": "911 Wireless Verizon",
        "Group": "911",
        "Type": "wireless",
        "Carrier": "Verizon",
        "Short words": "vz wls",
        "Trouble number": "800 555 0150",
        "Account": "VZ-2231",
        "Area": "Ridgefield, Redding",
        "Verify every (hours)": "24",
    },
    {"What": "line", "Name": "Routine", "Group": "admin", "Number": "203 555 0100", "Area": "Ridgefield"},
    {
        "What": "fallback",
        "Key": "1",
        "Name": "Temporary emergency number",
        "Type": "temporary",
        "Number": "203 555 0142",
        "Serves": "911",
        "Answered by": "Norfolk Volunteer Fire Department",
        "Staffed": "24x7",
        "Restriction": "Emergencies only, until 911 is restored",
        "Test every (days)": "90",
    },
    {"What": "fallback", "Name": "Use a cell phone", "Type": "advice", "Serves": "1"},
)


def sample_csv() -> bytes:
    """The sample as a spreadsheet program opens it: UTF-8 with its mark, commas, CRLF."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, _HEADER, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_ROWS)
    return (BYTE_ORDER_MARK + text.getvalue()).encode("utf-8")
