"""Work that many rules ask of a case, and that is done once for it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from bcss_cpas.dossier.case import Case

T = TypeVar("T")
_NOT_DONE = object()


def once(work: Callable[[Case], T]) -> Callable[[Case], T]:
    """Make a question about a case one that is worked out once; what it raises, it raises whenever it is asked.

    The case keeps the answer under the function that asks, which has the name of the work: so it can be pickled.
    """

    @wraps(work)
    def ask(case: Case) -> T:
        done = case.done
        found: T = done.get(ask, _NOT_DONE)
        if found is _NOT_DONE:
            found = done[ask] = work(case)
        return found

    return ask
