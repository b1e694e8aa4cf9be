"""ListOfAttestations: the exemption of article 35, and the installation premiums that were granted."""

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux.list_of_attestations import Coded, ExonerationArt35, ListedAttestation, ListOfAttestationsReply
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.messages._writer import Fields, Ssdn
from bcss_cpas.population.situation import Situation


def _echo(_: Draft, person: Ssin) -> Fields:
    return {"ssin": person}


def _exemption(_: Draft, situation: Situation) -> Fields:
    held = situation.exemption
    if held is None:
        return {"exoneration": ExonerationArt35(has_exoneration=False)}
    told = ExonerationArt35(has_exoneration=True, first_exoneration_date=held.first, payment_exonerated_days=held.days)
    return {"exoneration": told}


def _premiums(_: Draft, situation: Situation) -> Fields:
    listed = tuple(
        ListedAttestation(
            ssin=situation.persona.ssin,
            cpas=each.cpas,
            entry_date=each.granted_on,
            attest_type=Coded(code="5", description="Prime d'installation / Installatiepremie"),
            decision_date=each.granted_on,
            status="1",
        )
        for each in situation.premiums
    )
    return {"attestations": listed}


EXEMPTION = Ssdn(flux="list_of_attestations", reply=ListOfAttestationsReply, echo=_echo, data=_exemption)
PREMIUMS = Ssdn(flux="list_of_attestations", reply=ListOfAttestationsReply, echo=_echo, data=_premiums)
