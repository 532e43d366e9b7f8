"""Verbs about lines and fallback numbers: ``t`` verified as shown, ``f`` a step of a fallback number."""

from __future__ import annotations

from msgspec.structs import replace

from console.domain.fallback_number import FallbackKind, FallbackNumber
from console.domain.line import Basis
from console.domain.phrases import ranges_text
from console.domain.quick_entry.commands import FallbackStep, FallbackVerb, Verified
from console.domain.quick_entry.options import TAIL, OptionReader
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import DIGITS, WORD, Scanner
from console.domain.quick_entry.targets import TargetReader
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.quick_entry.words import fold, quoted

_LONGEST_KEY = 2
_ON = (FallbackVerb.ACTIVATE, FallbackVerb.PUBLISH)


def read_verified(reading: Reading) -> Verified:
    """Read ``t targets tail`` after its ``t``: by a call unless a test is said.

    Raises:
        Unreadable: No lines, a state, or a basis that does not verify.
    """
    scan = reading.scan
    verb_at = scan.pos - 1
    targets = TargetReader(scan, reading.vocabulary).read()
    if targets.state is not None:
        sentence = (
            "t takes no state, it verifies the line as shown: leave the state out, or leave t out to log the state"
        )
        plain = scan.swapped(verb_at, verb_at + 1, "").strip()
        raise scan.refused(sentence, scan.pos - 1, (plain,))
    options = OptionReader(reading, allowed=TAIL)
    said = options.read_tail("a verification")
    basis = said.basis or Basis.CALL
    if not basis.verifies:
        start = options.places["!"]
        end = Scanner(scan.text, start + 1)
        end.take(WORD)
        sentence = (
            f"{basis.value} does not verify a line, only a call or a test does: type ! or !test, or log a note with ;"
        )
        raise scan.refused_word(sentence, start, end.pos, ("!", "!test"))
    return Verified(targets=targets.keys, options=replace(said, basis=basis))


def read_fallback_step(reading: Reading) -> FallbackStep:
    """Read ``f<n>(a|p|t|x) tail`` after its ``f``.

    Raises:
        Unreadable: No such number, a retired one, no such letter, or a number that is never activated.
    """
    scan = reading.scan
    fallback = _fallback(scan, reading.vocabulary)
    verb_at = scan.pos
    verb = _verb(scan)
    if fallback.kind is FallbackKind.REFERENCE and verb in _ON:
        sentence = (
            f"f{fallback.key}, {fallback.label}, is another agency's number and is never activated here: "
            "activate one of our own"
        )
        raise scan.refused(sentence, verb_at)
    options = OptionReader(reading, allowed=TAIL).read_tail("a fallback step")
    return FallbackStep(fallback=fallback.key, verb=verb, options=options)


def _fallback(scan: Scanner, vocabulary: Vocabulary) -> FallbackNumber:
    start = scan.pos
    digits = scan.take(DIGITS)
    in_service = tuple(str(key) for key, one in vocabulary.fallbacks.items() if not one.retired)
    if not digits:
        blank = scan.next_sign()
        candidates = (scan.swapped(start, scan.pos, ""),) if "0" <= blank <= "9" else ()
        sentence = "The number of the fallback is missing: type it right after f, such as f1a"
        more = (scan.swapped(start, len(scan.text), f"{key}a") for key in in_service)
        raise scan.refused(sentence, start, candidates or more)
    significant = digits.lstrip("0")
    fallback = vocabulary.fallbacks.get(int(significant)) if 0 < len(significant) <= _LONGEST_KEY else None
    if fallback is None:
        # None is offered in its place, as for a line: another number may be on the news a minute later.
        known = ranges_text(map(int, in_service))
        wanted = f"type the number of one on the fallback list ({known})" if known else "set up fallback numbers first"
        raise scan.refused(f"There is no fallback number {quoted('f' + digits)}: {wanted}", start)
    if fallback.retired:
        sentence = f"f{fallback.key}, {fallback.label}, is retired and takes no more steps: use another fallback number"
        raise scan.refused(sentence, start)
    return fallback


def _verb(scan: Scanner) -> FallbackVerb:
    start = scan.pos
    letters = scan.take(WORD)
    # A minus after the letter begins a time: f1a-10.
    letter, dash, _ = letters.partition("-")
    if fold(letter) in tuple(FallbackVerb):
        scan.pos = start + len(letter) if dash else scan.pos
        return FallbackVerb(fold(letter))
    sentence = f"{quoted(letters)} is not a step" if letters else "The step is missing"
    rest = letters[1:]
    meant = [scan.swapped(start + 1, start + 1, " ")] if rest and fold(letters[0]) in tuple(FallbackVerb) else []
    if not letters and fold(Scanner(scan.text, start).next_sign()) in tuple(FallbackVerb):
        scan.next_sign()
        meant.append(scan.swapped(start, scan.pos, ""))
    meant += [scan.swapped(start, start + len(letters), one.value) for one in FallbackVerb]
    sentence += ": type it right after the number, a activate, p publish, t tested, x off"
    raise scan.refused(sentence, start, meant)
