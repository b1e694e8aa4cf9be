"""The client: asks the BCSS in the name of a CPAS, only where an integration opens it, and logs what it asked.

Everything is shown against the simulator of this package alone, never against an environment of the BCSS. What a user
of the client needs stands here by name, and is imported when it is first used.
"""

from typing import TYPE_CHECKING

from bcss_cpas._lazy import lazily

if TYPE_CHECKING:
    from bcss_cpas.client.asynchronous import AsyncClient as AsyncClient
    from bcss_cpas.client.client import Client as Client
    from bcss_cpas.client.clock import Clock as Clock
    from bcss_cpas.client.clock import FixedClock as FixedClock
    from bcss_cpas.client.clock import SystemClock as SystemClock
    from bcss_cpas.client.config import ClientConfig as ClientConfig
    from bcss_cpas.client.config_file import Environment as Environment
    from bcss_cpas.client.errors import ClientError as ClientError
    from bcss_cpas.client.errors import ConfigError as ConfigError
    from bcss_cpas.client.errors import ConnectionLostError as ConnectionLostError
    from bcss_cpas.client.errors import ConsultationRefusedError as ConsultationRefusedError
    from bcss_cpas.client.errors import HttpStatusError as HttpStatusError
    from bcss_cpas.client.errors import ReplyError as ReplyError
    from bcss_cpas.client.errors import ServiceFaultError as ServiceFaultError
    from bcss_cpas.client.errors import SignatureError as SignatureError
    from bcss_cpas.client.errors import SignatureProblem as SignatureProblem
    from bcss_cpas.client.errors import TimedOutError as TimedOutError
    from bcss_cpas.client.errors import TransportError as TransportError
    from bcss_cpas.client.errors import UncertainRegistrationError as UncertainRegistrationError
    from bcss_cpas.client.inquiry import Inquiry as Inquiry
    from bcss_cpas.client.plan import InquiryPlan as InquiryPlan
    from bcss_cpas.client.plan import plan_inquiry as plan_inquiry
    from bcss_cpas.client.plan_rows import rows_of as rows_of
    from bcss_cpas.client.registering import registrations_in as registrations_in
    from bcss_cpas.client.retrying import Retrying as Retrying
    from bcss_cpas.client.soap import SoapTransport as SoapTransport
    from bcss_cpas.client.steps import StepDone as StepDone
    from bcss_cpas.client.transport import Transport as Transport
    from bcss_cpas.client.wsdl import check_wsdl as check_wsdl
    from bcss_cpas.client.wsdl import check_wsdls as check_wsdls

_PLACES = {
    "asynchronous": ("AsyncClient",),
    "client": ("Client",),
    "clock": ("Clock", "FixedClock", "SystemClock"),
    "config": ("ClientConfig",),
    "config_file": ("Environment",),
    "errors": (
        "ClientError",
        "ConfigError",
        "ConnectionLostError",
        "ConsultationRefusedError",
        "HttpStatusError",
        "ReplyError",
        "ServiceFaultError",
        "SignatureError",
        "SignatureProblem",
        "TimedOutError",
        "TransportError",
        "UncertainRegistrationError",
    ),
    "inquiry": ("Inquiry",),
    "plan": ("InquiryPlan", "plan_inquiry"),
    "plan_rows": ("rows_of",),
    "registering": ("registrations_in",),
    "retrying": ("Retrying",),
    "soap": ("SoapTransport",),
    "steps": ("StepDone",),
    "transport": ("Transport",),
    "wsdl": ("check_wsdl", "check_wsdls"),
}

if not TYPE_CHECKING:  # a checker that sees ``__getattr__`` takes any name for one of ours
    __all__, __getattr__, __dir__ = lazily(globals(), _PLACES)
