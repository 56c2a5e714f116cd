"""What an id may look like."""

import re

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_slug(text: str) -> bool:
    """Lower-case letters, digits, single hyphens; it becomes part of an address."""
    return _SLUG.fullmatch(text) is not None
