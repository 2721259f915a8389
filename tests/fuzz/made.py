"""Sound web pages, RTF and OpenDocument texts, messages and archives to damage, made by hand from our own texts."""

from __future__ import annotations

import email.message
import email.policy
from collections.abc import Callable
from html import escape

from fuzz.archives import packed
from fuzz.seeds import Seed, seeds, texts

PAGE = """<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Delårsrapport</title>
<meta name="author" content="Nämnden"><style>.x{{color:red}}</style></head><body><header>Region</header><nav><ul>
<li><a href="/">Start</a></ul></nav><main><h1>Delårsrapport per augusti 2025</h1><p>Nämnden har en budget på
4&nbsp;800&nbsp;tkr.<br>Utfallet är <b>4 790</b> tkr.<sup>1</sup><table><caption>Belopp i tkr</caption><thead><tr>
<th rowspan="2">Verksamhet<th colspan="2">2025<tr><th>Budget<th>Utfall<tbody><tr><td>Skola<td>4 800<td align=right>
4 790<tr><td>Vård<td>−12<td>3,5</table><h2>Mål</h2><ol start="3"><li>Köerna ska minska senast den 1 maj 2025
<ul><li>delmål</ul><li><del>gammalt</del><ins>nytt</ins></ol><table border=1><tr><th>Mål<th>Status<tr><td>Kortare köer
<td style="background:#ff0000">●<tr><td>Fler lärare<td><img alt="Grön" src=g.png></table><pre>a   b
1   2</pre>{}<dl><dt>Ansvarig<dd>Nämnden</dl></main><footer>Kontakt</footer><script>x = "<p>";</script></body></html>"""
SAVED = (
    "From: <Saved>\r\nSubject: Rapport\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n----x\r\n'
    "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n----x--\r\n"
)
TABLE = (
    r"\trowd\trhdr\cellx3000\cellx6000\pard\intbl\b Verksamhet\cell Utfall\b0\cell\row"
    r"\trowd\clvmgf\cellx3000\clcbpat2\cellx6000\pard\intbl Skola\cell 3 tkr\cell\row\pard "
)
RTF_HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times New Roman;}{\f1\fnil\fcharset2 Wingdings;}}"
    r"{\colortbl;\red0\green0\blue0;\red255\green0\blue0;}{\stylesheet{\s1\b\fs28 heading 1;}}"
    r"{\info{\title Rapport}}{\header\pard Region\par}\pard\s1\b\fs28 Ekonomi\b0\par\pard\fs22 "
)
LISTED = r"\par{\pntext 1.\tab}Mål{\footnote\pard Not}{\field{\*\fldinst PAGE}{\fldrslt 3}}\par\page "
MARKED = "{\\cf2\\f1 l}{\\deleted gammal}{\\revised ny}\\u229?\\'e5\\line\\par}"


def pages() -> tuple[Seed, ...]:
    """Web pages, one of them as a browser saves it."""
    whole = [PAGE.format(f"<p>{escape(seed.data.decode()[:1500])}") for seed in texts()[:4]]
    short = "<html><p>Utfallet är 12 tkr<table><tr><td>Mål<td>Klart<tr><td>Skola<td>3 tkr</table></html>"
    made = [Seed(f"page {number}", "html", page.encode()) for number, page in enumerate((*whole, short))]
    return (*made, Seed("saved", "html", SAVED.format(PAGE.format("").replace("=", "=3D")).encode()))


def rich_texts() -> tuple[Seed, ...]:
    """RTF with a table, a note, a field, a list, changes and signs."""
    from office_files import rtf

    body = "Öppna fler skolor senast den 1 maj 2025. Utfallet är 12 tkr."
    coded = "".join(sign if sign.isascii() else f"\\'{sign.encode('cp1252').hex()}" for sign in body)
    return (
        Seed("whole", "rtf", (RTF_HEAD + coded + LISTED + TABLE + MARKED).encode("ascii", "replace")),
        Seed("small", "rtf", rtf("Utfallet är 12 tkr.\\par Målet är uppfyllt.")),
    )


def open_documents() -> tuple[Seed, ...]:
    """OpenDocument texts: in one XML file, and packed."""
    from office_files import flat

    rows = "<table:table-row><table:table-cell>{}</table:table-cell><table:table-cell>{}</table:table-cell>"
    cell = "<text:p>{}</text:p>"
    table = "".join(
        rows.format(cell.format(a), cell.format(b)) + "</table:table-row>"
        for a, b in (("Skola", "Utfall"), ("Norr", "3 tkr"))
    )
    body = (
        '<text:h text:outline-level="1">Ekonomi</text:h><text:p>Utfallet är 12 tkr<text:note text:note-class="endnote">'
        "<text:note-body><text:p>Noten</text:p></text:note-body></text:note></text:p>"
        f"<text:list><text:list-item><text:p>Mål</text:p></text:list-item></text:list><table:table>{table}</table:table>"
    )
    one = flat(body)
    content = one.replace(b"office:document ", b"office:document-content ").replace(
        b"</office:document>", b"</office:document-content>"
    )
    manifest = b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    parts = [("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content)]
    return (Seed("flat", "odt", one), Seed("packed", "odt", packed([*parts, ("META-INF/manifest.xml", manifest)], 0)))


def messages() -> tuple[Seed, ...]:
    """Messages with documents attached to them."""
    made = email.message.EmailMessage(policy=email.policy.SMTP)
    made["From"], made["To"], made["Subject"] = "namnd@norrmark.example", "arkiv@norrmark.example", "Rapport för året"
    made["Date"] = "Thu, 18 Sep 2025 10:00:00 +0200"
    made.set_content("Hej,\n\nUtfallet är 12 tkr.\n", charset="iso-8859-1")
    made.add_alternative("<p>Utfallet är 12 tkr.", subtype="html")
    for kind in ("docx", "pdf"):
        small = min(seeds(kind), key=lambda seed: len(seed.data))
        made.add_attachment(small.data, maintype="application", subtype="octet-stream", filename=f"rapport för.{kind}")
    made.set_boundary("===============1==")
    plain = email.message.EmailMessage()
    plain["From"], plain["Subject"] = "a@norrmark.example", "Kort"
    plain.set_content("Målet nås senast den 1 maj 2025.")
    outer = email.message.EmailMessage()
    outer["From"], outer["Subject"] = "b@norrmark.example", "Vidare"
    outer.set_content("Se nedan.")
    outer.add_attachment(plain)
    outer.set_boundary("===============2==")
    return tuple(
        Seed(name, "eml", bytes(mail)) for name, mail in (("whole", made), ("plain", plain), ("passed on", outer))
    )


def bundles() -> tuple[Seed, ...]:
    """Archives of documents."""
    small = {kind: min(seeds(kind), key=lambda seed: len(seed.data)).data for kind in ("docx", "pdf", "html", "eml")}
    inner = packed([("plan.txt", b"Senast den 1 mars 2026."), ("a/b.html", small["html"])])
    whole = [("2025/", b""), ("2025/rapport.pdf", small["pdf"]), ("r.docx", small["docx"]), ("b.zip", inner)]
    return (
        Seed("whole", "zip", packed([*whole, ("__MACOSX/._r.docx", b"x"), ("brev.eml", small["eml"])])),
        Seed("stored", "zip", packed([("plan.txt", "Utfallet är 12 tkr.".encode())], 0)),
        Seed("inner", "zip", inner),
    )


MADE: dict[str, Callable[[], tuple[Seed, ...]]] = {
    "html": pages,
    "rtf": rich_texts,
    "odt": open_documents,
    "eml": messages,
    "zip": bundles,
}
