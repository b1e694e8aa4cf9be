"""What a mutuality says of a person: how they are insured for health care, and since when they cannot work."""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.dates import IncompleteDate, written
from bcss_cpas.codes.health_insurance import Ct1, Ct2
from bcss_cpas.codes.indemnity import IndemnityExit, IndemnityFamily
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.facts.words import said
from bcss_cpas.text import Language, Text

_MUTUALITY = Text(fr="mutualité {}", nl="ziekenfonds {}", de="Krankenkasse {}", en="mutuality {}")
_INSURER = Text(
    fr="organisme assureur {}",
    nl="verzekeringsinstelling {}",
    de="Versicherungsträger {}",
    en="insuring organization {}",
)
_INVALID = Text(fr="invalide depuis {}", nl="invalide sinds {}", de="Invalide seit {}", en="invalid since {}")


@frozen(kw_only=True)
class HealthInsurance(DatedFact):
    """Where and in which quality a person is insured for health care; ``since`` and ``until`` bound the insurance.

    It does not say that care is reimbursed: that is a ``Right`` of its own.
    """

    LABEL: ClassVar[Text] = Text(
        fr="Assurance soins de santé",
        nl="Verzekering geneeskundige verzorging",
        de="Krankenversicherung",
        en="Health insurance",
    )

    mutuality: str | None = None
    """The number of the mutuality."""
    insurer: str | None = None
    """The number of the insuring organization (« OA »), the union to which the mutuality belongs."""
    ct1: Ct1 | None = None
    ct2: Ct2 | None = None

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        labels = [code.label(lang) for code in (self.ct1, self.ct2) if code is not None]
        return said(
            _with(_MUTUALITY, self.mutuality, lang), _with(_INSURER, self.insurer, lang), *dict.fromkeys(labels)
        )


@frozen(kw_only=True)
class IncapacityForWork(DatedFact):
    """A person cannot work, as their mutuality sees it; ``until`` is as far as it has been attested.

    ``exit`` says why it ended, or that it had not ended then.
    """

    LABEL: ClassVar[Text] = Text(
        fr="Incapacité de travail", nl="Arbeidsongeschiktheid", de="Arbeitsunfähigkeit", en="Incapacity for work"
    )

    invalid_since: IncompleteDate | None = None
    """The first day of invalidity, which follows primary incapacity; ``None`` where there is none, or none is told."""
    exit: IndemnityExit | None = None

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        exited = None if self.exit is None else self.exit.label(lang)
        since = None if self.invalid_since is None else written(self.invalid_since, lang)
        return said(_with(_INVALID, since, lang), exited)


@frozen(kw_only=True)
class IndemnityFamilySituation(DatedFact):
    """The family situation under which the mutuality pays an indemnity, over the days of the payment."""

    LABEL: ClassVar[Text] = Text(
        fr="Situation familiale à la mutualité",
        nl="Gezinstoestand bij het ziekenfonds",
        de="Familiensituation bei der Krankenkasse",
        en="Family situation at the mutuality",
    )

    situation: IndemnityFamily

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return self.situation.label(lang)


def _with(words: Text, value: str | None, lang: Language) -> str | None:
    return None if value is None else words.in_(lang).format(value)
