"""ConsultPatrimonyCPAS: the real estate of a person."""

from decimal import Decimal

from bcss_cpas.codes.property import CadastralIncomeCode, PersonNature, SituationChange
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux.patrimony import (
    Asset,
    AssetDetail,
    BusinessData,
    FindPropertiesReply,
    OwnedProperty,
    PatrimonyPerson,
    SearchCriterion,
)
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.messages._writer import Fields, Soa
from bcss_cpas.population.records.belongings import Estate
from bcss_cpas.population.situation import Situation

_NO_LONGER = SituationChange("O")


def _echo(_: Draft, person: Ssin) -> Fields:
    return {"search_criterion": SearchCriterion(ssin=person, nature=PersonNature("1"), language="FR")}


def _data(_: Draft, situation: Situation) -> Fields:
    if not situation.estates:
        return {}
    persona = situation.persona
    owner = PatrimonyPerson(name=persona.last_name.upper(), first_name=persona.first_names[0], ssin=persona.ssin)
    return {
        "business_data": BusinessData(person=owner, properties=tuple(_property(each) for each in situation.estates))
    }


def _property(estate: Estate) -> OwnedProperty:
    gone = estate.gone_on
    asset = Asset(
        situation=estate.situation,
        date_modif_situation_adm=None if gone is None else gone.isoformat(),
        code_modif_situation_adm=None if gone is None else _NO_LONGER,
        details=tuple(
            AssetDetail(
                asset_nature=part.nature,
                land_register_income_amount=part.income,
                land_register_income_code=CadastralIncomeCode(part.code),
                surface=Decimal(part.surface),
            )
            for part in estate.parts
        ),
    )
    return OwnedProperty(
        duty=estate.duty,
        duty_termination=None if gone is None else f"{estate.duty} {gone.year}",
        land_register_division_name=estate.division,
        total_number_of_owners=estate.owners,
        assets=(asset,),
    )


PATRIMONY = Soa(
    flux="patrimony",
    reply=FindPropertiesReply,
    echo=_echo,
    data=_data,
    legal_context=None,
    found="PERSON_WITHOUT_PARTNER_WITH_PROPERTIES",
    none="PERSON_WITHOUT_PARTNER_AND_PROPERTIES",
)
