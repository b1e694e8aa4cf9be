"""The CPAS's own file: when help was asked, when the person was told, who was integrated, who was visited."""

from datetime import date, timedelta
from random import Random

from attrs import evolve, field, frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.inquiry import HomeVisit
from bcss_cpas.integration.months import same_day
from bcss_cpas.population.chance import enterprise_of
from bcss_cpas.population.household import Household
from bcss_cpas.population.proportions import draw
from bcss_cpas.population.records.aid import Known

_DAY = timedelta(days=1)
INQUIRY, LIVING_WAGE, COHABITANT = 1, 2, 5


@frozen(kw_only=True)
class CaseFile:
    """The file of one applicant; every flux is consulted on one day."""

    cpas: EnterpriseNumber
    requested_on: date
    declared_on: date
    """The day of the declaration: at the request, or when a review began."""
    consulted_on: date
    informed_on: date | None
    decided_on: date | None = None
    last_review: date | None = None
    ended_on: date | None = None
    visits: tuple[HomeVisit, ...] = ()
    integrated: tuple[tuple[Ssin, Known], ...] = field(default=(), repr=False)
    """Our own registrations, each with the person."""

    def of(self, person: Ssin) -> tuple[Known, ...]:
        """Return our registrations of one person."""
        return tuple(known for whom, known in self.integrated if whom == person)

    def registered(self, person: Ssin, *known: Known) -> "CaseFile":
        """Return the file with these as our only registrations of a person."""
        others = tuple(each for each in self.integrated if each[0] != person)
        return evolve(self, integrated=(*((person, each) for each in known), *others))


def casefile(rng: Random, as_of: date, applicant: Ssin, lives: Household) -> CaseFile:
    """Draw a file, at one stage of its life."""
    stage = {"inquiry": _inquiry, "aided": _aided, "reviewed": _reviewed, "ended": _ended}[draw(rng, "stage")]
    file = stage(rng, as_of, applicant)
    for member in lives.others:
        file = file.registered(member.persona.ssin, *map(_as_cohabitant, file.of(applicant)))
    return evolve(file, visits=(_visit(rng, file, lives),))


def two_months(start: date) -> date:
    """Return the last day of an inquiry that starts on a day."""
    return same_day(start, 2) - _DAY


def own(file: CaseFile, code: int, first: date, last: date | None) -> Known:
    """Make a registration of ours."""
    return Known(code=code, first=first, last=last, unit=file.cpas.value)


def _as_cohabitant(known: Known) -> Known:
    return evolve(known, code=COHABITANT) if known.code == LIVING_WAGE else known


def _visit(rng: Random, file: CaseFile, lives: Household) -> HomeVisit:
    """Visit the home in the days after the consultation."""
    seen = tuple(each.persona.ssin for each in lives.members)
    day = file.consulted_on + timedelta(days=rng.randint(0, 4))
    return HomeVisit(on=day, lives_there=True, address=lives.address, seen=seen, unknown_persons=0)


def _began(rng: Random, requested: date) -> CaseFile:
    return CaseFile(
        cpas=enterprise_of(2_000_000 + rng.randint(0, 499)),
        requested_on=requested,
        declared_on=requested,
        informed_on=requested,
        consulted_on=requested + timedelta(days=rng.randint(0, 4)),
    )


def _inquiry(rng: Random, as_of: date, applicant: Ssin) -> CaseFile:
    file = _began(rng, as_of - timedelta(days=rng.randint(9, 21)))
    return file.registered(applicant, own(file, INQUIRY, file.requested_on, two_months(file.requested_on)))


def _aided(rng: Random, as_of: date, applicant: Ssin, ago: tuple[int, int] = (75, 330)) -> CaseFile:
    file = _began(rng, as_of - timedelta(days=rng.randint(*ago)))
    decided = file.requested_on + timedelta(days=rng.randint(10, 28))
    inquiry = own(file, INQUIRY, file.requested_on, decided - _DAY)
    return evolve(file, decided_on=decided).registered(applicant, inquiry, own(file, LIVING_WAGE, decided, None))


def _reviewed(rng: Random, as_of: date, applicant: Ssin) -> CaseFile:
    """Look at a file whose review is done: it was declared, consulted and visited anew, under 001 once more."""
    file = _aided(rng, as_of, applicant, (420, 1400))
    reviewed = as_of - timedelta(days=rng.randint(2, 50))
    began = reviewed - timedelta(days=rng.randint(10, 25))
    consulted = began + timedelta(days=rng.randint(0, 4))
    again = own(file, INQUIRY, began, reviewed)
    file = evolve(file, declared_on=began, consulted_on=consulted, last_review=reviewed)
    return file.registered(applicant, *file.of(applicant), again)


def _ended(rng: Random, as_of: date, applicant: Ssin) -> CaseFile:
    """Look at a file whose aid was refused, or ended later: the integration was ended with it."""
    file = _aided(rng, as_of, applicant)
    inquiry, aid = file.of(applicant)
    if rng.random() < 0.5:
        return evolve(file, ended_on=file.decided_on).registered(applicant, inquiry)
    ended = as_of - timedelta(days=rng.randint(3, 40))
    return evolve(file, ended_on=ended).registered(applicant, inquiry, evolve(aid, last=ended))
