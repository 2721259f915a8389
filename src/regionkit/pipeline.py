"""The only door to spaCy: text to sentences and cue phrases, and each extractor as a spaCy component.

spaCy gives the words, the sentence borders (always at block edges) and the cue phrases of the language's data
(PhraseMatcher).  What leaves this module is an :class:`~regionkit.analysis.Analysis`: plain spans in the one text.

This module is named by ``spacy_factories`` entry points, so spaCy imports it in every process that makes a pipeline:
importing it must stay cheap, and must never fail.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from regionkit.document import Document, Span
from regionkit.extraction import Extraction
from regionkit.mentions import Finding, Mention, Metadata, Source

if TYPE_CHECKING:
    import spacy.language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

    from regionkit.analysis import Analysis, Cue, Extractor
    from regionkit.language.contract import Language

CHUNK = 200_000
"""Code points that are given to spaCy at a time; it refuses texts over 1 000 000.  Cut between blocks."""

RUN = re.compile(r"\S{200}")
"""As much without a space is given to spaCy at a time: 20 000 brackets or underscores in a row take it a minute."""

CLOSES = r"[.!?…][\"”’)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*"  # with the mark of a note: "beslutades den 23 november 2026.¹"
LONGEST_SENTENCE = 5_000
"""Code points; what goes on longer without a full stop is a list or a damaged file.  Rules look at a whole sentence."""
SENTENCE_END = re.compile(rf"{CLOSES}(?=\s+[\"”(\[]?[A-ZÅÄÖÉÜ0-9§•–])|{CLOSES}\s*\n")
GAP = re.compile(r"\s*")
LINE_END = re.compile(r"[ \u00a0]*+(?:\r?\n[ \u00a0]*+)?")
"""White space that words of one paragraph may have between them; a tab or a blank line parts them."""
LONGEST_WORD = 40
"""Code points before a full stop in which an abbreviation or an ordinal is looked for."""
ORDINAL = re.compile(r"(?:^|[\s(§])\d{1,2}\.$")  # "§ 3." and "den 3." do not end a sentence, "2024." does


def extract(
    document: Document,
    *,
    extractors: Iterable[Extractor] | None = None,
    language: Language | None = None,
    known: Metadata | None = None,
) -> Extraction:
    """Find everything in a document.

    ``extractors`` replaces the standard ones (``[*EXTRACTORS, mine]`` adds to them);
    ``known`` gives what the caller knows of the document from elsewhere, such as its fiscal year.
    """
    from regionkit import checks
    from regionkit.analysis import Found
    from regionkit.extractors import EXTRACTORS
    from regionkit.languages.sv.swedish import SWEDISH

    analysis = analyse(document, language or SWEDISH, known or Metadata())
    found = Found(metadata=analysis.known)
    for extractor in EXTRACTORS if extractors is None else extractors:
        found.add(extractor(analysis, found))
    found.add(checks.check(analysis, found))
    return Extraction(
        source=_source(document),
        metadata=found.metadata,
        goals=_in_text_order(found.goals),
        indicators=_in_text_order(found.indicators),
        dates=_in_text_order(found.dates),
        budget=_in_text_order(found.budget),
        decisions=_in_text_order(found.decisions),
        references=_in_text_order(found.references),
        findings=tuple(found.findings),
    )


def _in_text_order(mentions: list[Any]) -> tuple[Any, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.span.start, mention.span.end, mention.id)))


def _source(document: Document) -> Source | None:
    source = document.source
    if source is None:
        return None
    with_text = sum(page.has_text for page in document.pages)
    if document.pages:
        layer = "full" if with_text == len(document.pages) else "partial" if with_text else "none"
    else:
        layer = "full" if document.text.strip() else "none"
    return Source(
        filename=source.filename,
        sha256=source.sha256,
        media_type=source.media_type,
        byte_size=source.byte_size,
        pages=len(document.pages) or None,
        text_layer=layer,
        reader=source.reader,
    )


def analyse(document: Document, language: Language, known: Metadata | None = None) -> Analysis:
    """Run spaCy over a document's text and keep what extractors need: sentences and cues as spans."""
    from regionkit.analysis import Analysis

    sentences: list[Span] = []
    cues: list[Cue] = []
    nlp, matcher = _spacy(language)
    for start, end in _chunks(document):
        doc = _with_sentences(_words(nlp, document.text[start:end]), document, language, start)
        spans = (_without_blanks(sentence.start_char, sentence.text) for sentence in doc.sents if sentence.text.strip())
        sentences += [Span(start=start + begin, end=start + end) for begin, end in spans]
        cues += _cues(doc, matcher, start)
    return Analysis(document, language, tuple(sentences), tuple(cues), known or Metadata())


def _without_blanks(start: int, text: str) -> tuple[int, int]:
    """Where a sentence stands, without the blanks around it: spaCy parts those before it only in a piece's middle."""
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip())


def _words(nlp: spacy.language.Language, text: str) -> Doc:
    """The words of a text as spaCy parts them, where what hangs together is of a length that it can part."""
    cuts = [match.end() for match in RUN.finditer(text)]
    if not cuts:
        return nlp.make_doc(text)
    docs = [nlp.make_doc(text[start:end]) for start, end in pairwise([0, *cuts, len(text)]) if start < end]
    words = [token.text for doc in docs for token in doc]
    return type(docs[0])(nlp.vocab, words, [bool(token.whitespace_) for doc in docs for token in doc])


def _chunks(document: Document) -> Iterator[tuple[int, int]]:
    """Cut a long text between blocks; a single block longer than CHUNK is one piece."""
    start = 0
    for before, after in zip(document.blocks, document.blocks[1:], strict=False):
        if after.span.end - start > CHUNK and before.span.end > start:
            yield start, after.span.start
            start = after.span.start
    if start < len(document.text):
        yield start, len(document.text)


@lru_cache(maxsize=4)
def _spacy(language: Language) -> tuple[spacy.language.Language, PhraseMatcher]:
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank(language.code)
    nlp.max_length = 2**31  # a blank pipeline has no parser that would need the memory
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    for label, phrases in language.cues.items():
        matcher.add(label, [nlp.make_doc(phrase) for phrase in phrases])
    return nlp, matcher


def _cues(doc: Doc, matcher: PhraseMatcher, offset: int) -> list[Cue]:
    """The cue phrases, also those that a line end breaks: "bättre än⏎budget" is one line of thought."""
    from regionkit.analysis import Cue

    kept = [token for token in doc if not (token.is_space and LINE_END.fullmatch(token.text))]
    words = type(doc)(doc.vocab, [token.text for token in kept])
    found = [
        Cue(doc.vocab.strings[key], offset + kept[start].idx, offset + kept[end - 1].idx + len(kept[end - 1]))
        for key, start, end in matcher(words)
    ]
    return sorted(found, key=lambda cue: (cue.start, -cue.end, cue.label))


def _with_sentences(doc: Doc, document: Document, language: Language, offset: int) -> Doc:
    """The same words, with a sentence begun at every block, table cell and after every full stop that ends one."""
    starts, text = {0}, doc.text
    first = max(document.block_index(offset), 0)
    for block in document.blocks[first:]:
        if block.span.start >= offset + len(text):
            break
        starts.add(block.span.start - offset)
        if block.table is not None:
            starts.update(cell.span.start - offset for cell in document.tables[block.table].cells if cell.text)
        else:
            begin = max(block.span.start - offset, 0)
            starts.update(_sentence_starts(text, begin, block.span.end - offset, language))
    token_starts = [token.idx for token in doc]
    # a start inside a token opens the sentence at the next one
    opening = {bisect.bisect_left(token_starts, start) for start in starts if start >= 0}
    begun = 0
    for token, start in enumerate(token_starts):
        if token in opening:
            begun = start
        elif start - begun > LONGEST_SENTENCE:
            opening.add(token)
            begun = start
    return type(doc)(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        sent_starts=[token.i in opening for token in doc],  # setting them one by one takes quadratic time
    )


def _sentence_starts(text: str, start: int, end: int, language: Language) -> Iterator[int]:
    for match in SENTENCE_END.finditer(text, start, end):
        before = text[max(start, match.end() - LONGEST_WORD) : match.end()]
        words = before.split()
        if words and words[-1].lstrip("(").lower() in language.layout.abbreviations:
            continue
        if ORDINAL.search(before):
            continue
        gap = GAP.match(text, match.end(), end)
        if gap and gap.end() < end:
            yield gap.end()


# --- spaCy components ------------------------------------------------------------------------------------------------


def __getattr__(attribute: str) -> Any:
    """Give spaCy the factory that an entry point names, such as ``dates_component``, and register it on the way."""
    missing = AttributeError(f"module {__name__!r} has no attribute {attribute!r}")
    name = attribute.removesuffix("_component")
    if name == attribute:
        raise missing
    from regionkit.extractors import EXTRACTORS_BY_NAME

    if name not in EXTRACTORS_BY_NAME:
        raise missing
    from spacy.language import Language as SpacyLanguage

    return SpacyLanguage.factory(f"regionkit_{name}", func=_factory(name), assigns=["doc.spans", "doc.user_data"])


def _factory(extractor: str) -> Callable[..., Callable[[Doc], Doc]]:
    """A spaCy factory for one extractor: ``nlp.add_pipe("regionkit_dates")``.

    The component puts what it finds in ``doc.spans["regionkit_dates"]`` (token spans, widened where a mention begins or
    ends inside a token) and the mentions themselves in ``doc.user_data["regionkit_dates"]``.
    """

    def factory(nlp: spacy.language.Language, name: str) -> Callable[[Doc], Doc]:
        return lambda doc: _annotate(doc, extractor)

    return factory


def _annotate(doc: Doc, name: str) -> Doc:
    from regionkit.analysis import Found
    from regionkit.extractors import EXTRACTORS_BY_NAME
    from regionkit.languages.sv.swedish import SWEDISH
    from regionkit.plaintext import document_from_text

    found = Found()
    analysis = analyse(document_from_text(doc.text), SWEDISH)
    mine: list[Mention | Metadata | Finding] = []
    for step, extractor in EXTRACTORS_BY_NAME.items():
        mine = list(extractor(analysis, found))
        found.add(mine)
        if step == name:
            break
    mentions = [item for item in mine if isinstance(item, Mention)]
    doc.user_data[f"regionkit_{name}"] = mine
    doc.spans[f"regionkit_{name}"] = [
        span
        for mention in mentions
        if (span := doc.char_span(mention.span.start, mention.span.end, mention.id, alignment_mode="expand"))
    ]
    return doc
