"""Swedish feasts that are one certain day; "julen" and "påsken" are none, and left out."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.calendar import Feast

FEASTS: Mapping[str, Feast] = {
    # "stängt på nyårsafton", "nyårsdagen 2026"
    **dict.fromkeys(("nyårsafton", "nyårsaftonen"), Feast(12, 31)),
    **dict.fromkeys(("nyårsdagen", "nyårsdag"), Feast(1, 1)),
    **dict.fromkeys(("trettondagsafton", "trettondagsaftonen"), Feast(1, 5)),
    **dict.fromkeys(("trettondedag jul", "trettondedagen", "trettondagen"), Feast(1, 6)),
    **dict.fromkeys(("valborgsmässoafton", "valborgsmässoaftonen"), Feast(4, 30)),
    **dict.fromkeys(("nationaldagen", "sveriges nationaldag"), Feast(6, 6)),
    **dict.fromkeys(("julafton", "julaftonen"), Feast(12, 24)),
    **dict.fromkeys(("juldagen", "juldag"), Feast(12, 25)),
    **dict.fromkeys(("annandag jul", "annandagen jul"), Feast(12, 26)),
    # "skärtorsdagen stänger kontoret kl. 12"
    **dict.fromkeys(("skärtorsdagen", "skärtorsdag"), Feast(after_easter=-3)),
    **dict.fromkeys(("långfredagen", "långfredag"), Feast(after_easter=-2)),
    **dict.fromkeys(("påskafton", "påskaftonen"), Feast(after_easter=-1)),
    **dict.fromkeys(("påskdagen", "påskdag"), Feast(after_easter=0)),
    **dict.fromkeys(("annandag påsk", "annandagen påsk"), Feast(after_easter=1)),
    **dict.fromkeys(("kristi himmelsfärdsdag", "kristi himmelsfärds dag", "kristi himmelfärdsdag"),
                    Feast(after_easter=39)),
    **dict.fromkeys(("pingstafton",), Feast(after_easter=48)),
    **dict.fromkeys(("pingstdagen", "pingstdag"), Feast(after_easter=49)),
    # the Friday and the Saturday between 19 and 26 June, the Saturday between 31 October and 6 November
    **dict.fromkeys(("midsommarafton", "midsommaraftonen"), Feast(6, 19, weekday=4)),
    **dict.fromkeys(("midsommardagen", "midsommardag"), Feast(6, 20, weekday=5)),
    **dict.fromkeys(("alla helgons dag",), Feast(10, 31, weekday=5)),
}  # fmt: skip
