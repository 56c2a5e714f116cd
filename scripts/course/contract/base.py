"""What every shape shares."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

Html = str
"""Made at build time by our renderer from the author's Markdown; the browser may insert it as it is."""


class Shape(BaseModel):
    """Base of all shapes: no unknown fields, no change after making."""

    model_config = ConfigDict(extra="forbid", frozen=True)
