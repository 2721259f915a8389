"""What a Swedish text says of itself."""

from __future__ import annotations

from regionkit.language.checks import CheckWords

CHECKS = CheckWords(
    # "uppdelade i tre mål", "de tre målen", "följande fem verksamhetsmål", "nämnden har fyra mål";
    # refuses parts of them: "två av målen", "fyra mål uppnås", "tre mål har inte kunnat nås"
    count_leads=("uppdelade i", "uppdelat i", "indelade i", "de", "följande", "nämndens", "styrelsens", "beredningens",
                 "kommunens", "regionens", "sina", "har", "totalt", "sammanlagt"),
    economy_stems=("ekonomi", "belopp", "utfall", "budget", "redovisning", "kostnad", "intäkt", "resultat"),
    goal_nouns=("mål", "målen"),
    unread_pictures={
        "ocr_missing": " Installera Tesseract med svenska (tesseract-ocr och tesseract-ocr-swe) och läs filen igen.",
        "ocr_failed": " Textigenkänningen misslyckades eller tog för lång tid.",
    },
)  # fmt: skip
