"""What an amount in running text is for: the sentence's subject, what stands beside it, or the heading above."""

from __future__ import annotations

import re

from regionkit.analysis import Analysis
from regionkit.document import Block, Span
from regionkit.extractors.budget.headings import section_subject
from regionkit.extractors.budget.naming import is_measured, name_of, names_something
from regionkit.mentions import Metadata

WORDS = re.compile(r"\S+")
LABEL = re.compile(r"(?:[•–-]\s)?(?P<label>[^\W\d_][^.:;()\d]{1,60}):\s")
MARKER = re.compile(r"\d{1,2}[.)]|[a-zåäö]\)")
MOST_LABEL_WORDS = 5
FAR = 1000
"""Code points of a sentence in which its subject is looked for."""
MOST_WORDS = 12
"""Words in which a clause names its subject."""
MAXIMUM = 90
"""Code points; a longer subject is a sentence and says too much."""
STOP = re.compile(r"[,.;:()–]|\s(?:\d|-\s?\d)")


def sentence_subject(analysis: Analysis, sentence: Span, before: int, metadata: Metadata) -> str | None:
    """The words up to the first verb of money: "Kultur- och fritidsnämnden redovisar …".

    Refuses subjects that say nothing by themselves ("Verksamheten redovisar …", "Av överskottet kommer …"):
    there the heading above is the subject.
    """
    words = analysis.language.budget
    if (label := _label_before(analysis, sentence, before)) is not None:
        return label
    taken = _up_to_verb(analysis, sentence, before)
    if taken is None:
        return _whose(analysis, sentence, before) or section_subject(analysis, sentence.start, metadata)
    if taken and len(taken) > 1 and MARKER.fullmatch(taken[0].group()):
        taken = taken[1:]  # "2. Hamnnämnden uppmanas att redovisa åtgärder"
    subject = analysis.text[taken[0].start() : taken[-1].end()].strip(" ,.:•–-") if taken else ""
    opener = taken[0].group().lower().rstrip(",") if taken else ""
    if taken and (opener in words.subject_openers or subject.lower() in words.adverbs):
        turned = _turned(analysis, taken, before)
        if turned is not None and turned.lower() not in words.weak_subjects:
            return turned  # "Sammantaget redovisar verksamheten för hamnar …" says no more than the heading above
    elif opener in words.adverbs and taken[1].group().lower() not in words.subject_openers:
        taken = taken[1:]  # "Även kostnaderna för livsmedel ökade"
        subject = subject[len(opener) :].strip(" ,")
    if taken and not names_something(analysis, Span(start=taken[0].start(), end=taken[-1].end())):
        return section_subject(analysis, sentence.start, metadata)
    if not subject or len(subject) > MAXIMUM or subject.lower() in words.weak_subjects:
        return section_subject(analysis, sentence.start, metadata)
    if opener in words.subject_openers or subject.lower() in words.adverbs or not _is_list(analysis, subject):
        return section_subject(analysis, sentence.start, metadata)
    if metadata.committee and metadata.committee.lower().startswith(subject.lower()):
        return metadata.committee
    return " ".join(subject.split())


def _label_before(analysis: Analysis, sentence: Span, before: int) -> str | None:
    """ "Förskola: prognosen är ett överskott på 2 mnkr", "Grundskola: -6 400 tkr": what the sentence is headed by.

    Refused: "Utfall: 12 mnkr", which says what is measured, and what more than a few words head.
    """
    match = LABEL.match(analysis.text, sentence.start, before)
    if match is None or len(match["label"].split()) > MOST_LABEL_WORDS:
        return None
    words = list(WORDS.finditer(analysis.text, match.start("label"), match.end("label")))
    opened = words[0].group().lower() in analysis.language.budget.subject_openers
    said = not analysis.language.budget.subject_ends.isdisjoint(word.group().lower() for word in words)
    return None if opened or said or is_measured(analysis, words) else name_of(analysis, words)


def _whose(analysis: Analysis, sentence: Span, before: int) -> str | None:
    """ "Hamnnämndens positiva resultat på 14 mnkr kan kopplas till …": whose it is, where the verb stands behind.

    Refused: "Ett underskott på 14 mnkr", "Årets resultat på 14 mnkr", which name nobody.
    """
    words = analysis.language.budget
    taken = list(WORDS.finditer(analysis.text, sentence.start, min(before, sentence.start + FAR)))
    if not 2 <= len(taken) <= MOST_WORDS or taken[-1].group().lower() not in words.own_links:
        return None
    last = next((at for at, word in enumerate(taken) if is_measured(analysis, [word])), 0)
    whose = next((at for at in range(last) if taken[at].group().lower().endswith(words.genitive)), None)
    closed = words.subject_openers | words.adverbs | words.empty_words
    if whose is None or is_measured(analysis, taken[: whose + 1]) or taken[0].group().lower() in closed:
        return None
    return name_of(analysis, taken[: whose + 1])


def _up_to_verb(analysis: Analysis, sentence: Span, before: int) -> list[re.Match[str]] | None:
    """The words up to the first verb of money; ``None`` where there is none.

    Behind "att" a clause with its own subject begins ("beror på att skatteintäkterna ökar"), and the verb behind "som"
    only tells more of the subject ("kostnader som är kopplade till flytten uppgick till").
    """
    words = analysis.language.budget
    taken: list[re.Match[str]] = []
    related = False  # a clause has begun that tells more of the subject, and has had no verb yet
    for match in WORDS.finditer(analysis.text, sentence.start, min(before, sentence.start + FAR)):
        word = match.group().lower().strip(",.:")
        if word in words.deciding and not related:
            return None  # "kommunstyrelsen beslutade att föra över 23 mnkr"
        shares = word in words.share_verbs and bool(taken) and _shares(analysis, match, before)
        if shares or (word in words.subject_ends and not related):
            break
        ended = word in words.subject_ends or word in words.clause_verbs
        related = bool(taken) if word in words.relatives else related and not ended
        taken.append(match)
        if word in words.clause_leads and len(taken) > 1:
            taken, related = [], False
    else:
        return None
    while len(taken) > 1 and taken[-1].group().lower() in words.adverbs:
        taken.pop()
    if len(taken) > 2 and taken[0].group().lower() in words.adverbs and taken[1].group().lower() in words.topic_openers:
        taken = taken[2:]  # "Totalt för nämnden är underskottet 2 mnkr"
    return taken


def _shares(analysis: Analysis, verb: re.Match[str], before: int) -> bool:
    """ "Hamnnämnden står för 9 mnkr": the verb right before the amount says whose it is."""
    return analysis.text[verb.end() : before].strip() in analysis.language.budget.share_links


def _turned(analysis: Analysis, taken: list[re.Match[str]], before: int) -> str | None:
    """The subject behind the verb: "Totalt räknar förvaltningen med ett …", "Samtidigt redovisar sjukhusen …"; and
    "För simhallen prognostiseras ett underskott", "Inom skolan är underskottet", where what is named first is it.

    Refused: "Enligt prognosen väntas ett underskott", "Under året ökade kostnaderna med …".
    """
    words = analysis.language.budget
    behind = list(WORDS.finditer(analysis.text, taken[-1].end(), before))[1 : MOST_WORDS + 1]
    lowered = [word.group().lower() for word in behind]
    last = next((i for i, word in enumerate(lowered) if word in words.subject_stops or not _is_word(word)), len(behind))
    modal = taken and analysis.text[taken[-1].end() : behind[0].start() if behind else before].strip().lower()
    measured = is_measured(analysis, behind[:last]) if last else True
    if not measured:
        return None if modal in words.modal_words else name_of(analysis, behind[:last])
    named = taken[1:]
    if behind and taken[0].group().lower() in words.topic_openers and named:
        times = any(word.group().strip(",.").isdigit() for word in named)  # "För planåren 2027 och 2028 uppgår"
        return None if times or is_measured(analysis, named) or "," in named[-1].group() else name_of(analysis, named)
    return None


def _is_word(text: str) -> bool:
    """Whether text is a word or the first of two that share their end: "hälso- och sjukvårdsnämnden"."""
    return text.replace("-", "").isalpha()


def joins_compounds(words: list[re.Match[str]], index: int) -> bool:
    """Whether a word stands within one name: "social- och arbetsnämnden"."""
    return index > 0 and words[index - 1].group().endswith("-")


def _is_list(analysis: Analysis, subject: str) -> bool:
    """Whether the commas of a subject part short names: "Förskola, öppen förskola och fritidshem".

    Refused: "Kommunens bolag, som ägs av koncernen", "Kostnaderna, främst hyrorna".
    """
    if "," not in subject:
        return True
    *first, rest = subject.split(", ")
    joiners = "|".join(map(re.escape, analysis.language.layout.hyphen_keepers))
    pieces = [*first, *re.split(rf"\s(?:{joiners})\s", rest)]
    openers = analysis.language.budget.subject_openers | analysis.language.budget.adverbs
    short = all(1 <= len(piece.split()) <= 4 and openers.isdisjoint(piece.lower().split()) for piece in pieces)
    return short and len(pieces) == len(first) + 2


def label_subject(analysis: Analysis, block: Block, amount_start: int, metadata: Metadata) -> str | None:
    """What stands before the amount on a label line: "Förskola + 6 239 tkr"; "Utfall hittills: 260 000 kr" says no
    subject, and then the heading above is it."""
    label = analysis.text[block.span.start : amount_start].removeprefix(block.marker).strip(" \n\t:–-•")
    if not names_something(analysis, Span(start=block.span.start, end=amount_start)):
        return section_subject(analysis, block.span.start, metadata)
    return " ".join(label.split()) or None


def beside(analysis: Analysis, behind: Span, led_by: tuple[str, ...] = ()) -> str | None:
    """What follows an amount and says what it is for: "40 mnkr kommer av finansiella poster"."""
    links = "|".join(re.escape(word) for word in led_by or analysis.language.budget.attribution)
    lead = re.compile(rf"(?:\s+\w+)?\s+(?:{links})\s+(?=\w)").match(analysis.text, behind.start, behind.end)
    if lead is None:
        return None
    stop = STOP.search(analysis.text, lead.end(), behind.end)
    words = list(WORDS.finditer(analysis.text, lead.end(), stop.start() if stop else behind.end))
    if words and words[0].group().lower() in analysis.language.budget.no_attribution:
        return None  # "3 mnkr till följd av", "12 mnkr för perioden"
    while words and words[-1].group().lower() in analysis.language.layout.hyphen_keepers:
        words.pop()  # "12 mnkr från skatter samt 9 mnkr från tomter"
    return name_of(analysis, words) if len(" ".join(word.group() for word in words)) <= MAXIMUM else None


def in_front_of_parenthesis(analysis: Analysis, before: Span) -> str | None:
    """What stands before an amount in parentheses: "försäljning (1,1 mnkr) och externa medel (2,6 mnkr)"."""
    end = before.start + len(analysis.document.slice(before).rstrip().removesuffix("(").rstrip())
    closed = {*analysis.language.budget.attribution, *analysis.language.layout.hyphen_keepers}
    closed |= analysis.language.budget.subject_ends | analysis.language.budget.subject_openers
    taken: list[re.Match[str]] = []
    words = list(WORDS.finditer(analysis.text, before.start, end))
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if joins_compounds(words, index):
            taken.insert(0, word)  # "park- och gatuverksamheten (11 mnkr)"
            continue
        if word.group().lower() in closed or word.group()[-1] in ",.;:)" or len(taken) == 5:
            break
        taken.insert(0, word)
    return name_of(analysis, taken) if taken and not is_measured(analysis, taken) else None
