"""What the rules rest on, each source once."""

from datetime import date

from bcss_cpas.codes.provenance import Citation
from bcss_cpas.rules._rule import Basis

_CHECKED = date(2026, 11, 23)

DECK = Citation("La consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS", checked=_CHECKED)
CIRCULAR_2014 = Citation(
    "Circulaire du 14 mars 2014 et arrêtés royaux du 1er décembre 2013, conditions minimales de l'enquête sociale",
    url="https://www.etaamb.be/fr/circulaire-du-14-mars-2014_n2014011203.html",
    checked=_CHECKED,
)
CIRCULAR_2018 = Citation(
    "Circulaire du 27 mars 2018 : la situation de fait prime sur la situation administrative", checked=_CHECKED
)

INQUIRY_DATA = Basis(CIRCULAR_2014, since=date(2014, 3, 24))
"""The identity, the composition of the household and the actual residence are checked in every inquiry."""
YEARLY_VISIT = Basis(CIRCULAR_2014, since=date(2014, 3, 24))
"""A home visit at the opening of the file, whenever it is needed, and at least once a year."""
FACTS_PREVAIL = Basis(CIRCULAR_2018, since=date(2018, 3, 27))
FLUX_CONFRONTED = Basis(DECK)
"""What the flux say is confronted with what the person declared and what the visit showed."""
