"""The languages that results are shown in, by their codes.  Documents are read in Swedish all the same."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.display import DisplayWords
from regionkit.languages.en.display import DISPLAY as ENGLISH
from regionkit.languages.sv.display import DISPLAY as SWEDISH

DISPLAYS: Mapping[str, DisplayWords] = {words.code: words for words in (SWEDISH, ENGLISH)}
