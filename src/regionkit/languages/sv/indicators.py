"""Swedish words around measures."""

from __future__ import annotations

from regionkit.language.indicators import IndicatorWords

INDICATORS = IndicatorWords(
    of=("av", "av de", "av totalt", "av sammanlagt", "av våra", "av nämndens", "av kommunens", "av regionens"),
    counters=("sida", "sid", "sid.", "s.", "bilaga", "del", "avsnitt", "ärende"),  # refused: "Sida 4 av 12"
    number_words=(
        ("en", 1), ("ett", 1), ("två", 2), ("tre", 3), ("fyra", 4), ("fem", 5), ("sex", 6), ("sju", 7), ("åtta", 8),
        ("nio", 9), ("tio", 10), ("elva", 11), ("tolv", 12), ("tretton", 13), ("fjorton", 14), ("femton", 15),
        ("sexton", 16), ("sjutton", 17), ("arton", 18), ("nitton", 19), ("tjugo", 20),
    ),  # "fyra av fem verksamhetsmål", "sex av tio mål"
    auxiliaries=("har", "hade", "är", "var"),  # "Per augusti har 14 av 15 kommuner …"
    clause_ends=("och", "men", "medan", "samt", "vilket", "varav"),
)  # fmt: skip
