"""Damage to messages and to archives of documents: parts in parts without end, wrong borders, codes and names."""

from __future__ import annotations

import re

from fuzz.archives import ODD_NAMES, packed, unpacked
from fuzz.chance import Dice, Mutation

CODES = (b"base64", b"quoted-printable", b"7bit", b"8bit", b"binary", b"x-uuencode", b"nonsense", b"")
TYPES = (
    b"multipart/mixed",
    b"multipart/alternative",
    b"message/rfc822",
    b"message/partial; id=1; number=1; total=2",
    b"message/external-body; access-type=local-file; name=/etc/passwd",
    b"text/html",
    b"text/plain; charset=nonsense",
    b"text/plain; charset=utf-16",
    b"application/zip",
    b"application/pdf",
    b"application/octet-stream",
    b"/",
)
HEADER = re.compile(rb"^([A-Z][\w-]+): (.*)$", re.MULTILINE)
ODD_HEADERS = (
    b"=?utf-8?b?%%%?=",
    b"=?nonsense?q?=FF?=",
    b"\xff\xfe",
    b"a" * 100_000,
    b"=?utf-8?q?" + b"=C3" * 5000 + b"?=",
    b'attachment; filename="../../etc/passwd"',
    b"attachment; filename*0*=utf-8''%FF; filename*9999=x",
    b'attachment; filename="' + b"x" * 5000 + b'.pdf"',
    b"",
    b"Mon, 99 Foo 99999 25:61:61 +9999",
)


def odd_headers(data: bytes, dice: Dice) -> bytes:
    """Headers hold what no program writes."""
    rate = dice.choice((0.1, 0.5))

    def odd(match: re.Match[bytes]) -> bytes:
        if dice.random() > rate:
            return match.group()
        name = match[1].lower()
        values = {b"content-transfer-encoding": CODES, b"content-type": TYPES}.get(name, ODD_HEADERS)
        return match[1] + b": " + dice.choice(values)

    return HEADER.sub(odd, data)


def lost_borders(data: bytes, dice: Dice) -> bytes:
    """Borders between the parts are lost, doubled, or not the one that is announced."""
    rate = dice.choice((0.2, 0.6))
    new = (b"", b"\n--=x--\n", b"\n--\n", b"\n")
    border = rb"\r?\n--=[^\r\n]*\r?\n"
    return re.sub(border, lambda m: dice.choice(new) if dice.random() < rate else m.group() * 2, data)


def deep_parts(data: bytes, dice: Dice) -> bytes:
    """Messages in messages and parts in parts, very deep; or very many side by side."""
    kind, count = dice.randrange(3), dice.choice((6, 60, 60, 60, 1500))
    if kind == 0:
        return b"Content-Type: message/rfc822\n\n" * count + data
    if kind == 1:
        return b"".join(
            b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(count)
        ) + data
    part = b"\n--b\nContent-Type: text/plain; name=a.txt\nContent-Disposition: attachment\n\nUtfall 3 tkr"
    head = b'MIME-Version: 1.0\nFrom: a@b.se\nContent-Type: multipart/mixed; boundary="b"\n'
    return head + part * count + b"\n--b--\n"


MESSAGES: tuple[Mutation, ...] = (odd_headers, odd_headers, lost_borders, deep_parts)


def archive_in_itself(data: bytes, dice: Dice) -> bytes:
    """Archives in archives, deep or many times over."""
    for _ in range(dice.choice((1, 3, 5, 9))):
        data = packed([(f"{n}.zip", data) for n in range(dice.choice((1, 1, 2, 5)))])
        if len(data) > 300_000:
            break
    return data


def many_members(data: bytes, dice: Dice) -> bytes:
    """Members without end, of odd names, or of one name."""
    count = dice.choice((3, 30, 300)) if dice.random() < 0.97 else 21_000
    name = dice.choice(("{}.txt", "a.txt", "{}/", "{}.pdf", *(odd for odd in ODD_NAMES if odd)))
    content = b"Utfall 3 tkr" if count < 1000 else b""
    return packed([*unpacked(data), *((name.format(n), content) for n in range(count))])


def unpacks_to_much(data: bytes, dice: Dice) -> bytes:
    """A member that unpacks to many megabytes of one letter, under the name of a document."""
    name = dice.choice(("a.txt", "a.html", "a.docx", "a.pdf", "a.zip", "a.eml", "a.rtf"))
    letters = dice.choice((b" ", b"A", b"\n", b"\0", b"<p>", b"1 ")) * 50_000
    return packed([*unpacked(data), (name, letters * dice.choice((1, 1, 1, 1, 1, 1, 500)))])


BUNDLES: tuple[Mutation, ...] = (archive_in_itself, many_members, unpacks_to_much)
