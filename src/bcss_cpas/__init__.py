"""The social inquiry of a Belgian CPAS on the flux of the Crossroads Bank for Social Security.

Everything a user needs stands here by name and is imported when it is first used; ``import bcss_cpas`` alone is cheap.
"""

import logging
from typing import TYPE_CHECKING

from bcss_cpas._lazy import lazily

if TYPE_CHECKING:
    from bcss_cpas.adapting import Adapted as Adapted
    from bcss_cpas.adapting import Adapter as Adapter
    from bcss_cpas.adapting import AdapterError as AdapterError
    from bcss_cpas.checking import Config as Config
    from bcss_cpas.checking import check as check
    from bcss_cpas.client.client import Client as Client
    from bcss_cpas.client.config import ClientConfig as ClientConfig
    from bcss_cpas.codes.dates import IncompleteDate as IncompleteDate
    from bcss_cpas.codes.enterprise import EnterpriseNumber as EnterpriseNumber
    from bcss_cpas.codes.outcome import OutcomeKind as OutcomeKind
    from bcss_cpas.codes.quality import QualityCode as QualityCode
    from bcss_cpas.codes.ssin import Ssin as Ssin
    from bcss_cpas.codes.topic import InquiryTopic as InquiryTopic
    from bcss_cpas.convert import from_dict as from_dict
    from bcss_cpas.convert import from_json as from_json
    from bcss_cpas.convert import to_dict as to_dict
    from bcss_cpas.convert import to_json as to_json
    from bcss_cpas.dossier.declaration import Declaration as Declaration
    from bcss_cpas.dossier.dossier import Dossier as Dossier
    from bcss_cpas.dossier.inquiry import Answer as Answer
    from bcss_cpas.dossier.inquiry import Verdict as Verdict
    from bcss_cpas.errors import BcssError as BcssError
    from bcss_cpas.errors import CodeError as CodeError
    from bcss_cpas.errors import DefectError as DefectError
    from bcss_cpas.errors import InputError as InputError
    from bcss_cpas.errors import ReadError as ReadError
    from bcss_cpas.errors import WriteError as WriteError
    from bcss_cpas.flux._access import may_consult as may_consult
    from bcss_cpas.flux._conformance import conformance as conformance
    from bcss_cpas.flux._facts import facts_of as facts_of
    from bcss_cpas.flux._facts import rows_of as rows_of
    from bcss_cpas.flux._read import read as read
    from bcss_cpas.flux._remap import Remap as Remap
    from bcss_cpas.flux._write import write as write
    from bcss_cpas.flux.child_benefits import ConsultFilesBySsinReply as ConsultFilesBySsinReply
    from bcss_cpas.flux.dimona import DimonaReply as DimonaReply
    from bcss_cpas.flux.dimona import FindEmployersByWorkerReply as FindEmployersByWorkerReply
    from bcss_cpas.flux.dmfa_consultation import (
        ConsultDmfaAttestationsBySsinReply as ConsultDmfaAttestationsBySsinReply,
    )
    from bcss_cpas.flux.handi import ConsultFilesByDateReply as ConsultFilesByDateReply
    from bcss_cpas.flux.health_care_insurance import HealthCareInsuranceReply as HealthCareInsuranceReply
    from bcss_cpas.flux.identify_person import IdentifyPersonReply as IdentifyPersonReply
    from bcss_cpas.flux.identify_person import IdentifyPersonRequest as IdentifyPersonRequest
    from bcss_cpas.flux.job_seeker import JobSeekerReply as JobSeekerReply
    from bcss_cpas.flux.list_of_attestations import ListOfAttestationsReply as ListOfAttestationsReply
    from bcss_cpas.flux.manage_access import ManageAccessReply as ManageAccessReply
    from bcss_cpas.flux.manage_access import ManageAccessRequest as ManageAccessRequest
    from bcss_cpas.flux.patrimony import FindPropertiesReply as FindPropertiesReply
    from bcss_cpas.flux.pension_register import PensionRegisterReply as PensionRegisterReply
    from bcss_cpas.flux.reference_manager import ReferenceManagerReply as ReferenceManagerReply
    from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsReply as RetrieveTIGroupsReply
    from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsRequest as RetrieveTIGroupsRequest
    from bcss_cpas.flux.self_employed import ConsultCareerReply as ConsultCareerReply
    from bcss_cpas.flux.social_rate_investigation import ConsultExchangedDataReply as ConsultExchangedDataReply
    from bcss_cpas.flux.tax_assessment_data import GetTaxAssessmentDataReply as GetTaxAssessmentDataReply
    from bcss_cpas.frames import check_batches as check_batches
    from bcss_cpas.frames import read_batches as read_batches
    from bcss_cpas.integration.consultation_log import ConsultationLog as ConsultationLog
    from bcss_cpas.integration.elsewhere import overlaps as overlaps
    from bcss_cpas.integration.ground import PendingRequest as PendingRequest
    from bcss_cpas.integration.history import History as History
    from bcss_cpas.integration.planned import PlannedIntegration as PlannedIntegration
    from bcss_cpas.integration.transitions import register as register
    from bcss_cpas.law import Law as Law
    from bcss_cpas.law import amount as amount
    from bcss_cpas.loading import load_dossier as load_dossier
    from bcss_cpas.message import Message as Message
    from bcss_cpas.message import Outcome as Outcome
    from bcss_cpas.periods import Period as Period
    from bcss_cpas.report.explain import explain as explain
    from bcss_cpas.report.report import Report as Report
    from bcss_cpas.text import Text as Text

_PLACES = {
    "adapting": ("Adapted", "Adapter", "AdapterError"),
    "checking": ("Config", "check"),
    "client.client": ("Client",),
    "client.config": ("ClientConfig",),
    "codes.dates": ("IncompleteDate",),
    "codes.enterprise": ("EnterpriseNumber",),
    "codes.outcome": ("OutcomeKind",),
    "codes.quality": ("QualityCode",),
    "codes.ssin": ("Ssin",),
    "codes.topic": ("InquiryTopic",),
    "convert": ("from_dict", "from_json", "to_dict", "to_json"),
    "dossier.declaration": ("Declaration",),
    "dossier.dossier": ("Dossier",),
    "dossier.inquiry": ("Answer", "Verdict"),
    "errors": ("BcssError", "CodeError", "DefectError", "InputError", "ReadError", "WriteError"),
    "flux._access": ("may_consult",),
    "flux._conformance": ("conformance",),
    "flux._facts": ("facts_of", "rows_of"),
    "flux._read": ("read",),
    "flux._remap": ("Remap",),
    "flux._write": ("write",),
    "flux.child_benefits": ("ConsultFilesBySsinReply",),
    "flux.dimona": ("DimonaReply", "FindEmployersByWorkerReply"),
    "flux.dmfa_consultation": ("ConsultDmfaAttestationsBySsinReply",),
    "flux.handi": ("ConsultFilesByDateReply",),
    "flux.health_care_insurance": ("HealthCareInsuranceReply",),
    "flux.identify_person": ("IdentifyPersonReply", "IdentifyPersonRequest"),
    "flux.job_seeker": ("JobSeekerReply",),
    "flux.list_of_attestations": ("ListOfAttestationsReply",),
    "flux.manage_access": ("ManageAccessReply", "ManageAccessRequest"),
    "flux.patrimony": ("FindPropertiesReply",),
    "flux.pension_register": ("PensionRegisterReply",),
    "flux.reference_manager": ("ReferenceManagerReply",),
    "flux.retrieve_ti_groups": ("RetrieveTIGroupsReply", "RetrieveTIGroupsRequest"),
    "flux.self_employed": ("ConsultCareerReply",),
    "flux.social_rate_investigation": ("ConsultExchangedDataReply",),
    "flux.tax_assessment_data": ("GetTaxAssessmentDataReply",),
    "frames": ("check_batches", "read_batches"),
    "integration.consultation_log": ("ConsultationLog",),
    "integration.elsewhere": ("overlaps",),
    "integration.ground": ("PendingRequest",),
    "integration.history": ("History",),
    "integration.planned": ("PlannedIntegration",),
    "integration.transitions": ("register",),
    "law": ("Law", "amount"),
    "loading": ("load_dossier",),
    "message": ("Message", "Outcome"),
    "periods": ("Period",),
    "report.explain": ("explain",),
    "report.report": ("Report",),
    "text": ("Text",),
}
if not TYPE_CHECKING:  # a checker that sees ``__getattr__`` takes any name for one of ours
    __all__, __getattr__, __dir__ = lazily(globals(), _PLACES)


logging.getLogger(__name__).addHandler(logging.NullHandler())
