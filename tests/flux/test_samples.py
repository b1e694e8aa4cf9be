"""Replies in the real format that nobody here wrote: all of them is read, and nothing is left over.

They are looked for in the folder that ``BCSS_CPAS_SAMPLES`` names, or in ``../shared/samples`` beside the checkout.
Their identities are garbled, so a number of which the check digits are wrong is a defect.
"""

import os
from pathlib import Path

import pytest

from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.flux._read import read
from bcss_cpas.flux._write import write
from tests.goldens import missing, place
from tests.schemas import ROOT

FOLDER = Path(os.environ.get("BCSS_CPAS_SAMPLES", ROOT.parent / "shared" / "samples"))
SAMPLES = sorted(FOLDER.glob("*.xml"))
each_sample = pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
needs_samples = pytest.mark.skipif(not SAMPLES, reason="no samples: set BCSS_CPAS_SAMPLES")


@needs_samples
@each_sample
def test_a_sample_is_read_whole(path: Path) -> None:
    message = read(path)
    assert message.flux == path.stem.rstrip("_0123456789")
    assert message.unread == ()
    assert not missing(path.read_bytes(), message)


@needs_samples
@each_sample
def test_only_garbled_numbers_are_defects(path: Path) -> None:
    problems = {(defect.path.rpartition(".")[2], defect.problem) for defect in read(path).defects}
    assert problems <= {
        (field, problem)
        for field in ("ssin", "number")
        for problem in ("the check digits of the SSIN are wrong", "the day of an SSIN is 00 to 31")
    }


@needs_samples
@each_sample
def test_a_sample_is_written_back_as_it_was_read(path: Path) -> None:
    message = read(path)
    again = read(write(message))
    assert (again.content, again.envelope, again.outcome) == (message.content, message.envelope, message.outcome)


@needs_samples
@each_sample
def test_the_facts_of_a_sample_name_places_that_exist(path: Path) -> None:
    message = read(path)
    if message.content is not None:
        known = flux(path.stem.rstrip("_0123456789"))
        for fact in known.facts(message.content, Source(Origin.FLUX, known.name)):
            assert place(message.content, fact.source.path) is not None
            assert fact.row("de").label
