"""What has to be told to the BCSS, and through which one channel; who writes the message is another matter."""

from enum import StrEnum

from attrs import frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.quality import ARTICLE_60, COHABITANT, EQUIVALENT, LIVING_WAGE, OTHER_AID, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.periods import Period


class Channel(StrEnum):
    """The way a change goes; never two for one change."""

    MANAGE_ACCESS = "manage_access"
    LOI65_FORM = "loi65_wet65"
    """A form under the law of 2 April 1965, whose integration part carries the change."""
    RIS_FORM = "ris_form"
    """The living-wage form to the ministry, whose format is not public: this library writes none."""


class AidLaw(StrEnum):
    """The law under which an aid is granted: it decides the codes that may follow, and the channel."""

    LAW_2002 = "law of 26 May 2002"
    """The right to social integration: the living wage."""
    LAW_1965 = "law of 2 April 1965"
    """Aid that the State pays back: the equivalent of the living wage, and other aid."""
    LAW_1976 = "law of 8 July 1976"
    """The organic law: other aid, which no form asks back."""

    @property
    def channel(self) -> Channel:
        """The channel of a decision under it; for the organic law the only one whose format is public."""
        return _CHANNELS[self]

    @property
    def qualities(self) -> tuple[QualityCode, ...]:
        """The codes that a decision under it may give."""
        return _QUALITIES[self]


_CHANNELS = {
    AidLaw.LAW_2002: Channel.RIS_FORM,
    AidLaw.LAW_1965: Channel.LOI65_FORM,
    AidLaw.LAW_1976: Channel.MANAGE_ACCESS,
}
_QUALITIES = {
    AidLaw.LAW_2002: (LIVING_WAGE, COHABITANT, ARTICLE_60),
    AidLaw.LAW_1965: (EQUIVALENT, OTHER_AID, COHABITANT, ARTICLE_60),
    AidLaw.LAW_1976: (OTHER_AID, COHABITANT, ARTICLE_60),
}


class Doing(StrEnum):
    """What is asked of the BCSS."""

    REGISTER = "register"
    UNREGISTER = "unregister"
    LIST = "list"


@frozen(kw_only=True)
class Act:
    """One change to tell, or a list to ask for: neutral, and without any proof of identity.

    ``period`` is that of the registration: an end of access before its last day is told with the period as it was
    registered, for what the BCSS expects is not published.
    """

    doing: Doing
    channel: Channel
    person: Ssin
    cpas: EnterpriseNumber
    period: Period
    quality: QualityCode | None = None
    """``None`` for a list alone."""
