"""Case numbers (diarienummer) in the house styles of regions and municipalities.

There is no national form.  Most have a series of capitals for the body, a year and a running number, in some order:
``RS 912-2025``, ``KS-2025-00620``, ``2026.016 KS``, ``RJL 2016/1288``, ``18RS2137``.  These are taken wherever they
stand.  ``2024/1`` or ``25/0014-2`` is a case number only after a label that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from regionkit.document import Document, Span
from regionkit.extractors.wording import BLANK, DASH, GAP, NO_WORD_AFTER, SPACE, any_of, word_of
from regionkit.language.references import ReferenceWords
from regionkit.mentions import Confidence
from regionkit.values.narrowed import begun_by
from regionkit.words import Words, first_words

NARROW = BLANK + r"{1,3}"
CAPITALS = r"[A-ZÅÄÖ]"
YEAR = r"(?:19[5-9]\d|20\d\d)"
BEGIN = r"(?<![\w/.:#@][\s\S])(?<!\d[-\u2013][\s\S])"
"""Behind the first character of a form: ``re`` skips through a text to a capital or a digit without trying anything."""
END = r"(?!\w|[-/:.,\u2013]\d)"
SERIES = rf"(?P<series>{CAPITALS}{BEGIN}{CAPITALS}{{1,4}})"
LED_YEAR = rf"[12]{BEGIN}(?:(?<=1)9[5-9]\d|(?<=2)0\d\d)"

BARE_FORMS = {
    # "KS-2025-00620", "RS 2017-04708", "LOV 2026-000142"
    "year_number": rf"{SERIES}(?:{DASH}|/|{NARROW})?{YEAR}{DASH}\d{{3,6}}",
    # "RS 912-2025", "RS 269:1-2020", "PNN 2-2015"
    "number_year": (
        rf"{SERIES}(?:{DASH}|{NARROW})?(?P<number>\d{{1,5}})(?::\d{{1,3}})?{DASH}{YEAR}"
    ),
    # "2026.016 KS", "2023.357 BUN"
    "dotted": rf"{LED_YEAR}\.\d{{2,5}}{NARROW}(?P<series>{CAPITALS}{{2,5}})",
    # "RJL 2016/1288", "KS2014/1596", "KS/2014:241", "KS 2009/19"
    "year_slash": rf"{SERIES}(?:{DASH}|/|{NARROW})?(?P<year>{YEAR})[/:](?P<number>\d{{1,5}})(?:\.\d{{3}})?",
    # "LD11/02896"
    "short_year_slash": rf"{SERIES}(?:/|{NARROW})?\d\d/\d{{3,6}}",
    # "LS/1613/2011"
    "slash_year": rf"{SERIES}/\d{{1,5}}/{YEAR}",
    # "18RS2137", "23RS1106"
    "year_series": rf"\d{BEGIN}\d(?P<series>{CAPITALS}{{2,4}})\d{{3,5}}",
    # "2015-KLK0045"
    "long_year_series": rf"{LED_YEAR}[-/](?P<series>{CAPITALS}{{2,5}})\d{{3,5}}",
    # "2011/KS 0206 001": the case, and the number of its kind in the filing plan
    "long_year_spaced": rf"{LED_YEAR}/(?P<series>{CAPITALS}{{2,5}}){NARROW}\d{{3,4}}(?:{NARROW}\d{{2,3}})?",
    # "RS160669", "RV180949": two digits of the year, four of the number
    "glued": rf"(?P<series>{CAPITALS}{BEGIN}{CAPITALS}{{1,2}})[0-4]\d\d{{4}}",
}

BARE_BEGIN = re.compile(
    rf"[A-ZÅÄÖ\d]{BEGIN}(?=(?<=\d)\d(?:{CAPITALS}|\d\d(?:\.\d|[-/]{CAPITALS}))"
    rf"|(?<!\d){CAPITALS}{{1,4}}(?:{DASH}|/|{NARROW})?\d)"
)
"""How any of the forms begins: two capitals or more with a digit behind them, or a year with capitals behind it."""

SPACED = rf"{CAPITALS}{{2,5}}{NARROW}\d{{3,4}}(?:{NARROW}\d{{2,3}})?"
"""Behind the year: "2011/KS 0206 001"."""
VALUE = (
    rf"(?:{YEAR}/{SPACED}{NO_WORD_AFTER}|\#?(?:{CAPITALS}{{1,6}}(?:{DASH}|/|{NARROW})?)?\d+(?:{CAPITALS}{{2,4}}\d+)?"
    rf"(?:[./:_\-\u2013]{CAPITALS}{{0,4}}\d+){{0,6}})"
)
TRAILING_SERIES = rf"{NARROW}(?P<trailing>{CAPITALS}{{2,6}}){NO_WORD_AFTER}"
DATE = re.compile(rf"{YEAR}[-\u2013](?:0[1-9]|1[0-2])[-\u2013][0-3]\d")


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """A case number where it stands; ``labelled`` where a label says that it is one."""

    start: int
    end: int
    rule: str
    labelled: bool
    confidence: Confidence = "high"


def find_case_numbers(
    text: str, words: ReferenceWords, bodies: frozenset[str] = frozenset(), listed: Words | None = None
) -> list[CaseNumber]:
    """All case numbers of a text, in order, none overlapping another.

    ``bodies`` are series that a body's name is short for, where only that can be meant: "§ 40 FN 2026/19".

    Refuses what only looks like one: years ("RUS 2021-2030"), statutes ("TSFS 2024:57"), dates ("KF 2024-06-19"),
    and a school year or session ("2023/24") that no noun calls a case.
    """
    found: list[CaseNumber] = []
    cases = [*_labelled(text, words, listed), *_bare(text, words, bodies)]
    for case in sorted(cases, key=lambda case: (not case.labelled, case.start)):
        if not any(case.start < other.end and other.start < case.end for other in found):
            found.append(case)
    return sorted(found, key=lambda case: case.start)


def find_labelled_cells(document: Document, words: ReferenceWords) -> list[CaseNumber]:
    """Case numbers in a table's cell under (or beside) a cell that is only the label."""
    label, value = _label_alone(words), re.compile(VALUE + rf"(?:{TRAILING_SERIES})?")
    found: list[CaseNumber] = []
    for table in document.tables:
        for cell in table.cells:
            below = table.cell(cell.row + cell.row_span, cell.column) if label.fullmatch(cell.text.strip()) else None
            match = value.match(below.text) if below else None
            if below and match and _is_value(match.group()):
                found.append(CaseNumber(below.span.start, below.span.start + match.end(), "references.case_cell", True))
    return found


def normalise_case(value: str) -> str:
    """One spelling for comparing: capitals, plain hyphens, one space between the series and what follows.

    >>> normalise_case("KS2014/1596"), normalise_case("RS\\u00a0912–2025"), normalise_case("2026.016 KS")
    ('KS 2014/1596', 'RS 912-2025', '2026.016 KS')
    """
    plain = re.sub(r"\s+", " ", re.sub(DASH, "-", value.strip())).upper()
    return re.sub(rf"^({CAPITALS}+)[-/ ]?(?=\d)", r"\1 ", plain)


def _labelled(text: str, words: ReferenceWords, listed: Words | None) -> Iterator[CaseNumber]:
    begun = listed.begin(first_words(words.case_labels)) if listed else None
    for match in _label(words).finditer(text) if begun is None else begun_by(_label(words), begun, text):
        end = match.end("value")
        own_series = not match["value"][0].isdigit()  # "#335313", "KS2014/1596": what follows is another word
        if match["trailing"] and not own_series and match["trailing"] not in words.case_series_refused:
            end = match.end("trailing")
        if _is_value(text[match.start("value") : end]):
            yield CaseNumber(match.start("value"), end, "references.case_labelled", True)


def _is_value(value: str) -> bool:
    """More than a page number, and not the date of the next line."""
    digits = sum(character.isdigit() for character in value)
    return digits >= 3 and not DATE.match(value) and (digits > 3 or bool(re.search(r"[^\d\s]", value)))


def _bare(text: str, words: ReferenceWords, bodies: frozenset[str]) -> Iterator[CaseNumber]:
    begun = [begin.start() for begin in BARE_BEGIN.finditer(text)]
    for rule, form in _bare_forms().items() if begun else ():
        for match in begun_by(form, begun, text):
            refused = match["series"] in words.case_series_refused and match["series"] not in bodies
            confidence = None if refused else _judge(text, match, rule, words)
            if confidence:
                yield CaseNumber(match.start(), match.end(), f"references.case_{rule}", False, confidence)


def _judge(text: str, match: re.Match[str], rule: str, words: ReferenceWords) -> Confidence | None:
    """How sure a bare form is, ``None`` where it is something else."""
    if rule == "number_year" and re.fullmatch(YEAR, match["number"]):
        return None  # "RUS 2021-2030"
    if rule == "year_number" and re.fullmatch(YEAR, match.group()[-4:]) and match.group()[-5] in "-–—":
        return None
    if rule == "year_slash" and len(match["number"]) == 2 and int(match["number"]) == (int(match["year"]) + 1) % 100:
        return "high" if _noun_before(words).search(text, max(match.start() - 40, 0), match.start()) else None
    return "medium" if rule in ("glued", "short_year_slash", "year_series") else "high"


@lru_cache(maxsize=8)
def _bare_forms() -> dict[str, re.Pattern[str]]:
    return {rule: re.compile(form + END) for rule, form in BARE_FORMS.items()}


@lru_cache(maxsize=8)
def _label(words: ReferenceWords) -> re.Pattern[str]:
    return re.compile(
        rf"{word_of(words.case_labels)}{GAP}:?{GAP}(?P<value>{VALUE})(?!\w)(?:{TRAILING_SERIES})?"
    )


@lru_cache(maxsize=8)
def _label_alone(words: ReferenceWords) -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(words.case_labels)}){GAP}:?")


@lru_cache(maxsize=8)
def _noun_before(words: ReferenceWords) -> re.Pattern[str]:
    return re.compile(rf"{word_of(words.case_nouns)}{SPACE}$")


def in_span(cases: list[CaseNumber], span: Span) -> CaseNumber | None:
    """The first case number inside a span."""
    return next((case for case in cases if span.start <= case.start and case.end <= span.end), None)
