"""What a figure looks like in a table."""

from __future__ import annotations

import re

# "1 131 226", "-45 749", "0,0", "+5,2", "(1 240)", "99,4%", ">99%", "-", "–"
NUMBER = re.compile(r"[(<>≤≥]?\s*[-−–+]?\s*\d[\d\s.,]*\s*%?\)?\**$|[-−–]$")
# "2026", "201711", "2024-2026", "2025-12-31", "21/22": a year or a date is a label as often as a value
YEAR = re.compile(r"(?:19|20)\d\d(?:\d\d)?(?:\s*[-–/]\s*\d{1,4}){0,2}$|\d\d/\d\d$")
# "-206" over "629", "1 131" over "226": the beginning of a figure and its rest, broken by a narrow cell
BEGINNING = re.compile(r"[-−–+(]?\d{1,3}(?: \d{3})*$")
REST = re.compile(r"\d{3}(?: \d{3})*(?:,\d+)?\)?$")
