from __future__ import annotations

import pytest

from console.services.set_up_file.tables import CENTER_KEYS, FALLBACK_KEYS, LINE_KEYS, OPERATOR_KEYS, SHIFT_KEYS
from console.ui.setup.field_specs import CENTER, FALLBACK, LINE, OPERATOR, SHIFT
from console.ui.setup.form_field import FieldSpec


@pytest.mark.parametrize(
    ("specs", "keys"),
    [
        (CENTER, CENTER_KEYS),
        (LINE, LINE_KEYS),
        (FALLBACK, FALLBACK_KEYS),
        (OPERATOR, OPERATOR_KEYS),
        (SHIFT, SHIFT_KEYS),
    ],
    ids=["center", "line", "fallback", "operator", "shift"],
)
def test_every_key_of_the_contract_has_its_field(specs: tuple[FieldSpec, ...], keys: tuple[str, ...]) -> None:
    # To retire is no field: it is an act that asks first.
    assert {spec.name for spec in specs} == {*keys} - {"retired"}
