"""Between the worker and ``course.harness``: JSON text in, JSON text out."""

import json

from course import harness


def call(name: str, values: str) -> str:
    """Calls ``harness.<name>`` with the keyword arguments in ``values``."""
    return json.dumps(getattr(harness, name)(**json.loads(values)))
