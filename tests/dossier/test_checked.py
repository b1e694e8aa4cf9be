"""What a caller fills in by hand is of the type that belongs there: a number as text would be shown in a ``repr``."""

import re
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from bcss_cpas.dossier import declaration, dossier, inquiry, proposal
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.dossier.inquiry import Consultation, Evidence, HomeVisit
from bcss_cpas.errors import InputError
from bcss_cpas.integration.ground import PendingRequest
from bcss_cpas.integration.planned import PlannedIntegration
from bcss_cpas.rules._examples import APPLICANT, CPAS, HOME, REQUEST

GIVEN = APPLICANT.value
KINDS = re.compile(r"\b(Ssin|EnterpriseNumber|date|IncompleteDate|Address)\b")
FILLED_IN = [
    each
    for module in (declaration, dossier, inquiry, proposal)
    for each in vars(module).values()
    if attrs.has(each) and each.__module__ == module.__name__
] + [PlannedIntegration]
FIELDS = [
    pytest.param(cls, each, id=f"{cls.__name__}.{each.name}")
    for cls in FILLED_IN
    for each in attrs.fields(cls)
    if KINDS.search(str(each.type)) and "Callable" not in str(each.type)
]


def refusal(cls: type[Any], field: Any, value: Any) -> str:
    """Check one field alone, as building the object does, and return what is said."""
    assert field.validator is not None
    with pytest.raises(InputError) as refused:
        field.validator(object.__new__(cls), field, value)
    return str(refused.value)


@pytest.mark.parametrize(("cls", "field"), FIELDS)
def test_text_is_refused_by_the_field_and_its_type_and_never_shown(cls: type[Any], field: Any):
    for value in (GIVEN, (GIVEN,), 5, [APPLICANT]):
        said = refusal(cls, field, value)
        assert said.startswith(f"{cls.__name__}.{field.name} takes ")
        assert GIVEN not in said


def test_persons_numbers_days_and_addresses_are_found_wherever_they_stand():
    found = {each.id for each in FIELDS}
    assert {"Declaration.person", "Declaration.birth_date", "Declaration.address", "Dossier.cpas"} <= found
    assert {"Income.owner", "HomeVisit.seen", "Proposal.examined", "Answer.on", "PlannedIntegration.person"} <= found


def test_what_is_left_out_or_of_its_type_is_taken():
    assert HomeVisit(on=REQUEST, seen=(APPLICANT,), address=HOME).seen == (APPLICANT,)
    assert Declaration(person=APPLICANT, on=REQUEST, birth_date=None, address=None).address is None


def test_nothing_that_is_needed_may_be_none():
    with pytest.raises(InputError, match=r"Consultation.person takes Ssin, not NoneType"):
        Consultation(person=None, flux="dimona", on=REQUEST)  # type: ignore[arg-type]


def test_a_moment_is_no_day():
    with pytest.raises(InputError, match=r"Declaration.on takes date, not datetime"):
        Declaration(person=APPLICANT, on=datetime(2025, 2, 17))  # noqa: DTZ001


def test_an_integration_is_not_planned_for_text():
    plan = PlannedIntegration.inquiry(APPLICANT, CPAS, PendingRequest(REQUEST), reference="R")
    assert (plan.person, plan.period.start) == (APPLICANT, REQUEST)
    with pytest.raises(InputError, match=r"PlannedIntegration.person takes Ssin, not str"):
        PlannedIntegration.inquiry(GIVEN, CPAS, PendingRequest(REQUEST), reference="R")  # type: ignore[arg-type]


def test_a_document_supports_a_field_of_the_declaration():
    with pytest.raises(
        InputError, match=r"^Evidence.concerns is a field of the declaration, such as address or incomes$"
    ):
        Evidence(document="pay slip", on=date(2025, 1, 31), concerns="income")
    assert Evidence(document="pay slip", on=date(2025, 1, 31), concerns="incomes").source.path == "incomes"
