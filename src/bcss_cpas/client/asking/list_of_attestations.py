"""OCMWCPASListOfAttestations: one request for each type of attestation, by the name of its type."""

from bcss_cpas.client.asking._periods import months_back
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.codes.attestation import RequestType
from bcss_cpas.flux._ssdn import Period
from bcss_cpas.flux.list_of_attestations import ListOfAttestationsReply, ListOfAttestationsRequest

_PROJECT = "GPMI_PIIS"
_TYPES = ("EXONERATIONSART35", "PRIME_INSTALLATION", _PROJECT)
"""Those of the deck; of « STATUT65 » the meaning is not verified."""
_EXEMPTION_MONTHS = 72
"""An exemption of article 35 is counted over six years at most."""


def _service(name: str) -> Service:
    def fields(question: Question) -> Fields:
        period = Period(start=question.first, end=question.last)
        return {
            "ssin": question.person,
            "request_type": RequestType(name),
            "search_period": None if name == _PROJECT else period,
        }

    return Service(
        flux="list_of_attestations",
        operation=name,
        request=ListOfAttestationsRequest,
        reply=ListOfAttestationsReply,
        fields=fields,
        periods=months_back(_EXEMPTION_MONTHS),
    )


SERVICES = tuple(map(_service, _TYPES))
