"""A person with all that the sources hold of them."""

from datetime import date

from attrs import field, frozen

from bcss_cpas.population.persona import Persona
from bcss_cpas.population.records.aid import Exemption, Known, PaidAid, Premium
from bcss_cpas.population.records.belongings import Estate
from bcss_cpas.population.records.benefits import Disability, Indemnity, Pension
from bcss_cpas.population.records.family import FamilyFile
from bcss_cpas.population.records.inscription import Inscription
from bcss_cpas.population.records.work import Activity, Job, Unemployment, Wage


@frozen(kw_only=True)
class Situation:
    """What the sources hold of a person; where a source holds nothing, it answers so."""

    persona: Persona
    inscription: Inscription
    jobs: tuple[Job, ...] = ()
    wages: tuple[Wage, ...] = ()
    activities: tuple[Activity, ...] = ()
    unemployment: Unemployment = field(factory=Unemployment)
    indemnities: tuple[Indemnity, ...] = ()
    pensions: tuple[Pension, ...] = ()
    disability: Disability = field(factory=Disability)
    estates: tuple[Estate, ...] = ()
    family_files: tuple[FamilyFile, ...] = ()
    exemption: Exemption | None = None
    premiums: tuple[Premium, ...] = ()
    insured: bool = True
    """Whether the mutuality reimburses care."""
    seeks_work_since: date | None = None
    """The day of the registration as job seeker."""
    living_wages: tuple[PaidAid, ...] = ()
    known: tuple[Known, ...] = ()
    """Registrations, here and elsewhere, as a list of the directories gives them."""
