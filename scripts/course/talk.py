"""What a build says on the terminal: lines for people, the course's own always, the builder's from a grade on."""

from __future__ import annotations

import logging


class _Words(logging.Formatter):
    """Log lines for people: what happened, and its grade only where it is bad news."""

    def format(self, record: logging.LogRecord) -> str:
        grade = f"{record.levelname.lower()}: " if record.levelno >= logging.WARNING else ""
        return f"course: {grade}{record.getMessage()}"


def talk(builder: str, own: logging.Logger, level: int) -> None:
    """Lets the builder's logger speak from ``level`` on, and our own always."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Words())
    log = logging.getLogger(builder)
    log.handlers = [handler]
    log.setLevel(level)
    own.setLevel(logging.INFO)
