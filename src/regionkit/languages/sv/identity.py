"""Swedish identity."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.identity import IdentityWords, OrganHead, OrganWords
from regionkit.languages.sv.organisations import organisations

ORGANS = OrganWords(
    # "socialnämnden", "kommunstyrelsens", "dåvarande samhällsbyggnadsnämnd", "beredningen för samverkan och …"
    heads=(
        OrganHead("nämnden", "nämndens", "nämnd"),
        OrganHead("styrelsen", "styrelsens", "styrelse"),
        OrganHead("beredningen", "beredningens", "beredning"),
        OrganHead("utskottet", "utskottets", "utskott"),
        OrganHead("fullmäktige", "fullmäktiges", "fullmäktige"),
        OrganHead("direktionen", "direktionens", "direktion"),
        OrganHead("kommittén", "kommitténs", "kommitté"),
    ),
    # "kommunstyrelsens arbetsutskott", "regionstyrelsens presidium", "nämndens beredningsutskott"
    sub_heads=(
        OrganHead("utskottet", "utskottets", "utskott"),
        OrganHead("beredningen", "beredningens", "beredning"),
        OrganHead("presidiet", "presidiets", "presidium"),
    ),
    # "Tekniska nämnden", "Regionala utvecklingsnämnden", "det strategiska utskottet", "sociala utskottet"
    adjectives=(
        "tekniska", "sociala", "regionala", "strategiska", "gemensamma", "personalpolitiska", "primärkommunala",
        "kommunala", "kulturella", "ekonomiska", "interkommunala",
    ),
    # "vård- och omsorgsnämnden", "hälso-, sjukvårds- samt tandvårdsnämnden"
    joiners=("och", "samt"),
    # "Beredningen för samverkan och regional utveckling", "nämnden för funktionshinder och habilitering"
    topic_owners=("nämnden", "nämndens", "nämnd", "styrelsen", "styrelsens", "beredningen", "beredningens", "beredning",
                  "fullmäktigeberedningen", "fullmäktigeberedningens", "utskottet", "utskottets", "utskott",
                  "kommittén", "kommitténs"),
    topic_word="för",
    adjective_endings=("al", "ala", "ell", "ella", "isk", "iska", "ig", "iga", "lig", "liga", "är", "ära", "nära",
                       "god", "goda", "ad", "ade"),
    topic_stops=frozenset(
        {
            "har", "ska", "skall", "är", "får", "fick", "kan", "som", "att", "bör", "måste", "beslutar",
            "beslutade", "föreslår", "hade", "var", "blir", "blev", "inrättades", "denna", "detta", "dessa", "den",
            "det", "de", "en", "ett", "sitt", "sin", "sina", "hur", "vad", "vilka", "när", "samtliga", "alla",
            "bland", "i", "på", "av", "med", "till", "om", "under", "beslut", "godkännande", "yttrande", "frågan",
            "ärendet", "vidare", "kännedom", "information",
        }
    ),
    # "länsstyrelsen", "Socialstyrelsen", "bolagsstyrelsen" are no committees of a region or municipality;
    # "ärendets beredning", "sakberedning", "lagstiftning" are no bodies
    refused=(
        "länsstyrelsen", "länsstyrelsens", "länsstyrelse", "socialstyrelsen", "socialstyrelsens", "bolagsstyrelsen",
        "bolagsstyrelsens", "bolagsstyrelse", "kemistyrelsen", "rikspolisstyrelsen", "bostadsrättsstyrelsen",
        "dammberedning", "livsmedelsberedning", "matberedning", "varmvattenberedning", "vattenberedning",
        "vattenberedningen", "livsmedelsberedningen", "ärendeberedning", "ärendeberedningen", "föreningsstyrelsen",
        "skolstyrelsen", "valutskottet", "egenberedning",
    ),
    # "Riksdagen beslutade den 15 juni 2022", "regeringens beslut 2023-05-04"
    others=(("regeringen", "regeringens"), ("riksdagen", "riksdagens")),
    # "KS § 204, 2025-09-24", "§68 KSAU"; None where the full name differs from one body to another
    abbreviations={
        "KF": "kommunfullmäktige", "KS": "kommunstyrelsen", "KSAU": "kommunstyrelsens arbetsutskott",
        "RF": "regionfullmäktige", "RS": "regionstyrelsen", "RSAU": "regionstyrelsens arbetsutskott",
        "LF": "landstingsfullmäktige", "LS": "landstingsstyrelsen", "HSN": "hälso- och sjukvårdsnämnden",
        "SN": "socialnämnden", "VON": "vård- och omsorgsnämnden", "TN": "tekniska nämnden", "AU": None, "KSPU": None,
        "BUN": None, "TEN": None, "BMN": None, "KUN": None, "KFN": None, "ÖFN": None, "RUN": None, "PN": None,
        "SBN": None, "MBN": None, "BN": None, "UN": None, "FN": None, "GN": None, "GVN": None, "SPN": None, "AN": None,
        "PAN": None, "KTN": None, "KN": None, "IFN": None, "ON": None, "ÄN": None, "MN": None, "BNAU": None,
        "SNAU": None, "BUNAU": None, "VONAU": None, "VN": None, "KSLU": None, "KSTU": None, "RSPU": None, "PNN": None,
        "PNG": None, "PNS": None, "LSAU": None, "TNAU": None, "SUN": None, "FOKUS": None, "KLU": None,
    },
)  # fmt: skip

IDENTITY = IdentityWords(organs=ORGANS, organisations=organisations)

CUES: Mapping[str, tuple[str, ...]] = {}
