"""docs/settings.yml and lessons/claims.yml."""

from __future__ import annotations

from ..model import Claim, HelpLine, Settings, Source, Span
from .reader import Reader
from .shapes import ClaimShape, LedgerShape, SettingsShape, SourceShape

SETTINGS = "docs/settings.yml"
CLAIMS = "lessons/claims.yml"


def settings(reader: Reader) -> Settings:
    """What a self-hoster changes; plain values where the file does not say."""
    text = reader.text(SETTINGS, "S001")
    data = reader.yaml(text, SETTINGS, "S001") if text is not None else None
    shape = reader.shape(SettingsShape, data.value, data, "", SETTINGS, "S002")[0] if data else None
    if shape is None or data is None:
        return Settings("", "", "", "", "#000000", "#000000", (), "")
    return Settings(
        shape.title,
        shape.tagline,
        shape.coach,
        shape.coach_contact,
        shape.primary,
        shape.accent,
        tuple(HelpLine(one.name, one.how, one.address) for one in shape.help_lines),
        shape.repository,
        data.lines,
    )


def ledger(reader: Reader) -> tuple[dict[str, Source], dict[str, Claim]]:
    """Sources and claims by id, in the order of the file."""
    text = reader.text(CLAIMS, "K001")
    data = reader.yaml(text, CLAIMS, "K001") if text is not None else None
    if data is None:
        return {}, {}
    shape, _ = reader.shape(LedgerShape, data.value, data, "", CLAIMS, "K002")
    value = data.value if isinstance(data.value, dict) else {}
    listed = value.get("claims") if isinstance(value.get("claims"), list) else []
    sources = {id: _source(id, one) for id, one in shape.sources.items()} if shape else {}
    claims: dict[str, Claim] = {}
    for place, row in enumerate(listed or []):
        at = f"claims.{place}"
        one, _ = reader.shape(ClaimShape, row, data, at, CLAIMS, "K002")
        line = data.line(at)
        if one is None:
            continue
        if one.id in claims:
            reader.report("K003", CLAIMS, line, id=one.id, first=claims[one.id].span.line)
            continue
        claims[one.id] = _claim(one, Span(CLAIMS, line))
    return sources, claims


def _source(id: str, shape: SourceShape) -> Source:
    return Source(id, shape.title, shape.author, shape.year, shape.interest, shape.address)


def _claim(shape: ClaimShape, span: Span) -> Claim:
    made_from = "from " + ", ".join(shape.made_from) if shape.made_from else ""
    return Claim(
        id=shape.id,
        text=shape.claim,
        kind=shape.type,
        source=shape.source,
        evidence=shape.evidence,
        basis=shape.basis,
        relation="; ".join(part for part in (shape.relation, made_from) if part),
        lessons=tuple(shape.lessons),
        span=span,
        citation=shape.citation,
        verified=shape.verified,
        year=shape.year,
        formula=shape.formula or "",
        result=shape.result,
        tolerance=shape.tolerance,
    )
