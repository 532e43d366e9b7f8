"""The words of one record: its lines, aliases, fallback numbers, operators and who is usually told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.fallback_number import FallbackNumber
from console.domain.ids import FallbackKey, Initials, LineKey
from console.domain.line import Line, LineGroup
from console.domain.quick_entry.words import ALL_WORD, STATE_WORDS, VOICE_WORD, fold
from console.domain.set_up import Operator, SetUp

_SHORTEST_PREFIX = 2
_LONGEST_GUESS = 24
_SLIP = 0.8


class Vocabulary(Struct, frozen=True, kw_only=True):
    """What the words of a quick entry mean in this record; made once per set-up, as parsing is frequent.

    Attributes:
        lines: All lines by key, retired ones too.
        groups: Keys of the lines in service by group word: ``911`` is its voice lines, ``911all`` every line of it.
        aliases: Keys of the lines in service by folded alias.
        retired_aliases: The same for aliases that only retired lines have.
        fallbacks: All fallback numbers by key, retired ones too.
        operators: Operators in service by initials.
        told: Who is usually told, as the set-up spells them, by folded name.
        patterns: Names of the shift patterns by folded name.
    """

    zone: ZoneInfo
    lines: Mapping[LineKey, Line]
    groups: Mapping[str, tuple[LineKey, ...]]
    aliases: Mapping[str, tuple[LineKey, ...]]
    retired_aliases: Mapping[str, tuple[LineKey, ...]]
    fallbacks: Mapping[FallbackKey, FallbackNumber]
    operators: Mapping[Initials, Operator]
    retired_operators: frozenset[Initials]
    told: Mapping[str, str]
    patterns: Mapping[str, str]

    @classmethod
    def of(cls, set_up: SetUp) -> Vocabulary:
        """The words of this set-up."""
        in_service = _aliases(line for line in set_up.lines if not line.retired)
        retired = _aliases(line for line in set_up.lines if line.retired)
        return cls(
            zone=set_up.center.zone,
            lines={line.key: line for line in sorted(set_up.lines, key=lambda line: line.key)},
            groups=_groups(set_up.lines_in_service),
            aliases=in_service,
            retired_aliases={alias: keys for alias, keys in retired.items() if alias not in in_service},
            fallbacks={one.key: one for one in set_up.fallbacks},
            operators={one.initials: one for one in set_up.operators if not one.retired},
            retired_operators=frozenset(one.initials for one in set_up.operators if one.retired),
            told={fold(who): who for who in set_up.center.told},
            patterns={fold(pattern.name): pattern.name for pattern in set_up.patterns},
        )

    def sets_named(self, word: str) -> Mapping[tuple[LineKey, ...], str]:
        """The sets of lines that a folded word can name, each with the word that names it in full.

        An exact word wins over a prefix (2+ letters); group names and state words are never read as aliases.
        """
        if word in self.groups:
            return {self.groups[word]: word}
        if word in STATE_WORDS:
            return {}
        if word in self.aliases:
            return {self.aliases[word]: word}
        if len(word) < _SHORTEST_PREFIX:
            return {}
        found = {keys: alias for alias, keys in self.aliases.items() if alias.startswith(word)}
        groups = self.groups.items()
        return found | {keys: group for group, keys in groups if keys and group.isalpha() and group.startswith(word)}

    def like_target(self, word: str) -> tuple[str, ...]:
        """Words for lines that look like this one, most alike first."""
        return misspelled(word, (*self.aliases, *self.groups, *map(str, self.keys_in_service)))

    def named_in_words(self, word: str) -> tuple[LineKey, ...]:
        """Lines in service whose name or carrier has this folded word."""
        return tuple(key for key in self.keys_in_service if word in _name_words(self.lines[key]))

    @property
    def keys_in_service(self) -> tuple[LineKey, ...]:
        """Keys of the lines that are not retired."""
        return tuple(key for key, line in self.lines.items() if not line.retired)


def similar(word: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Known words that look like this one, most alike first."""
    return tuple(get_close_matches(word[:_LONGEST_GUESS], known, n=3, cutoff=0.5))


def misspelled(word: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Known words of which this one can be a slip of the fingers; that ``works`` looks like ``oos`` is none."""
    alike = get_close_matches(word[:_LONGEST_GUESS], known, n=3, cutoff=_SLIP)
    letters = sorted(word)
    found = dict.fromkeys((*(one for one in known if sorted(one) == letters), *alike))
    return tuple(one for one in found if one[:1] == word[:1])


def _name_words(line: Line) -> frozenset[str]:
    words = fold(f"{line.name} {line.carrier or ''}").split()
    return frozenset((*words, *(part for word in words for part in word.split("-") if len(part) > 1)))


def _aliases(lines: Iterable[Line]) -> dict[str, tuple[LineKey, ...]]:
    found: dict[str, tuple[LineKey, ...]] = {}
    for line in sorted(lines, key=lambda line: line.key):
        for alias in dict.fromkeys(map(fold, line.aliases)):
            found[alias] = (*found.get(alias, ()), line.key)
    return found


def _groups(lines: tuple[Line, ...]) -> dict[str, tuple[LineKey, ...]]:
    by_group = {group.value: tuple(sorted(line.key for line in lines if line.group is group)) for group in LineGroup}
    voice = tuple(sorted(line.key for line in lines if line.group is LineGroup.NINE_ONE_ONE and line.is_voice))
    return by_group | {VOICE_WORD: voice, ALL_WORD: by_group[LineGroup.NINE_ONE_ONE.value]}
