"""What the overview of an archive says to Swedish readers."""

from __future__ import annotations

from collections.abc import Mapping

OVERVIEW: Mapping[str, str] = {
    "eyebrow": "Arkiv över tid",
    "all_documents": "Alla handlingar",
    "nothing": "Inga handlingar passar frågan.",
    "documents": "Handlingar",
    "more": "{count} tidigare handlingar visas inte här.",
    "told": "Läget den",
    "goals": "Mål över tid",
    "earlier": "{count} tidigare handlingar med mål visas inte här.",
    "not_told": "nämns inte",
    "money": "Pengar över tid",
    "money_note": "Staplarna är i miljoner kronor; tabellen har exakta kronor. Bara det som minst två dagar talar om.",
    "more_subjects": "{count} rubriker till finns i arkivet.",
    "money_alt": "Stapeldiagram: {measures} för {subject}, {count} dagar. Siffrorna står i tabellen intill.",
    "several": "{count} uppgifter",
    "where": "{file}, s. {page}",
    "vanished": "Mål som försvann",
    "vanished_note": "Mål i en plan eller rapport som nästa rapport samma år inte nämner, fast den nämner andra.",
    "last": "Nämns senast",
    "missing_in": "Saknas i",
    "changed": "Ändrade siffror",
    "changed_note": "Samma sak och tid, men inte samma kronor i två handlingar, mer än avrundning förklarar.",
    "before": "Först",
    "after": "Sedan",
    "difference": "Skillnad",
    "deadlines": "Att göra senast",
    "deadlines_note": "Dagar från den dag som den senaste handlingen talar om och framåt.",
    "due": "Senast",
    "example": "Till exempel",
    "made_by": "Gjord med regionkit {version}. Allt på sidan kommer ur de handlingar som den nämner.",
}
