"""Settings: a TOML file, an environment laid over what holds for all, secrets from variables, and nothing shown."""

import pickle
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.client.config import ClientConfig
from bcss_cpas.client.config_file import FORM, Environment
from bcss_cpas.client.errors import ConfigError
from bcss_cpas.client.paths import public_path
from bcss_cpas.client.settings import (
    Addresses,
    Basic,
    KeyFiles,
    Limits,
    Organisation,
    Retries,
    Secret,
    Signature,
    Tls,
)
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.flux._catalogue import flux_names
from tests.client.pki import PASSWORD
from tests.schemas import FOLDER, needs_schemas

CPAS = EnterpriseNumber("0207.889.113")
ORGANISATION = 'organisation = { enterprise_number = "0207.889.113" }\n'
WHOLE = """
schema_version = 1
environment = "test"

[organisation]
enterprise_number = "0207.889.113"
user_id = "79620160202"
email = "social@cpas.be"

[limits]
reply_seconds = 20

[test.addresses]
base_url = "https://services.test.example:4520/"
connector = "https://services.test.example/connector"
ticket_header = "X-Ticket"
[test.addresses.flux]
dimona = "https://other.test.example/dimona"
[test.addresses.wsdl]
job_seeker = "wsdl/JobSeekerV1.wsdl"
[test.basic]
user = "canary-user"
[test.tls]
trust = ["pki/authority.pem"]
own = { certificate = "pki/client.pem", key = "/etc/keys/client.key" }
[test.signature]
own = { certificate = "pki/signer.p12" }
trust = ["pki/replies.pem"]
tolerance_seconds = 30
[test.limits]
connect_seconds = 2.5
[test.retries]
attempts = 2

[production]
organisation = { email = "inquiry@cpas.be" }
limits = { reply_seconds = 60.0, concurrency = 8 }
"""
SECRETS = {
    "BCSS_CPAS_TEST_HTTP_PASSWORD": f"{PASSWORD}-http",
    "BCSS_CPAS_TEST_TLS_PASSWORD": f"{PASSWORD}-tls",
    "BCSS_CPAS_TEST_SIGNATURE_PASSWORD": f"{PASSWORD}-signature",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "client.toml"
    path.write_text(WHOLE)
    return path


def loaded(tmp_path: Path, text: str, environment: str | None = "test", environ: Any = None) -> ClientConfig:
    path = tmp_path / "client.toml"
    path.write_text(text)
    return ClientConfig.load(path, environment, environ or {})


def test_everything_that_a_file_can_say(file: Path) -> None:
    config = ClientConfig.load(file, environ=SECRETS)
    folder = file.parent
    assert config.environment is Environment.TEST
    assert config.organisation == Organisation(
        enterprise_number=CPAS, user_id="79620160202", email="social@cpas.be", matrix_id=17, matrix_sub_id=1
    )
    assert config.addresses.wsdl == (("job_seeker", str(folder / "wsdl/JobSeekerV1.wsdl")),)
    assert config.addresses.ticket_header == "X-Ticket"
    assert config.basic == Basic(user="canary-user", password=Secret(f"{PASSWORD}-http"))
    assert config.tls.trust == (folder / "pki/authority.pem",)
    assert config.tls.own is not None
    assert (config.tls.own.certificate, config.tls.own.key) == (folder / "pki/client.pem", Path("/etc/keys/client.key"))
    assert config.tls.own.password == Secret(f"{PASSWORD}-tls")
    assert config.signature.own is not None
    assert config.signature.own.is_keystore
    assert config.signature.own.password == Secret(f"{PASSWORD}-signature")
    assert (config.signature.trust, config.signature.tolerance_seconds) == ((folder / "pki/replies.pem",), 30)
    assert config.limits == Limits(connect_seconds=2.5, reply_seconds=20.0)
    assert config.retries == Retries(attempts=2)


def test_an_environment_is_laid_over_what_holds_for_all(file: Path) -> None:
    config = ClientConfig.load(file, "production", {})
    assert (config.organisation.email, config.organisation.enterprise_number) == ("inquiry@cpas.be", CPAS)
    assert config.limits == Limits(reply_seconds=60.0, concurrency=8)
    assert (config.addresses, config.basic, config.signature) == (Addresses(), None, Signature())


def test_an_environment_that_the_file_does_not_tell_of_has_what_holds_for_all(file: Path) -> None:
    assert ClientConfig.load(file, Environment.ACCEPTANCE, {}).limits == Limits(reply_seconds=20.0)


def test_the_environment_is_named_by_the_caller_then_by_a_variable_then_by_the_file(file: Path) -> None:
    named = {"BCSS_CPAS_ENVIRONMENT": "acceptance", **SECRETS}
    assert ClientConfig.load(file, "production", named).environment is Environment.PRODUCTION
    assert ClientConfig.load(file, None, named).environment is Environment.ACCEPTANCE
    assert ClientConfig.load(file, None, SECRETS).environment is Environment.TEST


def test_the_variables_of_the_process_are_looked_at_unless_others_are_given(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BCSS_CPAS_ENVIRONMENT", "production")
    assert ClientConfig.load(file).environment is Environment.PRODUCTION


def test_a_key_may_have_no_password(file: Path) -> None:
    config = ClientConfig.load(file, environ={"BCSS_CPAS_TEST_HTTP_PASSWORD": "x"})
    assert config.tls.own is not None
    assert config.tls.own.password is None


def test_no_secret_and_no_user_is_shown(file: Path) -> None:
    config = ClientConfig.load(file, environ=SECRETS)
    for shown in (repr(config), str(config), repr(config.basic), f"{Secret(PASSWORD)}"):
        assert [each for each in (PASSWORD, "canary-user", "79620160202") if each in shown] == []


def test_settings_are_pickled_and_compared(file: Path) -> None:
    config = ClientConfig.load(file, environ=SECRETS)
    assert pickle.loads(pickle.dumps(config)) == config
    assert hash(config)


REFUSED = {
    "no TOML": ("a = [", "not TOML"),
    "another version": ("schema_version = 2", "settings of the client: of schema version 2"),
    "no organisation": ("", "tell no organisation"),
    "a key that is none": (f"{ORGANISATION}[test.timeouts]\nconnect = 1", "no such settings: timeouts"),
    "a key of a part that is none": (f"{ORGANISATION}[test.limits]\nreply = 1", "reply"),
    "an environment that is no table": (f"{ORGANISATION}test = 3", "no such settings: test"),
    "a part that is no table": (f"{ORGANISATION}limits = 3", "in the settings of test"),
    "a part of another kind": (f"{ORGANISATION}tls = 'x'\nsignature = {{ own = 3, trust = 7 }}", "in the settings"),
    "paths that are none": (f"{ORGANISATION}[tls]\ntrust = [3]\n[addresses.wsdl]\ndimona = 3", "in the settings"),
    "addresses that are none": (f"{ORGANISATION}[addresses]\nflux = 3", "in the settings"),
    "a number for the CPAS that is none": ('organisation = { enterprise_number = "0207889114" }', "enterprise_number"),
    "no time": (f"{ORGANISATION}[limits]\nreply_seconds = 0", "in the settings"),
    "a password in the file": (f"{ORGANISATION}[test.basic]\nuser='u'\npassword='canary'", "TEST_HTTP_PASSWORD"),
    "a password of a key in the file": (
        f"{ORGANISATION}[test.tls.own]\ncertificate='c'\npassword='canary'",
        "BCSS_CPAS_TEST_TLS_PASSWORD",
    ),
    "no password in the variables": (f"{ORGANISATION}[test.basic]\nuser='u'", "set BCSS_CPAS_TEST_HTTP_PASSWORD"),
    "http to another machine": (f"{ORGANISATION}[addresses]\nbase_url='http://b2b.example'", "starts with https"),
    "an address that is none": (f"{ORGANISATION}[addresses]\nconnector='b2b.example'", "of the form"),
    "an address that cannot be taken apart": (f"{ORGANISATION}[addresses]\nconnector='https://[x'", "of the form"),
    "a port that is none": (f"{ORGANISATION}[addresses]\nconnector='https://x:abc'", "of the form"),
    "a password alone in an address": (
        f"{ORGANISATION}[addresses]\nconnector='https://:canary@x/'",
        "of the form",
    ),
    "a password in an address": (f"{ORGANISATION}[addresses]\nconnector='https://u:canary@x/'", "of the form"),
    "a query in an address": (f"{ORGANISATION}[addresses]\nconnector='https://x/?canary'", "of the form"),
    "an address of no flux": (f"{ORGANISATION}[addresses.flux]\npayroll='https://x/'", "no flux has the name payroll"),
    "a WSDL of no flux": (f"{ORGANISATION}[addresses.wsdl]\npayroll='x'", "no flux has the name payroll"),
}


@pytest.mark.parametrize(("text", "problem"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_used_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(ConfigError, match=problem) as refused:
        loaded(tmp_path, text)
    assert "canary" not in str(refused.value)


@pytest.mark.parametrize("environment", [None, "staging", ""])
def test_an_environment_has_to_be_named(tmp_path: Path, environment: str | None) -> None:
    with pytest.raises(ConfigError, match="name one environment: test, acceptance, production"):
        loaded(tmp_path, ORGANISATION, environment)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="FileNotFoundError"):
        ClientConfig.load(tmp_path / "client.toml", "test", {})


@given(text=st.text(max_size=60))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text(text, "utf-8", newline="")
    with pytest.raises(ConfigError):
        ClientConfig.load(path, "test", {})


def test_the_variables_of_the_process_are_shown_by_no_signature(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BCSS_CPAS_ENVIRONMENT", "staging")
    with pytest.raises(ConfigError, match="name one environment"):
        ClientConfig.load(file)
    assert signature(ClientConfig.load).parameters["environ"].default is None


def test_the_first_version_of_the_form_is_read_for_ever() -> None:
    file = Path(__file__).parent / "golden" / "settings_1.toml"
    config = ClientConfig.load(file, environ={"BCSS_CPAS_ACCEPTANCE_HTTP_PASSWORD": PASSWORD})
    folder = file.parent
    assert FORM.version == 1
    assert config == ClientConfig(
        environment=Environment.ACCEPTANCE,
        organisation=Organisation(enterprise_number=CPAS, user_id="79620160202", email="social@cpas.be"),
        addresses=Addresses(
            base_url="https://services.example:4520",
            connector="https://services.example/connector",
            ticket_header="X-Ticket",
            flux=(("dimona", "https://services.example/dimona"),),
            wsdl=(("job_seeker", str(folder / "job_seeker.wsdl")),),
        ),
        basic=Basic(user="cpas", password=Secret(PASSWORD)),
        tls=Tls(
            trust=(folder / "authority.pem",),
            own=KeyFiles(certificate=folder / "cpas.pem", key=folder / "cpas.key"),
        ),
        signature=Signature(
            own=KeyFiles(certificate=folder / "signing.p12"),
            trust=(folder / "replies.pem",),
            lifetime_seconds=120,
            tolerance_seconds=30,
        ),
        limits=Limits(reply_bytes=1_048_576, concurrency=2),
        retries=Retries(attempts=2, wait_seconds=1.5),
    )


class TestAddress:
    CONFIG = ClientConfig(environment=Environment.TEST, organisation=Organisation(enterprise_number=CPAS))

    def at(self, **addresses: Any) -> ClientConfig:
        return evolve(self.CONFIG, addresses=Addresses(**addresses))

    @pytest.mark.parametrize("base", ["https://b2b.example:4520", "https://b2b.example:4520/"])
    def test_the_public_path_behind_the_base(self, base: str) -> None:
        expected = "https://b2b.example:4520/SelfEmployedService/v2/consult"
        assert self.at(base_url=base).address_of("self_employed") == expected

    def test_an_address_of_its_own_goes_before(self) -> None:
        config = self.at(base_url="https://b2b.example", flux=(("self_employed", "https://own.example/x"),))
        assert config.address_of("self_employed") == "https://own.example/x"

    @pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
    def test_http_is_for_this_machine(self, host: str) -> None:
        url = f"http://{host}:80/x"
        assert self.at(connector=url).connector_for("manage_access") == url

    @pytest.mark.parametrize("addresses", [{}, {"base_url": "https://b2b.example"}])
    def test_an_address_that_is_not_known(self, addresses: dict[str, str]) -> None:
        with pytest.raises(ConfigError, match="settings of test have no address") as refused:
            self.at(**addresses).address_of("patrimony")
        assert refused.value.service == "patrimony"
        with pytest.raises(ConfigError, match="no address"):
            self.at(**addresses).connector_for("manage_access")


@needs_schemas
@pytest.mark.parametrize("flux", [name for name in flux_names() if public_path(name)])
def test_a_public_path_stands_in_the_official_wsdl(flux: str) -> None:
    path = public_path(flux)
    assert path is not None
    files = [each for each in sorted(FOLDER.rglob("*.wsdl")) if path in each.read_text("utf-8")]
    assert files
