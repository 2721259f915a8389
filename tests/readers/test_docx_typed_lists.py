"""Lists that were typed in one paragraph of a Word file, with a line break before each number."""

from __future__ import annotations

import pytest

from word_files import r, read


def lines(*texts: str) -> str:
    return f"<w:p>{'<w:r><w:br/></w:r>'.join(map(r, texts))}</w:p>"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            ["1. Rapporten godkänns.", "2. Nämnden redovisar åtgärder i maj."],
            [("list_item", "1. Rapporten godkänns."), ("list_item", "2. Nämnden redovisar åtgärder i maj.")],
            id="numbers",
        ),
        pytest.param(
            ["Hamnnämnden beslutar", "a) att bygga", "b) att avvakta"],
            [("paragraph", "Hamnnämnden beslutar"), ("list_item", "a) att bygga"), ("list_item", "b) att avvakta")],
            id="letters below the words over them",
        ),
        pytest.param(
            ["- kajen", "och bryggan", "- bojarna"],
            [("list_item", "- kajen\noch bryggan"), ("list_item", "- bojarna")],
            id="signs, and a line that goes on",
        ),
        pytest.param(
            ["1. Kajen lagas", "3. kvartalet 2026"], [("list_item", "1. Kajen lagas\n3. kvartalet 2026")],
            id="numbers that do not count on",
        ),
        pytest.param(["Kajen", "2. Bryggan"], [("paragraph", "Kajen\n2. Bryggan")], id="one number alone"),
        pytest.param(["Hamnnämnden", "2026-01-14"], [("paragraph", "Hamnnämnden\n2026-01-14")], id="no list"),
    ],
)
def test_each_line_of_a_typed_list_is_an_item(texts: list[str], expected: list[tuple[str, str]]) -> None:
    document = read(lines(*texts))

    assert [(block.kind, document.slice(block.span)) for block in document.blocks] == expected
    assert all(document.locate(block.span)[0].paragraph == 1 for block in document.blocks)
