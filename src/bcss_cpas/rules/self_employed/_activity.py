"""What a stretch of the career of a self-employed person says of an activity."""

from bcss_cpas.codes.self_employment import ActivityKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.rules._finding import Said
from bcss_cpas.rules._window import since_request


def may_be_active(stretch: SelfEmployment) -> bool:
    """Tell whether the person may exercise an activity in it.

    A category that is not known may be one of activity, unless the source gives another reason why the days count.
    """
    if stretch.kind is None:
        return stretch.assimilation is None
    return stretch.kind.exercised is True


def active(case: Case, person: Ssin | None = None) -> tuple[SelfEmployment, ...]:
    """Return the stretches of activity since the request, the applicant's unless a person is named.

    Continued insurance, insurance in case of bankruptcy and assimilated periods are no activity.
    """
    return since_request(case, [each for each in case.all(SelfEmployment, person) if may_be_active(each)])


def shown(stretch: SelfEmployment) -> Said:
    """Show a stretch by what its category says, or else by the category itself."""
    category = stretch.category
    kind: ActivityKind | str = stretch.kind or ("–" if category is None else f"«{category.code}»")
    return Said(kind, stretch.source)
