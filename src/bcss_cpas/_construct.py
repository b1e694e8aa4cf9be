"""Build frozen objects at the speed of mutable ones.

attrs sets each field of a frozen object through ``object.__setattr__``, which costs three times a plain assignment
(some 600 ns against 180 for six fields) and would be the largest part of reading a message. A twin class with the same
slots and no guard is filled by plain assignment, then becomes the frozen class. The reader checks values before, so
skipping ``__init__`` skips nothing.
"""

from typing import Any


def twin(cls: type[Any]) -> type[Any]:
    """Return a mutable class whose filled instances may be given ``cls`` as their ``__class__``.

    Every slot must be filled. Raises ``TypeError`` where the interpreter finds the two layouts different: a class
    with a ``__weakref__`` slot, or without slots.
    """
    slots = tuple(name for name in vars(cls).get("__slots__", ()) if name != "__weakref__")
    unguarded = ("__init__", "__setattr__", "__delattr__")  # all three: with a guarded one left, it stays slow
    namespace = {"__slots__": slots, **{name: getattr(object, name) for name in unguarded}}
    mutable: type[Any] = type(f"_Open{cls.__name__}", cls.__bases__, namespace)
    object.__new__(mutable).__class__ = cls
    return mutable
