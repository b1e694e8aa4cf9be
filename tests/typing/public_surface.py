"""What a type checker knows of the public surface. Never run: mypy and pyright read it."""

from datetime import date
from typing import Any, assert_type

import bcss_cpas as bcss
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.gender import Gender
from bcss_cpas.flux._register.family import CivilState
from bcss_cpas.flux._register.file import RegisterFile
from bcss_cpas.message import Message
from bcss_cpas.report.report import Report

anything = bcss.read(b"<x/>")
assert_type(anything, Message[Any])

register = bcss.read("reply.xml", expect=bcss.RetrieveTIGroupsReply)
assert_type(register, Message[bcss.RetrieveTIGroupsReply])
if register.content is not None:
    assert_type(register.content.file, RegisterFile | None)
    if register.content.file is not None:
        assert_type(register.content.file.civil_states, tuple[CivilState, ...])

assert_type(bcss.write(bcss.RetrieveTIGroupsReply()), bytes)
assert_type(bcss.Ssin("x").birth_date, IncompleteDate | None)
assert_type(bcss.Ssin("x").sex, Gender | None)
assert_type(bcss.from_json(bcss.Declaration, "{}"), bcss.Declaration)
assert_type(bcss.to_json(bcss.Ssin("x")), str)

dossier = bcss.load_dossier("folder")
report = bcss.check(dossier, as_of=date(2025, 3, 3), config=bcss.Config(select=("RN",)))
assert_type(report, Report)
assert_type(report.to_rows(lang="fr"), list[dict[str, str]])
assert_type(bcss.explain("RSD101", lang="nl"), str)

bcss.ManageAccessRequest()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]  # what is needed must be given
bcss.explain("RSD101", lang="es")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
bcss.raed("reply.xml")  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]  # no name is made up
