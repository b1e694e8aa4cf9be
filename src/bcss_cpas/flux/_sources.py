"""Authentic sources, and places where a format was read, that several flux name."""

from bcss_cpas.codes.provenance import Citation
from bcss_cpas.text import Text

PPS_SOCIAL_INTEGRATION = Text(
    fr="SPP Intégration sociale",
    nl="POD Maatschappelijke Integratie",
    de="ÖPD Sozialeingliederung",
    en="PPS Social Integration",
)
EMPLOYMENT_SERVICES = Text(
    fr="Services publics de l'emploi: Actiris, VDAB, Forem, ADG",
    nl="Openbare diensten voor arbeidsbemiddeling: Actiris, VDAB, Forem, ADG",
    de="Öffentliche Arbeitsvermittlungsdienste: Actiris, VDAB, Forem, ADG",
    en="Public employment services: Actiris, VDAB, Forem, ADG",
)

FIELD_NAMES = Citation("field names read in the source code of a CPAS application")
BUILDERS_AND_FIELD_NAMES = Citation("request builders and field names read in the source code of a CPAS application")
