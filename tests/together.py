"""One test of many cases that cost little each: it tries them all, and tells of every one that fails."""

from collections.abc import Callable, Iterable
from functools import wraps
from inspect import signature
from typing import Any

import pytest

FAILURES = (Exception, pytest.fail.Exception)


def together(
    names: str | tuple[str, ...],
    cases: Iterable[Any] | Callable[[], Iterable[Any]],
    ids: Callable[[Any], object] = str,
) -> Any:
    """Give a test its cases as ``pytest.mark.parametrize`` does, but in one test: each test costs some 10 ms by itself.

    What is raised is what the one case that failed raised, or a group of what all of them did; each has the case noted.
    A function that makes the cases is called when the test runs.
    """
    wanted = (names,) if isinstance(names, str) else names
    made = cases if callable(cases) else list(cases)

    def of_one(test: Callable[..., None]) -> Callable[..., None]:
        @wraps(test)
        def of_all(*args: Any, **fixtures: Any) -> None:
            __tracebackhide__ = True
            tried = list(made() if callable(made) else made)
            assert tried
            failed: list[tuple[object, BaseException]] = []
            for case in tried:
                values = dict(zip(wanted, (case,) if isinstance(names, str) else case, strict=True))
                try:
                    test(*args, **fixtures, **values)
                except FAILURES as error:
                    error.add_note(f"in the case {ids(case)}")
                    failed.append((ids(case), error))
            _tell(failed, len(tried))

        known = signature(test)
        rest = [each for each in known.parameters.values() if each.name not in wanted]
        vars(of_all)["__signature__"] = known.replace(parameters=rest)
        return of_all

    return of_one


def _tell(failed: list[tuple[object, BaseException]], tried: int) -> None:
    __tracebackhide__ = True
    if len(failed) == 1:
        raise failed[0][1]
    if failed:
        named = ", ".join(str(case) for case, _ in failed)
        raise BaseExceptionGroup(f"{len(failed)} of {tried} cases: {named}", [error for _, error in failed])
