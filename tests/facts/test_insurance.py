"""What the facts of a mutuality say, in words."""

from datetime import date

from hypothesis import given

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.health_insurance import Ct1, Ct2
from bcss_cpas.codes.indemnity import IndemnityExit, IndemnityFamily
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.insurance import HealthInsurance, IncapacityForWork, IndemnityFamilySituation
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.text import LANGUAGES
from tests.any_fact import facts

PERSON = Ssin.test(date(1985, 7, 30), 34)
SOURCE = Source(Origin.FLUX, "health_care_insurance")


def test_two_codes_that_mean_the_same_are_said_once() -> None:
    fact = HealthInsurance(person=PERSON, source=SOURCE, insurer="300", ct1=Ct1("130"), ct2=Ct2("130"))
    assert [fact.value(lang) for lang in LANGUAGES] == [
        "organisme assureur 300, régime général\u00a0: pensionné, sans intervention majorée",
        "verzekeringsinstelling 300, algemene regeling: gepensioneerde, zonder verhoogde tegemoetkoming",
        "Versicherungsträger 300, allgemeine Regelung: Pensionierter, ohne erhöhte Kostenbeteiligung",
        "insuring organization 300, general scheme: pensioner, without increased intervention",
    ]


def test_two_codes_that_differ_are_both_said() -> None:
    fact = HealthInsurance(person=PERSON, source=SOURCE, mutuality="319", ct1=Ct1("999"), ct2=Ct2("000"))
    assert fact.value("en") == "mutuality 319, «999», self-employed, without insurance for small risks"


def test_an_incapacity_says_since_when_it_is_invalidity_and_why_it_ended() -> None:
    fact = IncapacityForWork(
        person=PERSON, source=SOURCE, invalid_since=IncompleteDate("2024-11-15"), exit=IndemnityExit("3")
    )
    assert [fact.value(lang) for lang in LANGUAGES] == [
        "invalide depuis 15/11/2024, mise à la pension",
        "invalide sinds 15/11/2024, pensionering",
        "Invalide seit 15/11/2024, Pensionierung",
        "invalid since 15/11/2024, retirement",
    ]
    assert IncapacityForWork(person=PERSON, source=SOURCE).value("en") == ""


@given(facts(IndemnityFamilySituation))
def test_a_family_situation_is_said_by_its_label(fact: IndemnityFamilySituation) -> None:
    assert fact.value("fr") == IndemnityFamily(fact.situation.value).label("fr")
