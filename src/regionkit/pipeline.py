"""The only door to spaCy: text to sentences and cue phrases, and each extractor as a spaCy component.

spaCy gives the cue phrases of the language's data (PhraseMatcher), and the words where a sentence border depends on
them.  What leaves this module is an :class:`~regionkit.analysis.Analysis`: plain spans in the one text.

This module is named by ``spacy_factories`` entry points, so spaCy imports it in every process that makes a pipeline:
importing it must stay cheap, and must never fail.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

from regionkit.document import Document
from regionkit.extraction import Extraction
from regionkit.mentions import Finding, Mention, Metadata, Source
from regionkit.words import WORD, Words, folded

if TYPE_CHECKING:
    import spacy.language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

    from regionkit.analysis import Analysis, Cue, Extractor
    from regionkit.language.contract import Language

RUN = re.compile(r"\S{200}")
"""As much without a space is given to spaCy at a time: 20 000 brackets or underscores in a row take it a minute."""
LINE_END = re.compile(r"[ \u00a0]*+(?:\r?\n[ \u00a0]*+)?")
"""White space that words of one paragraph may have between them; a tab or a blank line parts them."""
BLANK = re.compile(r"\s")
BETWEEN = "\n\n"
"""What parts the stretches that are given to spaCy at once: no phrase reaches over a blank line."""


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
    """What extractors need of a document beside its text: its sentences and the cues in it, as spans."""
    from regionkit.analysis import Analysis
    from regionkit.sentences import find_sentences

    nlp, _ = _spacy(language)
    sentences = find_sentences(document, language.layout, lambda text: _words(nlp, text).to_array("IDX").tolist())
    return Analysis(document, language, tuple(sentences), tuple(_cues(document, language)), known or Metadata())


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


def _words(nlp: spacy.language.Language, text: str) -> Doc:
    """The words of a text as spaCy parts them, where what hangs together is of a length that it can part."""
    cuts = [match.end() for match in RUN.finditer(text)]
    if not cuts:
        return nlp.make_doc(text)
    docs = [nlp.make_doc(text[start:end]) for start, end in pairwise([0, *cuts, len(text)]) if start < end]
    words = [token.text for doc in docs for token in doc]
    return type(docs[0])(nlp.vocab, words, [bool(token.whitespace_) for doc in docs for token in doc])


# --- cues ------------------------------------------------------------------------------------------------------------


def _cues(document: Document, language: Language) -> list[Cue]:
    """The cue phrases, also those that a line end breaks: "bättre än⏎budget" is one line of thought.

    spaCy is given the stretches in which all words of a phrase stand one after another, and says where it is a phrase.
    """
    from regionkit.analysis import Cue

    nlp, matcher = _spacy(language)
    stretches = list(_stretches(document, language))
    text = BETWEEN.join(document.text[start:end] for start, end in stretches)
    begun = [0, *accumulate(end - start + len(BETWEEN) for start, end in stretches)]
    doc = _words(nlp, text)
    columns = doc.to_array(["IDX", "LENGTH", "IS_SPACE"]).T.tolist() if text else ((), (), ())
    tokens = [
        (start, start + length)
        for start, length, blank in zip(*columns, strict=True)
        if not (blank and LINE_END.fullmatch(text, start, start + length))
    ]
    words = doc if len(tokens) == len(doc) else type(doc)(nlp.vocab, [text[start:end] for start, end in tokens])
    found = []
    for key, first, last in matcher(words):
        start, end = tokens[first][0], tokens[last - 1][1]
        stretch = bisect.bisect_right(begun, start) - 1
        offset = stretches[stretch][0] - begun[stretch]
        found.append(Cue(nlp.vocab.strings[key], offset + start, offset + end))
    return sorted(found, key=lambda cue: (cue.start, -cue.end, cue.label))


def _stretches(document: Document, language: Language) -> list[tuple[int, int]]:
    """Where the words of any cue phrase stand in a row, from white space to white space, in order and apart."""
    text, words = document.text, document.words
    found: list[tuple[int, int]] = []
    for first, count in sorted(_rows(words, language)):
        last = first + count - 1
        start, end = words.starts[first], words.starts[last] + len(words.listed[last])
        if not found or start >= found[-1][1]:
            while start > 0 and not text[start - 1].isspace():
                start -= 1
            found.append((start, _next_blank(text, end)))
        elif end > found[-1][1]:
            found[-1] = (found[-1][0], _next_blank(text, end))
    return found


def _next_blank(text: str, start: int) -> int:
    blank = BLANK.search(text, start)
    return blank.start() if blank else len(text)


def _rows(words: Words, language: Language) -> Iterator[tuple[int, int]]:
    """The first word of each row of words that is a phrase's, and how many they are."""
    by_word = _phrases(language)
    for word in by_word.keys() & words.by_word.keys():
        for number in words.by_word[word]:
            for phrase, index in by_word[word]:
                first = number - index
                if first >= 0 and words.listed[first : first + len(phrase)] == phrase:
                    yield first, len(phrase)


@lru_cache(maxsize=4)
def _phrases(language: Language) -> dict[str, list[tuple[list[str], int]]]:
    """The words of each cue phrase, and which of them is its longest, by that word."""
    phrases = {tuple(WORD.findall(folded(phrase))) for listed in language.cues.values() for phrase in listed}
    by_word: dict[str, list[tuple[list[str], int]]] = {}
    for phrase in sorted(phrases):
        longest = max(phrase, key=len)
        by_word.setdefault(longest, []).append(([*phrase], phrase.index(longest)))
    return by_word


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
