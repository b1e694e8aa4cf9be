"""Forms, kinds of aid and evaluations of the law of 2 April 1965: the enumerations and their tables say the same."""

from enum import StrEnum

import pytest

from bcss_cpas.codes._table import table
from bcss_cpas.codes.loi65 import AidEvaluation, AidForm, AidKind
from bcss_cpas.text import LANGUAGES
from tests.together import together


@pytest.mark.parametrize(("kind", "name"), [(AidForm, "aid_form"), (AidKind, "aid_kind")])
def test_every_member_stands_in_the_table_and_no_other(kind: type[StrEnum], name: str) -> None:
    assert [entry.value for entry in table(name).entries] == [member.value for member in kind]


@together("member", [*AidForm, *AidKind])
def test_every_member_has_a_label_of_its_own_in_every_language(member: AidForm | AidKind) -> None:
    for lang in LANGUAGES:
        assert [each for each in type(member) if each.label(lang) == member.label(lang)] == [member]


def test_an_evaluation_that_the_schema_does_not_know_shows_itself() -> None:
    assert AidEvaluation("PARTIALLYACCEPTED").label("nl") == "gedeeltelijk aanvaard"
    assert AidEvaluation("POSTPONED").label("nl") == "«POSTPONED»"
