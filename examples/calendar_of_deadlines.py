"""A calendar file (iCalendar) with every deadline in some documents, ready to open in Outlook or another calendar.

python examples/calendar_of_deadlines.py [FILE ...] > frister.ics
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

import regionkit

DOCUMENTS = Path(__file__).parent / "documents"
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": " ", "\t": " "})


def main(paths: list[Path]) -> None:
    sys.stdout.reconfigure(newline="\r\n")  # as the standard for calendars wants it
    print("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//regionkit//frister//SV")
    for path in paths:
        document = regionkit.read(path)
        extraction = regionkit.extract(document)
        for row in extraction.deadlines():
            if row.end is None:
                continue
            block = document.block_at(extraction.mention(row.id).span.start)
            said = row.subject or (document.slice(block.span) if block else row.text)
            print(f"BEGIN:VEVENT\nUID:{row.id}@{path.stem}\nDTSTAMP:{row.end:%Y%m%d}T000000Z")
            print(f"DTSTART;VALUE=DATE:{row.end:%Y%m%d}\nDTEND;VALUE=DATE:{row.end + timedelta(days=1):%Y%m%d}")
            print(f"SUMMARY:{said[:60].translate(ESCAPES)}\nDESCRIPTION:{path.name}\nEND:VEVENT")
    print("END:VCALENDAR")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(DOCUMENTS.glob("*.pdf")))
