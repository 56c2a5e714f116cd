"""Between the worker and ``course.harness``: JSON text in, JSON text out."""

import json
import math

from course import harness


def _plain(value):
    """JSON knows no infinity and no NaN: they become null, and the page leaves such points out."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def call(name, values):
    return json.dumps(_plain(getattr(harness, name)(**json.loads(values))))
