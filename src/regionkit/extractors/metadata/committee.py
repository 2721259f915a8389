"""Which committee a document comes from."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from regionkit.analysis import Analysis
from regionkit.extractors.decisions.sections import section_kind
from regionkit.extractors.metadata.front import OWNERS, Front, labelled
from regionkit.extractors.metadata.meeting_days import body_with_day
from regionkit.extractors.organs import Organ, find_organs, organs_of
from regionkit.language.identity import OrganWords

FEWEST_MENTIONS = 4
SHARE = 0.5
CLEAR = 2
"""How many times as often as any other committee it must be spoken of."""
PROPOSAL_BLOCKS = 40
MOST_PARTS, LONGEST_PART = 3, 7
"""Of a line of the front, and words of each."""
PROPOSED = 120
FIRST = 4
"""Sentences, the title among them."""


def find_committee(
    analysis: Analysis, front: Front, title: str | None, organisation: str | None, *, of_meeting: bool = False
) -> tuple[str | None, bool]:
    """The committee, and whether it is stated outright: labelled, alone on a line of the front, or in the title.

    Else the body that a memo proposes a decision to, the one that most sentences of the text begin with, where it is
    most of them, or the one that opens the text as the document's own organisation's (inferred).
    ``of_meeting`` says that it is minutes: then the body before the day of the meeting is theirs.
    Fullmäktige and the like are only taken from the front: every text speaks of them.
    """
    words = analysis.language.identity
    for value in labelled(front, words.committee_labels, words):
        organs = find_organs(value, words.organs)
        if organs and _is_whole_name(organs[0]) and not value[: organs[0].start].strip():
            return _display(organs[0].name), True
    for text in (*(line.text for line in front.lines), *front.running):
        organs = find_organs(text, words.organs)
        if organs and _is_whole_name(organs[0]) and organs[0].end - organs[0].start == len(text.strip()):
            return _display(organs[0].name), True
    for line in front.lines:
        if name := _beside_its_owner(line.text, words.organs):
            return _display(name), True
    for text in (title or "", *front.running):
        named = [organ for organ in find_organs(text, words.organs) if _is_whole_name(organ) and not organ.abbreviated]
        if len({organ.name.lower() for organ in named}) == 1:
            return _display(named[0].name), True
    organ = body_with_day((line.text for line in front.lines), analysis.language) if of_meeting else None
    if organ is not None and _is_whole_name(organ) and not organ.abbreviated:
        return _display(organ.name), True
    return _of_proposal(analysis) or _of_sentences(analysis) or _that_opens(analysis, organisation), False


def _beside_its_owner(line: str, words: OrganWords) -> str | None:
    """The one body of a line that only says whose it is besides: "Hamnnämnden, Norrby kommun", "Hamn | Hamnnämnden".

    Refused: two bodies, a day or a sentence beside it.
    """
    parts = [part.strip() for part in OWNERS.split(line)]
    if not 1 < len(parts) <= MOST_PARTS or any(len(part.split()) > LONGEST_PART or not part for part in parts):
        return None
    if not all(part[0].isupper() and not any(map(str.isdigit, part)) for part in parts):
        return None
    organs = [organ for organ in find_organs(line, words) if not organ.abbreviated]
    whole = [organ.name for organ in organs if _is_whole_name(organ) and line[organ.start : organ.end] in parts]
    return whole[0] if len(organs) == len(whole) == 1 else None


def _of_proposal(analysis: Analysis) -> str | None:
    """ "Förslag till beslut", and below it "Hamnnämnden godkänner uppföljningen.": the body that is to decide.

    Refused: proposals to two bodies, and those to fullmäktige, which another body has to make.
    """
    document, language, words = analysis.document, analysis.language, analysis.language.identity
    names: set[str] = set()
    for above, block in pairwise(document.blocks[:PROPOSAL_BLOCKS]):
        if above.table is None and section_kind(document.slice(above.span), language) == "proposal":
            organ = next(iter(find_organs(document.slice(block.span)[:PROPOSED], words.organs)), None)
            if organ is None or organ.start or organ.genitive or organ.head in words.organs.assemblies:
                return None
            names.add(_display(organ.name) if _is_whole_name(organ) and not organ.abbreviated else "")
    return names.pop() or None if len(names) == 1 else None


def _that_opens(analysis: Analysis, organisation: str | None) -> str | None:
    """The body of a first sentence that names the document's own organisation as its: "Hamnnämnden i Norrby kommun …".

    "Hamnnämnden beslutade …" may be of another committee's decision.
    """
    if organisation is None:
        return None
    for sentence in analysis.sentences[:FIRST]:
        text = analysis.text[sentence.start : sentence.end]
        organ = next(iter(find_organs(text, analysis.language.identity.organs)), None)
        if organ is not None and organ.start == 0 and _is_whole_name(organ) and not organ.abbreviated:
            owner = re.match(r"\s+\w{1,2}\s+", text[organ.end :])
            if owner and text[organ.end + owner.end() :].casefold().startswith(organisation.casefold()):
                return _display(organ.name)
    return None


def _of_sentences(analysis: Analysis) -> str | None:
    """The subject of the text.  "Beredningen" alone counts for the one full name that ends or begins like it."""
    organs = organs_of(analysis)
    assemblies = analysis.language.identity.organs.assemblies
    own = [organ for organ in organs if organ.committee and not organ.abbreviated and organ.head not in assemblies]
    full = Counter(_display(organ.name) for organ in own if not organ.alone and not _in_table(analysis, organ))
    if not full:
        return None
    beginnings = {sentence.start for sentence in analysis.sentences}
    subjects = Counter(
        name for organ in own if organ.start in beginnings and (name := _full_name(organ, full)) is not None
    )
    total = sum(full.values()) + sum(1 for organ in own if organ.alone)
    mentions = Counter(name for organ in own if (name := _full_name(organ, full)) is not None)
    ranked = sorted(mentions, key=lambda name: (-subjects[name], -mentions[name], name))
    best = ranked[0]
    rival = max((count for name, count in mentions.items() if name != best), default=0)
    alone = mentions[best] >= CLEAR * rival  # a plan that two committees share is neither's
    enough = alone and mentions[best] >= FEWEST_MENTIONS and subjects[best] and mentions[best] >= SHARE * max(total, 1)
    return best if enough and full[best] >= 1 else None


def _is_whole_name(organ: Organ) -> bool:
    return organ.committee and not organ.alone


def _in_table(analysis: Analysis, organ: Organ) -> bool:
    block = analysis.document.block_at(organ.start)
    return block is not None and block.table is not None


def _full_name(organ: Organ, full: Counter[str]) -> str | None:
    """The full name that a body goes by; the only one of its kind where just the kind is said."""
    if not organ.alone:
        return _display(organ.name)
    same = [name for name in full if name.lower().startswith(organ.head) or name.lower().endswith(organ.head)]
    return max(same, key=lambda name: (full[name], name)) if same else None


def _display(name: str) -> str:
    """With a capital first letter, and not in capitals throughout."""
    flat = name.lower() if name.isupper() else name
    return flat[:1].upper() + flat[1:]
