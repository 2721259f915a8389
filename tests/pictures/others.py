"""Pictures that are neither tables nor text: diagrams, maps, photos, marks.  What is read in them is no text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import cos, pi, sin
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from pictures.faces import face

COLOURS = ("#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47")
GRID, INK = "#d9d9d9", "#404040"
Drawn = tuple[Image.Image, ImageDraw.ImageDraw]


def _paper(width: int, height: int, colour: str = "white") -> Drawn:
    image = Image.new("RGB", (width, height), colour)
    return image, ImageDraw.Draw(image)


def _font(size: float, bold: bool = False) -> ImageFont.FreeTypeFont:
    return face("office", bold, size)


def bars() -> Image.Image:
    """Columns by month, an axis with numbers, a title and a key."""
    image, pen = _paper(900, 520)
    pen.text((450, 28), "Sjukfrånvaro 2026, procent", font=_font(24), fill=INK, anchor="mm")
    for step in range(7):
        y = 440 - 60 * step
        pen.line((90, y, 860, y), fill=GRID)
        pen.text((80, y), f"{2 * step},0", font=_font(16), fill=INK, anchor="rm")
    random = Random(3)
    for at, month in enumerate(("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug")):
        x = 110 + 94 * at
        for side in (0, 1):
            high = random.randint(80, 340)
            pen.rectangle((x + 32 * side, 440 - high, x + 30 + 32 * side, 440), fill=COLOURS[side])
        pen.text((x + 31, 456), month, font=_font(16), fill=INK, anchor="mm")
    for side, year in enumerate(("2025", "2026")):
        pen.rectangle((360 + 120 * side, 484, 374 + 120 * side, 498), fill=COLOURS[side])
        pen.text((382 + 120 * side, 491), year, font=_font(16), fill=INK, anchor="lm")
    return image


def bars_with_amounts() -> Image.Image:
    """Columns with their amounts over them, in millions."""
    image, pen = _paper(800, 480)
    pen.line((60, 420, 780, 420), fill=INK, width=2)
    for at, amount in enumerate((31.2, 33.9, 36.4, 35.8, 38.1)):
        x, top = 90 + 140 * at, 420 - round(9 * amount)
        pen.rectangle((x, top, x + 80, 420), fill=COLOURS[0])
        pen.text((x + 40, top - 16), f"{amount}".replace(".", ","), font=_font(18), fill=INK, anchor="mm")
        pen.text((x + 40, 440), str(2022 + at), font=_font(18), fill=INK, anchor="mm")
    return image


def pie() -> Image.Image:
    """A pie whose slices have shares in them."""
    image, pen = _paper(720, 520)
    shares, start = (41, 24, 17, 11, 7), -90.0
    for number, share in enumerate(shares):
        end = start + 3.6 * share
        pen.pieslice((110, 60, 510, 460), start, end, fill=COLOURS[number], outline="white", width=3)
        middle = (start + end) / 2 * pi / 180
        place = (310 + 130 * cos(middle), 260 + 130 * sin(middle))
        pen.text(place, f"{share} %", font=_font(20, True), fill="white", anchor="mm")
        pen.rectangle((560, 150 + 40 * number, 574, 164 + 40 * number), fill=COLOURS[number])
        name = ("Förskola", "Skola", "Kultur", "Fritid", "Övrigt")[number]
        pen.text((584, 157 + 40 * number), name, font=_font(18), fill=INK, anchor="lm")
        start = end
    return image


def line() -> Image.Image:
    """Lines over a net of levels."""
    image, pen = _paper(900, 460)
    random = Random(5)
    for step in range(6):
        y = 400 - 66 * step
        pen.line((80, y, 870, y), fill=GRID)
        pen.text((70, y), f"{100 + 20 * step}", font=_font(15), fill=INK, anchor="rm")
    for number in range(3):
        places = [(90 + 70 * at, 200 + random.randint(-150, 150)) for at in range(12)]
        pen.line(places, fill=COLOURS[number], width=4, joint="curve")
    for at in range(12):
        pen.text((90 + 70 * at, 420), str(at + 1), font=_font(15), fill=INK, anchor="mm")
    return image


def chart_of_units() -> Image.Image:
    """Boxes with names, joined by lines."""
    image, pen = _paper(960, 420)
    rows = (("Nämnd",), ("Förvaltningschef",), ("Skola", "Kultur", "Fritid", "Stab"), ("Nord", "Syd", "Bad", "Ekonomi"))
    middles: list[list[int]] = []
    for at, names in enumerate(rows):
        top, step = 20 + 100 * at, 960 // len(names)
        middles.append([step * number + step // 2 for number in range(len(names))])
        for number, (name, x) in enumerate(zip(names, middles[-1], strict=True)):
            if at:
                above = middles[-2][number if len(middles[-2]) == len(names) else 0]
                pen.line(((above, top - 40), (above, top - 20), (x, top - 20), (x, top)), fill=INK, width=2)
            pen.rounded_rectangle((x - 95, top, x + 95, top + 60), 12, fill=COLOURS[at], outline=INK)
            pen.text((x, top + 30), name, font=_font(19), fill="white", anchor="mm")
    return image


def map_of_places() -> Image.Image:
    """Water, roads and the names of places, some of them along the roads."""
    image, pen = _paper(820, 560, "#f2efe6")
    random = Random(9)
    shore = [(0, 380), (180, 340), (300, 420), (460, 400), (600, 500), (820, 460), (820, 560), (0, 560)]
    pen.polygon(shore, fill="#a9cfe8")
    for _ in range(16):
        places = [(random.randint(0, 820), random.randint(0, 480)) for _ in range(4)]
        pen.line(places, fill=random.choice(("#e0a040", "#c8c8c8", "#d06060")), width=random.choice((2, 4, 7)))
    for name in ("Ekvik", "Norrby", "Sågbacken", "Kvarnån", "Södra hamnen"):
        letters = Image.new("L", (200, 40))
        ImageDraw.Draw(letters).text((4, 4), name, font=_font(20), fill=255)
        turned = letters.rotate(random.uniform(-35, 35), expand=True)
        place = (random.randint(40, 620), random.randint(40, 420))
        image.paste(Image.new("RGB", turned.size, INK), place, turned)
    for _ in range(8):
        place = (random.randint(20, 780), random.randint(20, 440))
        pen.text(place, str(random.choice((27, 40, 160, 42, 1890))), font=_font(13), fill=INK)
    return image


def photo() -> Image.Image:
    """Light and shadow without an edge."""
    noise = np.random.default_rng(11).integers(0, 255, (60, 80, 3)).astype(np.uint8)
    image = Image.fromarray(noise).resize((800, 600), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(5))
    grain = np.random.default_rng(12).normal(0, 9, (600, 800, 3))
    return Image.fromarray(np.clip(np.asarray(image) + grain, 0, 255).astype(np.uint8))


def logotype() -> Image.Image:
    """A shield and a word in wide letters."""
    image, pen = _paper(560, 180)
    pen.polygon([(30, 20), (130, 20), (130, 110), (80, 160), (30, 110)], fill="#1f3864")
    pen.polygon([(80, 40), (105, 90), (55, 90)], fill="#ffc000")
    pen.text((160, 90), "E K V I K", font=_font(54, True), fill="#1f3864", anchor="lm")
    return image


def signature() -> Image.Image:
    """Loops of a pen over a dotted line."""
    image, pen = _paper(640, 160)
    places = [(60 + 5 * at, 80 + 38 * sin(at / 3.1) * cos(at / 11) + 12 * sin(at / 1.3)) for at in range(90)]
    pen.line(places, fill="#1c2f6b", width=4, joint="curve")
    for x in range(40, 600, 8):
        pen.point((x, 140), fill=INK)
    return image


OTHERS: Mapping[str, Callable[[], Image.Image]] = {
    "bars": bars, "bars with amounts": bars_with_amounts, "pie": pie, "line": line, "chart of units": chart_of_units,
    "map": map_of_places, "photo": photo, "logotype": logotype, "signature": signature,
}  # fmt: skip
