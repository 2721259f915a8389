"""Any of many phrases as one pattern that refuses quickly: phrases that begin alike share their beginning.

``re`` tries the alternatives of a pattern one after another at every character of a text, and the data of a language
has hundreds.  What the patterns made here match, and in which order they prefer it, is the same as if all phrases
stood in a row, the longest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

Branches = dict[str, "Branches"]
"""A phrase's pieces, each under the one before it; the empty piece says that a phrase ends here."""

END = ""
NEVER = r"(?!)"
FOLDED = ("\u0130", "\u0131", "\u017f", "\u1e9e", "\u212a", "\u212b")
"""What IGNORECASE takes for an ordinary letter: İ and ı for i, ſ for s, ẞ for ß, the signs of kelvin and ångström."""


def one_of(phrases: Iterable[str], gap: str) -> str:
    """A pattern for any of the phrases, with ``gap`` for the white space in them; never matches where there are none.

    >>> one_of(["den", "det", "de", "från och med"], r"\\s+")
    '(?:(?:de(?:n|t)?|från\\\\s+och\\\\s+med))'
    """
    listed = [phrase.split() for phrase in phrases]
    branches = _branches(listed, gap)
    if _differ_in_case(branches):  # whether "Ab" and "ab" are one piece, only the pattern around this one knows
        rows = sorted({gap.join(map(re.escape, words)) for words in listed}, key=lambda row: (-len(row), row))
        return f"(?:{'|'.join(rows)})"
    return f"(?:{_written(branches)})" if branches else NEVER


def led(phrases: Iterable[str], gap: str, before: str = "", after: str = "", *, any_case: bool = True) -> str:
    """The same, led by the first letters: ``re`` skips through a text to one of these without trying anything.

    ``before`` is asked behind the first letter, and so looks back over two characters; ``after`` behind the phrase.

    >>> led(["det", "från"], r"\\s", r"(?<!\\w.)", r"(?!\\w)")
    '[DFdf](?<!\\\\w.)(?i:(?:(?<=d)et|(?<=f)rån)(?!\\\\w))'
    """
    listed = [phrase.strip().lower() if any_case else phrase.strip() for phrase in phrases]
    listed = [phrase for phrase in listed if phrase]
    if not listed:
        return NEVER
    letters = first_letters(listed) if any_case else "".join(sorted({re.escape(phrase[0]) for phrase in listed}))
    return rf"[{letters}]{before}(?{'i' if any_case else ''}:{behind_first(listed, gap)}{after})"


def behind_first(phrases: Iterable[str], gap: str) -> str:
    """What is left of each phrase behind its first letter, which the text has just before it.

    >>> behind_first(["det", "från"], r"\\s")
    '(?:(?<=d)et|(?<=f)rån)'
    """
    branches = _branches((phrase.split() for phrase in phrases), gap)
    rest = (rf"(?<={piece}){_written(following)}" for piece, following in branches.items() if piece != END)
    return f"(?:{'|'.join(rest)})"


def first_letters(phrases: Iterable[str]) -> str:
    """What any of the phrases may begin with in either case, as the inside of a character class.

    >>> first_letters(["skola", "§"])
    'Ss§ſ'
    """
    letters = {phrase[0] for phrase in phrases if phrase}
    return "".join(map(re.escape, sorted(set().union(*map(_cases, letters)))))


@lru_cache(maxsize=256)
def _cases(letter: str) -> frozenset[str]:
    same = re.compile(re.escape(letter), re.IGNORECASE)
    cases = {letter, letter.lower(), letter.upper(), letter.upper().lower(), *FOLDED}
    return frozenset(one for one in cases if same.fullmatch(one))


def _branches(phrases: Iterable[list[str]], gap: str) -> Branches:
    root: Branches = {}
    for words in phrases:
        branch = root
        for index, word in enumerate(words):
            for piece in [gap] * (index > 0) + [re.escape(letter) for letter in word]:
                branch = branch.setdefault(piece, {})
        branch[END] = {}
    return root


def _differ_in_case(branches: Branches) -> bool:
    """Whether two phrases differ in the case of a letter and in nothing before it."""
    return len({piece.lower() for piece in branches}) < len(branches) or any(map(_differ_in_case, branches.values()))


def _written(branches: Branches) -> str:
    """The pattern of what may follow; what goes on is tried before what ends."""
    ways = [piece + _written(after) for piece, after in branches.items() if piece != END]
    if len(ways) == 1 and END not in branches:
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' if END in branches else ''}" if ways else ""
