"""regionkit inside a spaCy pipeline: each extractor is a component, and what it finds stands in ``doc.spans``.

python examples/spacy_component.py ["some text"]
"""

from __future__ import annotations

import sys

import spacy

TEXT = "Nämnden redovisar per augusti 2025 ett underskott på 400 tkr. Åtgärder ska redovisas senast den 31 oktober."


def main(text: str) -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe("regionkit_dates")
    nlp.add_pipe("regionkit_budget")
    doc = nlp(text)
    for name in ("regionkit_dates", "regionkit_budget"):
        for span in doc.spans[name]:
            print(name, span.start, span.end, span.text)
    for figure in doc.user_data["regionkit_budget"]:
        print(figure.measure, figure.amount.sek)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else TEXT)
