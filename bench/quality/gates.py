"""What has to hold: every planted discrepancy is found, and clean dossiers stay clean."""

from collections.abc import Iterator
from fractions import Fraction

from bcss_cpas.rules._result import Status
from bench.quality.labels import RULES_OF
from bench.quality.measure import Tally

NOISE = Fraction(1, 1000)
"""How many grave findings a clean dossier may have, on average."""
UNANSWERED = Fraction(1, 5)
"""How many consultations at least give no full answer."""
HARMLESS = Fraction(1, 2)
"""In how many clean dossiers at least a harmless pattern occurs."""
PATTERNS = 30
"""How many harmless patterns at least occur in clean dossiers."""


def broken(tally: Tally) -> Iterator[str]:
    """Say what does not hold."""
    for label, planted in sorted(tally.planted.items()):
        found = tally.found[label]
        if RULES_OF[label] and found < planted:
            yield f"{label}: {found} of {planted} found"
    findings = sum(tally.in_clean.values())
    if findings > NOISE * tally.clean:
        rules = ", ".join(f"{rule} {count}" for rule, count in tally.in_clean.most_common())
        yield f"{findings} grave findings in {tally.clean} clean dossiers: {rules}"
    errors = sum(count for (_, status), count in tally.statuses.items() if status == Status.ERROR.value)
    if errors:
        yield f"{errors} times a rule broke"
    if tally.unanswered < UNANSWERED * tally.asked:
        yield f"only {tally.unanswered} of {tally.asked} consultations give no full answer"
    if tally.clean_and_harmless < HARMLESS * tally.clean:
        yield f"only {tally.clean_and_harmless} of {tally.clean} clean dossiers have a harmless pattern"
    if tally.clean and len(tally.harmless) < PATTERNS:
        yield f"only {len(tally.harmless)} harmless patterns occur in clean dossiers"
