"""What a document says is data in the HTML report too: shown as it stands, never run, never fetched."""

from __future__ import annotations

import pytest

import regionkit
from renderers.test_injections import PAYLOADS, poisoned
from report_page import ParsedPage

HTML = {
    "script": "<script>document.title='x'</script>",
    "end of script": "</script><script>document.title='x'</script>",
    "end of style": "</style><img src=x onerror=alert(1)>",
    "end of noscript": "</noscript><img src=//example.org/x onerror=alert(1)>",
    "attribute": "\" onmouseover=\"alert(1)\" style=\"background:url(//example.org)",
    "link": "<a href=javascript:alert(1)>4 mnkr</a>",
    "template": "{{ 7 * 7 }}{% include '/etc/passwd' %}",
    "comment": "<!-- --><svg/onload=alert(1)>",
    "entity": "&lt;script&gt;&#x3c;img&#62;",
}
KNOWN = {
    "html", "head", "meta", "title", "style", "body", "a", "div", "main", "header", "p", "h1", "h2", "h3", "h4", "h5",
    "h6", "section", "dl", "dt", "dd", "nav", "ul", "ol", "li", "b", "i", "span", "form", "label", "input", "select",
    "option", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "img", "footer",
    "fieldset", "legend", "details", "summary", "noscript", "script",
}  # fmt: skip


@pytest.mark.parametrize("payload", [*PAYLOADS.values(), *HTML.values()], ids=[*PAYLOADS, *HTML])
def test_hostile_text_stays_text(payload: str) -> None:
    extraction, document = poisoned(payload)

    page = ParsedPage(regionkit.render(extraction, "html", document=document))

    assert len(page.elements("//script")) == 1
    assert len(page.elements("//style")) == 1
    assert {element.tag for element in page.root.iter() if isinstance(element.tag, str)} <= KNOWN
    assert [name for element in page.root.iter() for name in element.attrib if name.startswith("on")] == []
    assert page.loads() == []
    assert page.dangling() == []
    assert page.repeated_ids() == []
    assert not set(page.root.text_content()) & {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def test_hostile_text_is_shown_as_it_stands() -> None:
    extraction, document = poisoned(HTML["script"])

    page = ParsedPage(regionkit.render(extraction, "html", document=document))

    assert HTML["script"] in page.elements("//main")[0].text_content()
    assert HTML["script"] in page.elements("//div[@class='running']")[0].text_content()
