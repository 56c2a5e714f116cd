"""Takes the texts of all pages out of what Material's search loads at once; ``search-worker.ts`` fetches them later."""

from __future__ import annotations

import json
from pathlib import Path

INDEX = "search/search_index.json"
"""What Material fetches with the first page: how to search, and no texts."""
DOCUMENTS = "search/documents.json"
"""The texts, by page and section."""


def put_off(site: Path) -> None:
    """Splits the index of a built site in two. Does nothing where there is none."""
    index = site / INDEX
    if not index.is_file():
        return
    whole = json.loads(index.read_text(encoding="utf-8"))
    text = json.dumps(whole["docs"], ensure_ascii=False, separators=(",", ":"))
    (site / DOCUMENTS).write_text(text, encoding="utf-8")
    index.write_text(json.dumps(whole | {"docs": []}, separators=(",", ":")), encoding="utf-8")
