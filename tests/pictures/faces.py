"""The letters that the pictures are drawn with: free fonts that a system has, or not."""

from __future__ import annotations

from functools import cache

from PIL import ImageFont

FACES = {
    "sans": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    "serif": ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"),
    "narrow": ("LiberationSansNarrow-Regular.ttf", "LiberationSansNarrow-Bold.ttf"),
    "office": ("Carlito-Regular.ttf", "Carlito-Bold.ttf"),
    "wide": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    "wide serif": ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"),
    "typewriter": ("LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf"),
}
"""Plain and bold, by the name that a look uses."""


class NoFace(Exception):
    """A font that is needed is not installed."""


@cache
def face(name: str, bold: bool, pixels: float) -> ImageFont.FreeTypeFont:
    """A font in a size."""
    file = FACES[name][bold]
    try:
        return ImageFont.truetype(file, pixels, layout_engine=ImageFont.Layout.BASIC)
    except OSError as error:
        packages = "fonts-liberation, fonts-liberation-sans-narrow, fonts-crosextra-carlito and fonts-dejavu-core"
        raise NoFace(f"the font {file} is not installed; on Debian and Ubuntu it is in one of {packages}") from error


def missing() -> str:
    """Why the pictures cannot be drawn on this machine; empty where they can."""
    try:
        for name in FACES:
            face(name, False, 12), face(name, True, 12)
    except NoFace as error:
        return str(error)
    return ""
