"""What the forms share: the file, the person, an integration at the BCSS, the duration, the errors.

The two namespaces differ by one step of their path, and each form carries elements of both.
"""

from datetime import date
from typing import Any

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._ssdn import COMMON as SSDN_COMMON
from bcss_cpas.flux._ssdn import Description
from bcss_cpas.flux.manage_access import PURPOSE

NS = "http://www.ksz-bcss.fgov.be/XSD/SSDN/OCMW_CPAS/LoiWet65"
COMMON = "http://www.ksz-bcss.fgov.be/XSD/SSDN/OCMW_CPAS/LoiWet65Common"

FILE, BENEFICIARY, ADDRESS, DURATION = (
    f"{{{COMMON}}}{name}" for name in ("FileIdentification", "BeneficiaryID", "Address", "Duration")
)
CODE = r"[0-9A-Z]{1,2}"
ATTESTATION = r"[0-9A-Z]{15}"
SINCE_2002 = ("2002-01-01", "2024-05-31")
SUFFIXES = ("0", "1", "99")
"""The number of a beneficiary in the file; the primary one is 0 (SPP IS, manual « Loi 65 », form C)."""
BY_BCSS = ("ACCEPTED", "REFUSED")
EVALUATIONS = (*BY_BCSS, "PARTIALLYACCEPTED")


@wire(ns=SSDN_COMMON)
class Integration:
    """A registration at the BCSS, under a quality code of the CPAS, from its first to its last day.

    A form carries those that are to be made (``Integration``) and those that are to be ended (``Desintegration``).
    """

    quality: QualityCode = need("@qualitycode", codec=PURPOSE, values=("1", "2", "3", "4", "5"))
    start: date = need("StartDate")
    end: date = need("EndDate")


@wire(ns=COMMON)
class FileIdentification:
    """The file of the CPAS that a form is about."""

    cpas: EnterpriseNumber | None = at("KBOBCE", required=True)
    file_id: str | None = at("FileID", required=True, pattern=r"[0-9A-Z]{11}")


@wire(ns=COMMON)
class BeneficiaryId:
    """Who a beneficiary is."""

    ssin: Ssin = need("SSIN")
    last_name: str | None = at("Name")
    first_name: str | None = at("Firstname")
    birth_date: IncompleteDate | None = at("BirthDate")


@wire(ns=COMMON)
class BeneficiaryAddress:
    """Where the primary beneficiary lives."""

    street: str = need("Street")
    house_number: str | None = at("HouseNumber")
    box: str | None = at("Box")
    zip_code: str = need("PostalCode", pattern=r"[1-9][0-9]{3}")


@wire(ns=COMMON)
class Duration:
    """How long a decision holds; the schema lets each part be left out, and does not say how several add up."""

    days: int | None = at("Days", values=("0", "15", "366"))
    weeks: int | None = at("Weeks", values=("0", "2", "52"))
    months: int | None = at("Months", values=("0", "6", "12"))


@wire(ns=COMMON)
class FormError:
    """An error on a form, told in one or more languages."""

    code: str | None = at("Code", required=True, pattern=r"[0-9]{6}")
    descriptions: tuple[Description, ...] = at("Description", required=True)


class CareAmounts:
    """Which kinds of costs of care stand among amounts that were charged or accepted."""

    __slots__ = ()
    bills: tuple[Any, ...]
    remaining_amount: int | None
    ambulant_medical: int | None
    ambulant_pharmaceutical: int | None

    @property
    def hospitalization_costs(self) -> bool:
        """Whether there are costs of a stay."""
        return bool(self.remaining_amount or any(bill.amount for bill in self.bills))

    @property
    def ambulant_costs(self) -> bool:
        """Whether there are costs without a stay."""
        return bool(self.ambulant_medical or self.ambulant_pharmaceutical)


@wire(ns=NS)
class DatedForm:
    """A form that counts from a day on; the number of the attestation names it in the reply."""

    entry_date: date = need("EntryDate", values=SINCE_2002)
    attestation_id: str = need("UniqueAttestID", pattern=ATTESTATION)
