"""A self-hoster's two colours, made readable: every text colour that follows from them keeps a contrast of 4.5."""

from __future__ import annotations

import colorsys

from course.model import Settings

LIGHT_PAPER = "#fbf8f2"
DARK_PAPER = "#10201f"
CONTRAST = 6.0
"""More than the 4.5 that WCAG asks of text, because the colours are used on cards and tinted badges, too."""

Rgb = tuple[int, int, int]


def _rgb(colour: str) -> Rgb:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(colour: Rgb) -> str:
    return "#" + "".join(f"{part:02x}" for part in colour)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, 0 (black) to 1 (white)."""
    parts = [part / 255 for part in _rgb(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2 defines it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: str, paper: str) -> str:
    """The colour itself where it can be read on ``paper``, else the same hue, as much darker or lighter as it takes."""
    hue, light, strength = colorsys.rgb_to_hls(*(part / 255 for part in _rgb(colour)))
    dark_paper = luminance(paper) < 0.2
    end = 1.0 if dark_paper else 0.0
    for step in range(101):
        near = light + (end - light) * step / 100
        red, green, blue = colorsys.hls_to_rgb(hue, near, min(strength, 0.6) if dark_paper else strength)
        candidate = _hex((round(red * 255), round(green * 255), round(blue * 255)))
        if contrast(candidate, paper) >= CONTRAST:
            return candidate
    return _hex((255, 255, 255) if dark_paper else (0, 0, 0))


def ink_on(colour: str) -> str:
    """White or near-black, whichever reads better on a filled button of this colour."""
    return max(("#ffffff", "#10201f"), key=lambda ink: contrast(ink, colour))


def css(settings: Settings) -> str:
    """Custom properties for both colour schemes; ``docs/assets/style`` builds on them."""

    def scheme(paper: str) -> str:
        link, accent = readable(settings.primary, paper), readable(settings.accent, paper)
        return (
            f"--course-link:{link};--course-on-link:{ink_on(link)};"
            f"--course-accent:{accent};--course-on-accent:{ink_on(accent)}"
        )

    return (
        f":root{{--course-brand:{settings.primary};--course-spark:{settings.accent}}}"
        f"[data-md-color-scheme=default]{{{scheme(LIGHT_PAPER)}}}"
        f"[data-md-color-scheme=slate]{{{scheme(DARK_PAPER)}}}"
    )
