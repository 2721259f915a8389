"""Three documents of one invented committee through a year: a plan, its interim report and its annual report."""

from __future__ import annotations

PLACE = "<p>Hamnnämnden i Sjövalla kommun</p>"


def page(title: str, day: str, *parts: str) -> str:
    """A page of a meeting portal."""
    body = f"<h1>{title}</h1>{PLACE}<p>{day}</p>{''.join(parts)}"
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"


def goals(*rows: tuple[str, str]) -> str:
    """Goals with what is said of them."""
    return "".join(f"<h2>Mål {number}: {title}</h2><p>{text}</p>" for number, (title, text) in enumerate(rows, 1))


def money(head: str, *rows: tuple[str, str, str]) -> str:
    """A table in thousands of kronor."""
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    heads = "".join(f"<th>{one}</th>" for one in ("Tkr", *head.split("|")))
    return f"<h2>Ekonomi</h2><table><tr>{heads}</tr>{cells}</table>"


DOCUMENTS = {
    "plan.html": page(
        "Verksamhetsplan 2025", "2024-11-20",
        goals(("Fler båtar får plats i hamnen", "Platserna ska byggas."), ("Kajerna är säkra för alla", "De ses över."),
              ("Gästerna är nöjda med servicen", "En enkät görs.")),
    ),
    "delar.html": page(
        "Delårsrapport per augusti 2025", "2025-09-30",
        goals(("Fler båtar får plats i hamnen", "Målet är delvis uppfyllt och bedöms uppnås vid årets slut."),
              ("Kajerna är säkra för alla", "Målet är inte uppfyllt.")),
        money("Budget 2025|Utfall jan-aug 2025", ("Hamndrift", "4 200", "2 950"), ("Underhåll", "1 800", "1 340")),
        "<p>Ett förslag till ny taxa ska redovisas senast den 15 december 2025.</p>",
    ),
    "arsredovisning.html": page(
        "Årsredovisning 2025", "2026-02-20",
        goals(("Fler båtar får plats i hamnen", "Målet är uppfyllt."),
              ("Kajerna är säkra för alla", "Målet är inte uppfyllt.")),
        money("Budget 2025|Utfall 2025", ("Hamndrift", "4 300", "4 410"), ("Underhåll", "1 800", "1 790")),
        "<p>En plan för kajerna ska vara klar senast den 1 juni 2026.</p>",
    ),
}  # fmt: skip
