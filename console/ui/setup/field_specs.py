"""Provides every field of the contract's set-up file, in the words and the order of the forms."""

from __future__ import annotations

from console.domain.fallback_number import FallbackKind
from console.domain.line import LineGroup, Origin
from console.ui.setup.field_values import FieldKind
from console.ui.setup.form_field import FieldSpec

_OPTIONAL = "leave empty if there is none"

CENTER = (
    FieldSpec(name="name", label="Name", spoken="Name of the center", example="Ridgefield Regional Dispatch"),
    FieldSpec(
        name="timezone",
        label="Time zone",
        spoken="Time zone of the center",
        kind=FieldKind.TYPED_CHOICE,
        hint="every time on screen and paper is in it",
    ),
    FieldSpec(name="country", label="Country", example="US", hint="numbers without + are read in it"),
    FieldSpec(name="fcc_psap_id", label="FCC PSAP ID", hint=_OPTIONAL),
    FieldSpec(name="position", label="This position", hint="fixed once the record is made: its entries carry it"),
    FieldSpec(
        name="late_after_min",
        label="Late after (minutes)",
        kind=FieldKind.WHOLE,
        hint="an entry about something longer ago is marked late; never blocked",
    ),
    FieldSpec(
        name="told",
        label="Who is told",
        spoken="Who is told, one per row",
        kind=FieldKind.ROWS,
        example="Chief",
        hint="one per row; offered after w",
    ),
)

REPORT = (
    FieldSpec(
        name="title",
        label="Title",
        spoken="Title of the reports",
        example="LINE STATUS SHIFT REPORT",
        hint="stands behind the name; empty: the usual title",
    ),
    FieldSpec(
        name="agency",
        label="Agency",
        spoken="Agency that heads the reports",
        example="Town of Ridgefield",
        hint="heads the report in place of the center, whose name then follows",
    ),
    FieldSpec(
        name="signatures",
        label="Who signs",
        spoken="Who signs, one per row",
        kind=FieldKind.ROWS,
        example="nobody",
        hint="one per row, at most 4; empty: nobody signs",
    ),
)

LINE = (
    FieldSpec(name="key", label="Key", spoken="Key, 1 to 99, permanent", kind=FieldKind.WHOLE),
    FieldSpec(name="name", label="Name", spoken="Name of the line", example="911 Wireless Verizon"),
    FieldSpec(
        name="group",
        label="Group",
        spoken="Group of the line",
        kind=FieldKind.CHOICE,
        choices=tuple((one.value, one.value) for one in LineGroup),
    ),
    FieldSpec(
        name="origin",
        label="Calls from",
        spoken="Where the calls of a 911 line come from",
        kind=FieldKind.CHOICE,
        choices=(("", "all calls"), *((one.value, one.value) for one in Origin)),
    ),
    FieldSpec(name="carrier", label="Carrier", example="Verizon"),
    FieldSpec(
        name="aliases",
        label="Short words",
        kind=FieldKind.WORDS,
        example="vz, wls",
        hint="2 letters or more; one word may name several lines",
    ),
    FieldSpec(name="number", label="Number", kind=FieldKind.PHONE, example="203 555 0100"),
    FieldSpec(
        name="trouble_number",
        label="Call when it fails",
        spoken="Number to call when the line fails",
        kind=FieldKind.PHONE,
        example="800 555 0150",
    ),
    FieldSpec(name="account", label="Account", example="FRO-2231"),
    FieldSpec(name="circuit_id", label="Circuit ID", example="36.FDPA.406378"),
    FieldSpec(name="tsp_code", label="TSP code", example="TSP12345C-E1"),
    FieldSpec(name="area", label="Area served", example="Ridgefield, Redding"),
    FieldSpec(
        name="verify_every_h",
        label="Verify every (hours)",
        kind=FieldKind.WHOLE,
        hint="empty: the age is shown, nothing nags",
    ),
    FieldSpec(
        name="split_from",
        label="Split from (key)",
        spoken="Key of the older line that this one continues",
        kind=FieldKind.WHOLE,
    ),
)

_KINDS = {
    FallbackKind.TEN_DIGIT: "ten-digit number",
    FallbackKind.TEMPORARY: "temporary number",
    FallbackKind.ADMIN: "admin line",
    FallbackKind.NEIGHBOR: "neighboring center",
    FallbackKind.STATE: "state",
    FallbackKind.TEXT: "text",
    FallbackKind.PLACE: "a place to go",
    FallbackKind.ADVICE: "advice, no number",
    FallbackKind.REFERENCE: "another agency's, never activated",
}

KIND = FieldSpec(
    name="kind",
    label="Kind",
    spoken="Kind of fallback",
    kind=FieldKind.CHOICE,
    choices=tuple((one.value, words) for one, words in _KINDS.items()),
)
NUMBER = FieldSpec(
    name="number",
    label="Number",
    kind=FieldKind.PHONE,
    example="203 555 0142",
    spoken="Number people call; text, place and advice may leave it out",
)
LABEL = FieldSpec(name="label", label="Name", spoken="Name of the number", example="Temporary emergency number")
RESTRICTION = FieldSpec(name="restriction", label="Rule of use", example="Emergencies only, until 911 is restored")

FALLBACK = (
    FieldSpec(name="key", label="Key f", spoken="Key after f, 1 to 99, permanent", kind=FieldKind.WHOLE),
    LABEL,
    KIND,
    NUMBER,
    FieldSpec(
        name="serves",
        label="Stands in for",
        kind=FieldKind.KEYS,
        example="911, 7",
        hint="groups (911, admin, school, other) and keys of lines",
    ),
    FieldSpec(name="area", label="Valid for", example="Norfolk"),
    FieldSpec(name="answered_by", label="Who answers", example="Norfolk Volunteer Fire Department"),
    FieldSpec(name="staffed", label="Staffed", example="24x7"),
    RESTRICTION,
    FieldSpec(
        name="rides_on",
        label="Rides on (keys)",
        spoken="Keys of our own lines that carry it",
        kind=FieldKind.KEYS,
        example="7",
        hint="you are warned when one of these fails",
    ),
    FieldSpec(name="test_every_d", label="Test every (days)", kind=FieldKind.WHOLE),
)

OPERATOR = (
    FieldSpec(name="initials", label="Initials", example="KM", hint="2-4 letters or digits, a letter first"),
    FieldSpec(name="name", label="Name", spoken="Name of the person", example="Kim Moran"),
    FieldSpec(name="id", label="Badge or number", example="D-114", hint="public copies show it in place of the name"),
)

SHIFT = (
    FieldSpec(name="name", label="Name", spoken="Name of the shift", example="B"),
    FieldSpec(name="start", label="Starts", example="07:00"),
    FieldSpec(name="end", label="Ends", example="15:00", hint="may pass midnight"),
)
