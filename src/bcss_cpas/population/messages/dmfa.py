"""DmfA: what employers declared of the wages, quarter by quarter."""

from decimal import Decimal

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.work import RemunerationCode, WorkTimeCode
from bcss_cpas.flux._dmfa import attestation as dmfa
from bcss_cpas.flux._dmfa.criteria import BySsinCriteria, QuarterPeriod, ResultsAction
from bcss_cpas.flux._dmfa.occupation import Occupation, Remun, Service
from bcss_cpas.flux._dmfa.status import DmfaStatus
from bcss_cpas.flux._soa_types import SsinWithCanceledAndReplacesStatus
from bcss_cpas.flux.dmfa_consultation import ConsultDmfaAttestationsBySsinReply
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.messages._writer import Fields, Soa
from bcss_cpas.population.quarters import before, first_of, last_of, quarter_of
from bcss_cpas.population.records.work import Wage
from bcss_cpas.population.situation import Situation


def _echo(draft: Draft, person: Ssin) -> Fields:
    now = quarter_of(draft.file.consulted_on)
    criteria = BySsinCriteria(
        ssin=person,
        quarter_period=QuarterPeriod(begin=before(now, 5), end=now),
        results_action=ResultsAction.RESULTS_ONLINE_ONLY,
        latest_situation_only=False,
    )
    return {"criteria": criteria, "ssin": SsinWithCanceledAndReplacesStatus(value=person)}


def _data(_: Draft, situation: Situation) -> Fields:
    told = enumerate(situation.wages)
    attestations = tuple(_attestation(wage, situation.persona.ssin, place) for place, wage in told)
    return {"attestations": attestations} if attestations else {}


def _attestation(wage: Wage, person: Ssin, place: int) -> dmfa.DmfaAttestation:
    again = wage.version > 1
    status = dmfa.AttestationStatus.MODIFICATION if again else dmfa.AttestationStatus.CREATION
    link = dmfa.AttestationVersionLink(
        previous=wage.version - 1 if again else None, next=wage.version + 1 if wage.corrected else None
    )
    record = dmfa.WorkerRecord(
        nsso_quarter_starting_date=first_of(wage.quarter),
        nsso_quarter_ending_date=last_of(wage.quarter),
        occupations=(_occupation(wage),),
    )
    return dmfa.DmfaAttestation(
        information=dmfa.AttestationInformation(
            attestation_id=70_000_000_000 + place,
            attestation_version=wage.version,
            status=status,
            creation_date=last_of(wage.quarter),
        ),
        version_link=link if again or wage.corrected else None,
        employer_declaration=dmfa.EmployerDeclaration(
            quarter=wage.quarter,
            nsso_registration_number=wage.employer.nsso,
            enterprise_number=wage.employer.number,
            natural_person=dmfa.NaturalPerson(ssin=person, oriolus_validation_code=1, worker_record=record),
        ),
    )


def _occupation(wage: Wage) -> Occupation:
    sums = [] if wage.gross is None else [("001", wage.gross)]
    if wage.other is not None:
        sums.append(wage.other)
    worked = Service(sequence_nbr=1, code=WorkTimeCode("001"), nbr_days=100 * wage.days)
    return Occupation(
        sequence_nbr=1,
        internal_occupation_nbr="OCC001",
        starting_date=wage.since,
        ending_date=wage.last,
        working_days_system=500,
        contract_type=1,
        services=(worked,) if wage.days else (),
        remuns=tuple(
            Remun(sequence_nbr=place, code=RemunerationCode(code), amount_cents=_cents(amount))
            for place, (code, amount) in enumerate(sums, 1)
        ),
    )


def _cents(amount: Decimal) -> int:
    return int(amount * 100)


def _first_page(fields: Fields) -> Fields:
    """Leave something for a next page."""
    status = DmfaStatus(value="PARTIAL_RESULT", code="MSG00000")
    return {**fields, "status": status, "attestations": fields.get("attestations", ())[:1], "next": "PAGE2"}


DMFA = Soa(
    flux="dmfa_consultation",
    reply=ConsultDmfaAttestationsBySsinReply,
    status=DmfaStatus,
    echo=_echo,
    data=_data,
    part=_first_page,
)
