"""Real estate: bare ownership, parts, shares, sums in round figures, what was sold long ago or lies abroad."""

from datetime import timedelta
from decimal import Decimal
from random import Random

from attrs import evolve

from bcss_cpas.dossier.declaration import Property
from bcss_cpas.population.changing import owning
from bcss_cpas.population.declaring import property_of
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.owning import UNBUILT, estate
from bcss_cpas.population.pattern import Pattern, Topic, harmless
from bcss_cpas.population.records.belongings import Part


def _single(draft: Draft) -> bool:
    return len(draft.applicant.estates) == 1


@harmless(Topic.PROPERTY)
def bare_ownership(draft: Draft, rng: Random) -> Draft | None:
    """A house belongs to the applicant in bare ownership, while a parent has the use of it."""
    if draft.applicant.estates:
        return None
    found = estate(rng, owners=rng.choice((2, 3)), duty=rng.choice(("NP 1/2", "NUE-PROPRIETE", "NAAKTE EIGENDOM")))
    return owning(draft, found, evolve(property_of(found), bare_ownership=True))


@harmless(Topic.PROPERTY)
def house_and_garden(draft: Draft, rng: Random) -> Draft | None:
    """One property was declared, of which the cadastre keeps two parts."""
    if draft.applicant.estates:
        return None
    found = estate(rng)
    garden = Part(nature="JARDIN", income=Decimal(rng.randint(4, 20)), code=UNBUILT, surface=rng.randint(50, 400))
    both = evolve(found, parts=(*found.parts, garden))
    return owning(draft, both, property_of(both))


@harmless(Topic.PROPERTY)
def share_in_other_figures(draft: Draft, rng: Random) -> Draft | None:
    """A half was declared as two quarters."""
    if draft.applicant.estates:
        return None
    found = estate(rng, owners=2)
    return owning(draft, found, evolve(property_of(found), share_numerator=2, share_denominator=4))


@harmless(Topic.PROPERTY)
def cadastral_income_rounded(draft: Draft, _: Random) -> Draft | None:
    """The cadastral income was declared in round figures."""
    said = draft.declaration.property or ()
    if len(said) != 1 or not _single(draft) or said[0].cadastral_income is None:
        return None
    rounded = (said[0].cadastral_income / 10).quantize(Decimal(1)) * 10
    return draft.declaring(property=(evolve(said[0], cadastral_income=rounded),)) if rounded else None


@harmless(Topic.PROPERTY)
def sold_long_ago(draft: Draft, rng: Random) -> Draft | None:
    """The cadastre still shows a property that was sold more than ten years ago."""
    gone = draft.file.requested_on - timedelta(days=rng.randint(4000, 8000))
    return draft.holding(estates=(*draft.applicant.estates, evolve(estate(rng), gone_on=gone)))


@harmless(Topic.PROPERTY)
def property_abroad(draft: Draft, rng: Random) -> Draft | None:
    """A property abroad was declared, of which the Belgian cadastre knows nothing."""
    said = Property(built=True, abroad=True, cadastral_income=Decimal(rng.randint(50, 400)))
    return draft.declaring(property=(*(draft.declaration.property or ()), said))


PATTERNS: tuple[Pattern, ...] = (
    bare_ownership,
    house_and_garden,
    share_in_other_figures,
    cadastral_income_rounded,
    sold_long_ago,
    property_abroad,
)
