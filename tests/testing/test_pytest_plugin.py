"""The fixture ``bcss_simulator`` of the pytest plugin, in projects of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from bcss_cpas.client.simulator.drawn import drawn
from tests.client.simulator.replies import a_file
from tests.client.simulator.world import PERSON

pytest_plugins = ["pytester"]
PLUGIN = ("-p", "bcss_cpas.testing.pytest_plugin", "-p", "no:cacheprovider")
ASKS = """
from datetime import date
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

import bcss_cpas as bcss
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.flux import InformationCustomer, Organization
from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsRequest, SearchInformation

CPAS = EnterpriseNumber("0200046860")


def question(person):
    customer = InformationCustomer(customer_identification=Organization(cbe_number=CPAS))
    search = SearchInformation(ssin=person, language="fr", history=True)
    request = RetrieveTIGroupsRequest(
        information_customer=customer, legal_context="social issues", search_information=search
    )
    return bcss.write(request, "soap")


def ask(simulator, person):
    connection = HTTPConnection(urlsplit(simulator.url).netloc, timeout=10)
    connection.request("POST", "/retrieve_ti_groups", question(person))
    told = connection.getresponse().read()
    connection.close()
    return bcss.read(told).outcome.kind.value
"""


def run(pytester: pytest.Pytester, tests: str, *options: str) -> pytest.RunResult:
    pytester.makepyfile(test_it=ASKS + tests)
    return pytester.runpytest(*PLUGIN, *options)


def test_each_test_starts_anew(pytester: pytest.Pytester) -> None:
    found = run(
        pytester,
        """
@pytest.mark.parametrize("again", range(2))
def test_it(bcss_simulator, again):
    person = bcss_simulator.personas.in_order[0]
    assert ask(bcss_simulator, person) == "not integrated"
    assert bcss_simulator.register(person, CPAS)
    assert not bcss_simulator.register(person, CPAS)
    assert ask(bcss_simulator, person) in ("data", "source down")
    assert len(bcss_simulator.calls) == 2
    assert bcss_simulator.today == date(2025, 3, 3)
    bcss_simulator.fail("source down", "retrieve_ti_groups")
    assert ask(bcss_simulator, person) == "source down"
    bcss_simulator.recover()
    assert bcss.read(bcss_simulator.transport.send("retrieve_ti_groups", question(person), {})).outcome
    assert person.value not in repr(list(bcss_simulator.calls))
""",
    )
    found.assert_outcomes(passed=2)


def test_a_marker_says_which_persons_there_are(pytester: pytest.Pytester) -> None:
    people = [len(drawn(2, count).people) for count in (1, 3)]
    found = run(
        pytester,
        f"""
pytestmark = pytest.mark.bcss_simulator(seed=2, count=3)

def test_the_module(bcss_simulator):
    assert len(bcss_simulator.personas.people) == {people[1]}

@pytest.mark.bcss_simulator(count=1, as_of=date(2024, 5, 6))
def test_the_nearest_marker_counts(bcss_simulator):
    assert bcss_simulator.today == date(2024, 5, 6)
    assert len(bcss_simulator.personas.people) == {len(drawn(2, 1, __import__("datetime").date(2024, 5, 6)).people)}
""",
        "--strict-markers",
    )
    found.assert_outcomes(passed=2)


WITH_A_FOLDER = """
def test_it(bcss_simulator):
    (person,) = bcss_simulator.personas.people
    bcss_simulator.register(person, CPAS)
    assert ask(bcss_simulator, person) == "data"
"""


def _folder(root: Path) -> Path:
    file = root / "people" / "retrieve_ti_groups" / "v2" / f"{PERSON.value}.xml"
    file.parent.mkdir(parents=True)
    file.write_bytes(a_file())
    return root / "people"


def test_an_option_names_a_folder_of_personas(pytester: pytest.Pytester) -> None:
    folder = _folder(pytester.path)
    run(pytester, WITH_A_FOLDER, "--bcss-personas", str(folder)).assert_outcomes(passed=1)


def test_a_setting_names_a_folder_of_personas(pytester: pytest.Pytester) -> None:
    _folder(pytester.path)
    pytester.makeini("[pytest]\nbcss_personas = people\n")
    run(pytester, WITH_A_FOLDER).assert_outcomes(passed=1)


def test_a_marker_names_a_folder_of_personas(pytester: pytest.Pytester) -> None:
    _folder(pytester.path)
    marked = WITH_A_FOLDER.replace("def test_it", '@pytest.mark.bcss_simulator(personas="people")\ndef test_it')
    run(pytester, marked).assert_outcomes(passed=1)


def test_a_folder_that_cannot_be_used_is_an_error_of_the_test(pytester: pytest.Pytester) -> None:
    run(pytester, WITH_A_FOLDER, "--bcss-personas", "nowhere").assert_outcomes(errors=1)


def test_nothing_of_the_library_is_imported_until_the_fixture_is_used() -> None:
    program = (
        "import sys, bcss_cpas.testing.pytest_plugin as plugin\n"
        "heavy = [name for name in sys.modules if name.startswith(('lxml', 'bcss_cpas.flux', 'bcss_cpas.client'))]\n"
        "assert plugin.bcss_simulator and not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
