"""What a form of the law of 2 April 1965 says, in words."""

from datetime import date

import pytest

from bcss_cpas.codes.loi65 import AidEvaluation, AidForm, AidKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.decision import AidDecision
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.text import Language

PERSON, PARTNER = Ssin.test(date(1984, 2, 9), 21), Ssin.test(date(1986, 11, 30), 44)
SOURCE = Source(Origin.FLUX, "loi65_wet65")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "formulaire B1\u00a0: octroi d'une aide, aide financière, partenaire\u00a0: article 61"),
        ("nl", "formulier B1: toekenning van steun, financiële steun, partner: artikel 61"),
        ("de", "Formular B1: Gewährung einer Hilfe, finanzielle Hilfe, Partner: Artikel 61"),
        ("en", "form B1: award of aid, financial aid, partner: article 61"),
    ],
)
def test_a_decision_names_the_form_the_aid_and_the_aid_of_the_partner(lang: Language, words: str) -> None:
    decision = AidDecision(
        person=PERSON, source=SOURCE, form=AidForm.B1, aids=(AidKind.FINANCIAL_AID,), partner_aids=(AidKind.ART61,)
    )
    assert decision.value(lang) == words


def test_a_result_says_what_was_made_of_a_form_that_it_does_not_name() -> None:
    result = AidDecision(person=PERSON, source=SOURCE, form=None, evaluation=AidEvaluation("REFUSED"))
    assert result.value("fr") == "refusé"


def test_a_form_that_annuls_a_former_one_says_so() -> None:
    decision = AidDecision(person=PERSON, source=SOURCE, form=AidForm.C, annuls_former=True)
    assert decision.value("en") == "form C: end of aid, former form annulled"


def test_neither_the_number_of_the_form_nor_another_person_is_shown_in_clear() -> None:
    decision = AidDecision(
        person=PERSON, source=SOURCE, form=AidForm.B2, others=(PARTNER,), reference="B00000000000042"
    )
    shown = f"{decision!r} {decision.value('fr')}"
    assert "B00000000000042" not in shown
    assert PARTNER.value not in shown
