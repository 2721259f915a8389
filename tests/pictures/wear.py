"""What happens to a picture on its way into a report: a scanner's tilt, blur and noise, and how the file keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Literal

import numpy as np
from PIL import Image, ImageChops, ImageFilter, ImageOps


@dataclass(frozen=True)
class Wear:
    """What a picture has been through."""

    tilt: float = 0
    """Degrees, counterclockwise."""
    blur: float = 0
    """The radius in pixels."""
    noise: float = 0
    """How far a pixel's lightness is off, of 255."""
    colours: Literal["all", "gray", "black"] = "all"
    kept: Literal["png", "alpha", "jpeg"] = "png"
    quality: int = 75
    """Of a JPEG."""


def worn(image: Image.Image, wear: Wear, seed: int = 1) -> Image.Image:
    """The picture after all that, as its file shows it; the same on every run."""
    if wear.tilt:
        image = ImageOps.expand(image, 12, fill="white")
        image = image.rotate(wear.tilt, Image.Resampling.BICUBIC, expand=True, fillcolor="white")
    if wear.blur:
        image = image.filter(ImageFilter.GaussianBlur(wear.blur))
    if wear.colours != "all":
        image = image.convert("L")
    if wear.noise:
        shape = (image.height, image.width, *((3,) if image.mode == "RGB" else ()))
        off = np.random.default_rng(seed).normal(0, wear.noise, shape)
        image = Image.fromarray(np.clip(np.asarray(image) + off, 0, 255).astype(np.uint8))
    if wear.colours == "black":
        image = image.point(lambda light: 255 if light > 140 else 0).convert("1")
    return image


def kept(image: Image.Image, wear: Wear) -> bytes:
    """The picture's file."""
    buffer = BytesIO()
    if wear.kept == "jpeg":
        image.save(buffer, "JPEG", quality=wear.quality)
    else:
        (seen_through(image) if wear.kept == "alpha" else image).save(buffer, "PNG")
    return buffer.getvalue()


def seen_through(image: Image.Image) -> Image.Image:
    """The same picture on white paper, with what is white left open: what a spreadsheet puts on the clipboard."""
    red, green, blue = (band.convert("L") for band in image.convert("RGB").split())
    open_part = ImageChops.darker(ImageChops.darker(red, green), blue)
    alpha = np.asarray(ImageChops.invert(open_part)).astype(np.int64)
    below = np.asarray(image.convert("RGB")).astype(np.int64) - (255 - alpha)[..., None]
    colours = np.where(alpha[..., None] > 0, 255 * below // np.maximum(alpha, 1)[..., None], 0)
    made = np.dstack([np.clip(colours, 0, 255), alpha]).astype(np.uint8)
    return Image.fromarray(made, "RGBA")
