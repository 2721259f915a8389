"""Passes over all levels of a picture: strip by strip they must give what one pass over the whole gives."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PIL.ImageFilter import MedianFilter

from regionkit.readers.ocr.levels import STEP, STRIP, Gray, changes_of, hat, middle_of, smooth, without_specks

WIDE, HIGH = 3_001, 150


@pytest.fixture(scope="module")
def gray() -> Gray:
    """Noise over bands of gray, in several strips."""
    chance = np.random.default_rng(7)
    bands = np.repeat(chance.integers(0, 250, HIGH // 10), 10)[:, None]
    return np.clip(bands + chance.integers(-9, 9, (HIGH, WIDE)), 0, 255).astype(np.uint8)


def test_the_picture_has_several_strips(gray: Gray) -> None:
    assert gray.size > 2 * STRIP


def test_specks_are_taken_out_as_by_pillow(gray: Gray) -> None:
    assert np.array_equal(without_specks(gray), np.asarray(Image.fromarray(gray).filter(MedianFilter(3))))


@pytest.mark.parametrize("width", [3, 5, 11, 12])
def test_what_is_darker_than_all_around_it_is_found_in_every_strip(gray: Gray, width: int) -> None:
    around = width // 2
    windows = range(2 * around + 1)
    high = np.pad(gray, ((around, around), (0, 0)), constant_values=0)
    high = np.max([high[at : at + HIGH] for at in windows], axis=0)
    low = np.pad(high, ((around, around), (0, 0)), constant_values=255)
    closed = np.min([low[at : at + HIGH] for at in windows], axis=0)

    assert np.array_equal(hat(gray, width), closed - gray)


def test_changes_of_the_shading_are_found_in_every_strip(gray: Gray) -> None:
    whole = smooth(gray)
    step = np.zeros_like(whole)
    step[2:-1] = whole[3:] - whole[:-3]

    lighter, darker = changes_of(gray)

    assert np.array_equal(lighter, step >= STEP)
    assert np.array_equal(darker, step <= -STEP)
    assert lighter.any()
    assert darker.any()


@pytest.mark.parametrize(("levels", "middle"), [([9], 9.0), ([9, 1, 5], 5.0), ([9, 1, 5, 2], 3.5)])
def test_the_middle_one(levels: list[int], middle: float) -> None:
    assert middle_of(np.array(levels, np.uint8)) == middle
