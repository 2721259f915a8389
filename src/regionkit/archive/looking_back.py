"""Questions to an archive that compare its documents with one another."""

from __future__ import annotations

from collections.abc import Sequence

from regionkit.archive.asking import Asking
from regionkit.archive.money_over_time import SETTLED, THROUGH_TIME, ChangedFigure, MoneySeries, changed, series
from regionkit.archive.over_time import GoalHistory, Vanished, histories, vanished
from regionkit.mentions import Measure

Years = int | Sequence[int] | None


class LookingBack(Asking):
    """Questions over time.  ``committee``, ``organisation`` and ``year`` are those of the other questions."""

    def goal_history(
        self, *, committee: str | None = None, organisation: str | None = None, year: Years = None,
        text: str | None = None,
    ) -> list[GoalHistory]:  # fmt: skip
        """Each goal with all documents that speak of it, in the order of time: how it fared.

        Two goals are the same where organisation and committee are, and each word of one title is in the other, in
        this or another form; with the same number, words may have been added.  A word in the place of another makes
        another goal.  ``text`` keeps the goals that have its words in one of their documents.
        """
        documents = self.documents(committee=committee, organisation=organisation, year=year)
        goals = self.goals(committee=committee, organisation=organisation, year=year)
        found = histories(documents, goals)
        if text is None:
            return found
        wanted = self.goals(committee=committee, organisation=organisation, year=year, text=text)
        ids = {(goal.document, goal.id) for goal in wanted}
        return [one for one in found if any((step.goal.document, step.goal.id) in ids for step in one.steps)]

    def vanished_goals(
        self, *, committee: str | None = None, organisation: str | None = None, year: Years = None
    ) -> list[Vanished]:
        """Goals that a plan or report has and the next report of the same year leaves out, though it has others."""
        documents = self.documents(committee=committee, organisation=organisation, year=year)
        return list(vanished(documents, self.goals(committee=committee, organisation=organisation, year=year)))

    def budget_history(
        self, *, committee: str | None = None, organisation: str | None = None, year: Years = None,
        subject: str | None = None, measure: Sequence[Measure] = THROUGH_TIME,
    ) -> list[MoneySeries]:  # fmt: skip
        """Budget, outcome and forecast of each subject (or of one, by its whole name) through a year and over years."""
        documents = self.documents(committee=committee, organisation=organisation, year=year)
        figures = self.budget(committee=committee, organisation=organisation, year=year, measure=measure)
        return series(documents, figures, subject)

    def changed_figures(
        self, *, committee: str | None = None, organisation: str | None = None, year: Years = None,
        measure: Sequence[Measure] = SETTLED,
    ) -> list[ChangedFigure]:  # fmt: skip
        """Figures of the same thing and time that differ, beyond rounding, between two documents.

        Forecasts are left out unless ``measure`` asks for them: they are made to change.
        """
        documents = self.documents(committee=committee, organisation=organisation, year=year)
        figures = self.budget(committee=committee, organisation=organisation, year=year, measure=measure)
        return list(changed(documents, figures))
