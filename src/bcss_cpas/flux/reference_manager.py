"""ReferenceManager.consult: in which other sectors of the network a person is integrated, in which quality and when.

A social worker reads in it the path of a person through the institutions of social security, and so whom else to ask.
The codes are not those of the CPAS: each institution has a list of its own, so a code is told with its sector, and with
the words of the reference directory of the BCSS, from which it all comes.

The fields were read in a client that names no person in the reply: whether a reply repeats the criteria is not proven.
Where it does not, whoever holds the request gives the person to ``facts``.
"""

from collections.abc import Iterator

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts.registration import DirectoryLabels, OtherSectorRegistration
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, PersonIn, Ssdn, unproven
from bcss_cpas.flux._ssdn import Period
from bcss_cpas.flux.manage_access import PURPOSE
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text

NS = "http://www.ksz-bcss.fgov.be/XSD/SSDN/ReferenceManagerFacade"


@wire(ns=NS)
class ConsultOtherSectorsCriteria:
    """Whom, and for which days; with the quality code and the period of our own integration."""

    quality: QualityCode | None = at("QualityCodeRequestor", codec=PURPOSE, values=("1", "7", "30"))
    ssin: Ssin = need("RequestedSsin")
    integrated_period: Period | None = at("IntegratedPeriod")
    requested_period: Period | None = at("RequestedPeriod")
    fetch_descriptions: bool | None = at("FetchDescriptions")


@wire(ns=NS)
class ReferenceManagerRequest:
    """Ask for the integrations in the other sectors."""

    criteria: ConsultOtherSectorsCriteria = need("ConsultOtherSectorsCriteria")


@wire(ns=NS)
class Consultation:
    """An integration in another sector; ``quality_code`` is in the list of that sector."""

    sector: int | None = at("Sector")
    quality_code: int | None = at("QualityCode")
    period: Period | None = at("Period")
    sector_nl: str | None = at("SectorDescriptionNl")
    sector_fr: str | None = at("SectorDescriptionFr")
    quality_nl: str | None = at("QualityCodeDescriptionNl")
    quality_fr: str | None = at("QualityCodeDescriptionFr")

    @property
    def labels(self) -> DirectoryLabels | None:
        """The words of the directory, where they were asked for."""
        labels = DirectoryLabels(
            sector_fr=self.sector_fr, sector_nl=self.sector_nl, code_fr=self.quality_fr, code_nl=self.quality_nl
        )
        return labels if labels.in_("fr") else None


@wire(ns=NS)
class ReferenceManagerReply:
    """The integrations in the other sectors; ``criteria`` only if the reply repeats them, which is not proven."""

    criteria: ConsultOtherSectorsCriteria | None = at("ConsultOtherSectorsCriteria")
    consultations: tuple[Consultation, ...] = at("ConsultOtherSectorsResult/Consultation")


_person = PersonIn(("criteria",))


def _outcome(content: ReferenceManagerReply) -> Outcome:
    return Outcome(OutcomeKind.DATA if content.consultations else OutcomeKind.NO_DATA)


def facts(
    content: ReferenceManagerReply, source: Source, person: Ssin | None = None
) -> Iterator[OtherSectorRegistration]:
    """Give the integrations; ``person`` is whom the request was about, where the reply does not say."""
    about = person or _person(content)
    if about is None:
        return
    for place, found in enumerate(content.consultations):
        if found.quality_code is not None and found.quality_code >= 0:
            yield OtherSectorRegistration(
                person=about,
                source=source.at(f"$.consultations[{place}]"),
                sector=found.sector if found.sector is not None and found.sector >= 0 else None,
                code=found.quality_code,
                start=None if found.period is None else found.period.start,
                end=None if found.period is None else found.period.end,
                labels=found.labels,
            )


FLUX = Flux(
    name="reference_manager",
    title=Text(
        fr="Intégrations hors CPAS",
        nl="Integraties buiten de OCMW's",
        de="Eintragungen außerhalb der ÖSHZ",
        en="Integrations outside the CPAS",
    ),
    service="ReferenceManager.consult",
    source=Text(
        fr="Répertoire des références de la BCSS",
        nl="Verwijzingsrepertorium van de KSZ",
        de="Referenzverzeichnis der ZDSS",
        en="Reference directory of the BCSS",
    ),
    grade=Grade.CLIENT,
    known_from=(Citation("field names read in the source code of a CPAS application; version 20050525"),),
    bodies=unproven(
        NS,
        "20050525",
        {
            "ReferenceManagerRequest": (ReferenceManagerRequest, MessageKind.REQUEST),
            "ReferenceManagerReply": (ReferenceManagerReply, MessageKind.REPLY),
        },
    ),
    ssdn=Ssdn("ReferenceManager.consult", "20050525"),
    topics=(InquiryTopic.AID_OF_CPAS,),
    deck_row="Intégration",
    columns=(
        Column("INTEGRATION (entre CPAS)", note="given by manage_access: this flux tells of the other sectors"),
        Column("INTEGRATION HORS CPAS", "ReferenceManagerReply.consultations"),
    ),
    live="named in the source code of a CPAS application",
    gives=(OtherSectorRegistration,),
    facts=facts,
    facts_about=facts,
    outcome=_outcome,
    person=_person,
)
