"""Words that a narrow cell broke between two letters, without a hyphen: "Avvikels" over "e"."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.layout import LayoutWords
from regionkit.readers.layout.lines import Line

NARROW = 11.0  # of the size: wider cells hold most words
MARGINS = 12.0  # points that a cell keeps free beside its text, both sides together
LETTER = 0.65  # of the size: a wide letter
SHORT = 2  # letters
ENDS = ".,;:)*/"


def broken(before: Line, after: Line, room: float, words: LayoutWords, known: Mapping[str, int]) -> bool:
    """Whether the last word of a line goes on in the next, in a cell that is ``room`` wide.

    The word stands alone on its line, which has no place for one letter more, and what follows is no word: two
    letters ("Startdat" "um"), an ending ("Verksam" "het"), letters that begin no word ("Investeri" "ngsutgift"); or
    both are one word that stands elsewhere in the document ("kommun" "en").
    Refused: two words of which the first fills its line, "Prognos" over "helår", "Köp" over "av".
    """
    if room > NARROW * before.size or len(before.words) > 1:
        return False
    if room - (before.x1 - before.x0) > MARGINS + LETTER * before.size:
        return False
    one, other = before.text, after.words[0].text.rstrip(ENDS)
    if not (one[-1:].isalpha() and other.isalpha() and (other.islower() or (one.isupper() and other.isupper()))):
        return False
    end = other.casefold()
    if known.get(one.casefold() + end, 0) > 0:
        return True
    if end in words.short_words:
        return False
    return len(end) <= SHORT or end in words.endings or end.startswith(words.never_first)
