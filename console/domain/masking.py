"""What a public copy reads instead of names and numbers, and what was withheld on the way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct

from console.domain.fallback_number import FallbackNumber
from console.domain.ids import Initials
from console.domain.line import Line
from console.domain.masked import Masked
from console.domain.phone_like import phone_likes, stored_e164
from console.domain.set_up import Operator

WITHHELD = "[number withheld]"
"""What stands in a text where a number stood."""

SHORTEST = 4
"""Letters and digits from which on a circuit id or account number is looked for in texts: ``12`` is everywhere."""

_EXTENSION = re.compile(r"ext|x", re.IGNORECASE)


class Sort(StrEnum):
    """The sorts of things withheld."""

    NAME = "name"
    PHONE = "phone"
    CIRCUIT = "circuit"
    FALLBACK = "fallback"


class Secrets(Struct, frozen=True, kw_only=True):
    """What is not for the public, as it stands and as it ever stood.

    Attributes:
        ids: Initials -> what the public reads instead: the id, or the place in the set-up (``operator 2``).
        names: Full name -> the same.
        circuits: Circuit ids, TSP codes and account numbers.
        numbers: Phone numbers in E.164 -> what they are.
        public: Phone numbers that stay, in E.164 without extension.
        country: In which numbers without ``+`` are read.
    """

    ids: Mapping[Initials, str]
    names: Mapping[str, str]
    circuits: frozenset[str]
    numbers: Mapping[str, Sort]
    public: frozenset[str]
    country: str


def secrets_of(
    operators: Iterable[Operator],
    lines: Iterable[Line],
    fallbacks: Iterable[FallbackNumber],
    *,
    public: frozenset[str],
    country: str,
) -> Secrets:
    """Gather them; of one operator, line or number the newest comes first, what it was before later."""
    ids: dict[Initials, str] = {}
    names: dict[str, str] = {}
    for one in operators:
        shown = ids.setdefault(one.initials, one.id or f"operator {len(ids) + 1}")
        if _words(one.name):
            names.setdefault(one.name, shown)
    numbers = {plain: Sort.FALLBACK for one in fallbacks if (plain := stored_e164(one.number))}
    circuits: set[str] = set()
    for line in lines:
        circuits.update(said for said in (line.circuit_id, line.tsp_code, line.account) if said)
        if plain := stored_e164(line.trouble_number):
            numbers[plain] = Sort.CIRCUIT
    return Secrets(ids=ids, names=names, circuits=frozenset(circuits), numbers=numbers, public=public, country=country)


class Masks:
    """Replaces what is secret, and keeps count of it.

    Attributes:
        found: What was withheld so far: its sort, and the thing itself.
    """

    def __init__(self, secrets: Secrets) -> None:
        self.found: set[tuple[Sort, str]] = set()
        self._secrets = secrets
        self._circuits = _any_of(secrets.circuits, r"[\W_]{0,3}", at_least=SHORTEST)
        self._by_letters = {_letters(one): one for one in secrets.circuits}
        self._names = _any_of([*secrets.names, *map(_turned, secrets.names)], r"[\W_]+")
        turned = {_words(_turned(name)): shown for name, shown in secrets.names.items()}
        self._by_name = turned | {_words(name): shown for name, shown in secrets.names.items()}

    def count(self) -> Masked:
        """How much was withheld so far."""
        sorts = Counter(sort for sort, _ in self.found)
        return Masked(
            names=sorts[Sort.NAME],
            phone_numbers=sorts[Sort.PHONE],
            circuit_numbers=sorts[Sort.CIRCUIT],
            fallback_numbers=sorts[Sort.FALLBACK],
        )

    def who(self, initials: Initials) -> str:
        """The public name of an operator; ``operator`` for one the set-up does not know."""
        shown = self._secrets.ids.get(initials, "operator")
        self.found.add((Sort.NAME, shown if shown != "operator" else initials))
        return shown

    def withhold(self, sort: Sort, said: str | None) -> None:
        """Count something that is left out whole."""
        if said:
            self.found.add((sort, said))

    def number(self, stored: str | None, sort: Sort = Sort.PHONE) -> str | None:
        """A stored number, if the public was sent to it."""
        plain = stored_e164(stored)
        if stored is None or plain in self._secrets.public:
            return stored
        self.withhold(self._secrets.numbers.get(plain or "", sort), plain or stored)
        return None

    def text(self, text: str) -> str:
        """The text without operators' names, circuit and account numbers, and other people's phone numbers."""
        return self._without_phones(self._without_names(text))

    def reference(self, ref: str) -> str:
        """A ticket; one that holds letters is not taken for a phone number."""
        named = self._without_names(ref)
        is_ticket = any(char.isalpha() for char in _EXTENSION.sub("", named))
        return named if is_ticket else self._without_phones(named)

    def _without_names(self, text: str) -> str:
        if self._circuits is not None:
            text = self._circuits.sub(lambda found: self._circuit(found[0]), text)
        return text if self._names is None else self._names.sub(lambda found: self._name(found[0]), text)

    def _circuit(self, said: str) -> str:
        self.withhold(Sort.CIRCUIT, self._by_letters.get(_letters(said), said))
        return WITHHELD

    def _name(self, said: str) -> str:
        shown = self._by_name.get(_words(said), "operator")  # letters whose case is not a matter of one for one
        self.withhold(Sort.NAME, shown)
        return shown

    def _without_phones(self, text: str) -> str:
        parts, end = [], 0
        for one in phone_likes(text, self._secrets.country):
            if one.number not in self._secrets.public:
                self.withhold(self._secrets.numbers.get(one.number, Sort.PHONE), one.number)
                parts += [text[end : one.start], WITHHELD]
                end = one.end
        return "".join([*parts, text[end:]])


def _any_of(said: Iterable[str], between: str, *, at_least: int = 1) -> re.Pattern[str] | None:
    """A pattern that finds any of them, the longest first, in any case and however its words are parted."""
    worded = (re.findall(r"[^\W_]+", one) for one in sorted(said, key=len, reverse=True))
    patterns = [between.join(map(re.escape, words)) for words in worded if sum(map(len, words)) >= at_least]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(patterns)})(?![^\W_])", re.IGNORECASE) if patterns else None


def _turned(name: str) -> str:
    """``Moran Kim`` for ``Kim Moran``; a comma between them makes no difference."""
    *first, last = name.split()
    return " ".join((last, *first))


def _words(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", name.casefold()))


def _letters(said: str) -> str:
    return _words(said).replace(" ", "")
