"""Official names given as data: read and written under them, refused where they are not ours."""

from datetime import date
from pathlib import Path

import pytest

from bcss_cpas.cli import main
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import InputError, ReadError
from bcss_cpas.flux._read import read
from bcss_cpas.flux._remap import Remap
from bcss_cpas.flux._write import write
from bcss_cpas.flux.manage_access import ManageAccessReply, OriginalRequest, RegistrationFound
from bcss_cpas.flux.patrimony import FindPropertiesReply

PERSON = Ssin.test(date(1985, 4, 12), 17)
TABLE = """
flux = "manage_access"
namespace = "urn:official"
[roots]
AccessAnswer = "ManageAccessReply"
[fields]
"RegistrationFound.org_unit" = "Holder/Number"
[return_code]
start = 4
length = 6
"""
REPLY = ManageAccessReply(
    original_request=OriginalRequest(ssin=PERSON), registrations=(RegistrationFound(org_unit="0200000043"),)
)


@pytest.fixture
def remap(tmp_path: Path) -> Remap:
    """Load the table."""
    (tmp_path / "names.toml").write_text(TABLE)
    return Remap.load(tmp_path / "names.toml")


def test_a_message_is_written_and_read_under_official_names(remap: Remap) -> None:
    written = write(REPLY, remaps=[remap])
    assert b'AccessAnswer xmlns:v="urn:official"' in written
    assert b"<v:Holder><v:Number>0200000043</v:Number></v:Holder>" in written
    message = read(written, ManageAccessReply, remaps=[remap])
    assert message.content == REPLY
    assert message.unread == ()
    with pytest.raises(ReadError, match="root"):
        read(written)


def test_our_own_names_are_still_read_for_the_roots(remap: Remap) -> None:
    message = read(write(REPLY), remaps=[Remap("manage_access", fields=remap.fields)])
    assert [each.path for each in message.unread] == ["$.registrations[0].orgUnit"]


def test_a_reader_without_schema_takes_other_names_too() -> None:
    document = b'<a:Answer xmlns:a="urn:x"><a:state><a:code>PERSON_UNKNOWN_FODFIN</a:code></a:state></a:Answer>'
    remap = Remap("patrimony", (("Answer", "findPropertiesResponse"),), (("FindPropertiesReply.status", "state"),))
    message = read(document, FindPropertiesReply, remaps=[remap])
    assert message.content is not None
    assert message.content.status is not None
    assert message.unread == ()


@pytest.mark.parametrize(("flux", "old", "new"), [
    ("dmfa_consultation", "ReplacingSsin.value", ("SsinWithReplacesStatus.value",)),
    ("handi", "ConsultFilesByDateReply.filtered_elements", ("ConsultFilesByDateReply.data_filters",)),
    ("handi", "OpenPeriod.begin_date", ("OpenPeriod.begin",)),
    ("handi", "SearchPeriod.end_date", ("Period.end",)),
    ("handi", "SsinGiven.ssin", ("SsinWithCanceledAndReplacedByStatus.value",)),
    ("handi", "Status.code", ("Status.code",)),
    ("job_seeker", "SsinKnown.replaces", ("SsinWithCanceledAndReplacesStatus.replaces",)),
    ("job_seeker", "Status.code", ("GlobalStatus.code", "SourceStatus.code")),
    ("notify_job_seeker_status", "Party.organization", ("SenderReceiver.organization_identification",)),
    ("self_employed", "OpenPeriod.begin", ("OpenPeriod.begin",)),
])  # fmt: skip
def test_a_table_of_the_first_version_may_call_a_shared_type_as_its_flux_did(
    flux: str, old: str, new: tuple[str, ...], tmp_path: Path
) -> None:
    table = f'flux = "{flux}"\n[fields]\n"{old}" = "elsewhere"'
    (tmp_path / "names.toml").write_text(table)
    assert Remap.load(tmp_path / "names.toml").fields == tuple((name, "elsewhere") for name in new)
    (tmp_path / "present.toml").write_text(f"schema_version = 2\n{table}")
    if new != (old,):
        with pytest.raises(InputError, match=f"has no {old}"):
            Remap.load(tmp_path / "present.toml")


@pytest.mark.parametrize(
    "text",
    [
        'flux = "manage_access"\nmore = 1',
        'flux = "manage_access"\n[fields]\n"Nothing.at_all" = "x"',
        'flux = "manage_access"\n[roots]\nX = "Nothing"',
        'flux = "nothing"',
        "no toml [",
        "",
        'flux = "manage_access"\nroots = 3',
        'flux = "manage_access"\nreturn_code = { start = 1 }',
    ],
)
def test_a_table_of_names_that_are_not_ours_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "names.toml").write_text(text)
    with pytest.raises(InputError):
        Remap.load(tmp_path / "names.toml")


def test_a_table_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^the table of names cannot be read: FileNotFoundError$"):
        Remap.load(tmp_path / "nothing.toml")


XMLITE = """<m:Message xmlns:m="http://www.ksz-bcss.fgov.be/XSD/Message"><m:Header>
<m:ClassicPrefix>A1..300020..</m:ClassicPrefix></m:Header>{data}</m:Message>"""
SSDN = """<s:SSDNReply xmlns:s="http://www.ksz-bcss.fgov.be/XSD/SSDN/Service"><s:ServiceReply>
<s:ServiceId>XMLite</s:ServiceId><s:Version>20051206</s:Version>{0}</s:ServiceReply></s:SSDNReply>"""


def test_the_return_code_of_a_prefix_is_read_where_its_place_is_told(remap: Remap) -> None:
    message = read(SSDN.format(XMLITE.format(data="")).encode(), remaps=[remap])
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.NOT_INTEGRATED


def test_a_prefix_whose_layout_is_not_known_says_nothing() -> None:
    untold = read(SSDN.format(XMLITE.format(data="")).encode())
    assert untold.outcome is not None
    assert untold.outcome.kind is OutcomeKind.UNCLASSIFIED
    short = Remap("manage_access", return_code=(9, 6))
    message = read(SSDN.format(XMLITE.format(data="")).encode(), remaps=[short])
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.UNCLASSIFIED


def test_the_command_line_reads_under_official_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "names.toml").write_text(TABLE)
    (tmp_path / "reply.xml").write_bytes(write(REPLY, remaps=[Remap.load(tmp_path / "names.toml")]))
    assert main(["read", "--remap", str(tmp_path / "names.toml"), str(tmp_path / "reply.xml")]) == 0
    assert "manage_access" in capsys.readouterr().out
    (tmp_path / "other.toml").write_text("")
    with pytest.raises(SystemExit):
        main(["read", "--remap", str(tmp_path / "other.toml"), str(tmp_path / "reply.xml")])
    assert "table of names" in capsys.readouterr().err
