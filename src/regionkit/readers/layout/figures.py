"""What a figure looks like in a table."""

from __future__ import annotations

import re

# "1 131 226", "-45 749", "0,0", "+5,2", "(1 240)", "99,4%", ">99%", "-", "–"
NUMBER = re.compile(r"[(<>≤≥]?\s*[-−–+]?\s*\d[\d\s.,]*\s*%?\)?\**$|[-−–]$")
# "2026", "201711", "2024-2026", "2025-12-31", "21/22": a year or a date is a label as often as a value
YEAR = re.compile(r"(?:19|20)\d\d(?:\d\d)?(?:\s*[-–/]\s*\d{1,4}){0,2}$|\d\d/\d\d$")
