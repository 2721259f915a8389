"""Swedish verbs of change, with their participles: what an amount rises, falls, gets better or worse by."""

from __future__ import annotations

# "ramen ökar med 7 200 tkr", "anslaget har höjts", "en utökad ram med 3,5 mnkr"
RISING = (
    "öka", "ökar", "ökad", "ökade", "ökat", "ökas", "ökades", "ökats", "höja", "höjer", "höjs", "höjde", "höjdes",
    "höjt", "höjts", "höjd", "utöka", "utökar", "förstärka", "förstärker",
    "utökas", "utökats", "utökades", "utökad", "utökat", "utökade", "förstärks", "förstärkts",
    "förstärktes", "förstärkt", "tillförs", "tillförts", "tillfördes", "kompenseras", "steg", "stiger", "stigit",
    "växer", "växte", "växa", "växt", "stiga",
)
# "underskottet har minskat med 0,4 mnkr", "ramen minskas med 1,2 mnkr"
FALLING = (
    "minska", "minskar", "minskade", "minskat", "minskas", "minskades", "minskats", "minskad", "sänka", "sänker",
    "sänks", "sänkte", "sänktes", "sänkt", "sänkts", "reduceras", "reducerades", "reducerats", "sjönk", "sjunker",
    "sjunkit", "sjunka", "faller", "föll", "falla", "fallit",
)
# "prognosen har förbättrats med 4 mnkr"
BETTERED = ("förbättra", "förbättrar", "förbättrade", "förbättrat", "förbättras", "förbättrades", "förbättrats")
WORSENED = ("försämra", "försämrar", "försämrade", "försämrat", "försämras", "försämrades", "försämrats")
