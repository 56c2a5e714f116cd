"""What the snapshot holds beside Python itself; the rest of the library is read from its zip when asked for."""


def preload(home: str) -> None:
    """Import the harness and what exercises import, and leave no trace that differs from run to run."""
    import gc
    import importlib
    import os
    import random
    import sys
    import zipimport

    sys.path.insert(0, home)
    # fmt: off
    for name in (
        "bisect", "calendar", "collections", "contextlib", "copy", "csv", "dataclasses", "datetime", "decimal", "enum",
        "fractions", "functools", "heapq", "itertools", "json", "math", "operator", "pprint", "random", "re",
        "statistics", "string", "textwrap", "time", "typing", "course_bridge",
    ):
        importlib.import_module(name)
    # fmt: on
    # Walk the paths that every exercise walks, so that what is made on first use is there.
    sys.modules["course_bridge"].call("run", '{"source": "print(6 * 7)\\nprint(missing)"}')

    random.seed(0)  # the same bytes each time; boot-snapshot.ts seeds it afresh at each start
    for name in ("PYTHONHASHSEED", "PYTHONNODEBUGRANGES"):
        os.environ.pop(name, None)
    zipimport._zip_directory_cache.clear()  # type: ignore[attr-defined]  # read again with the first import from there
    for _ in range(3):
        gc.collect()
