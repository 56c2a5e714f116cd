"""What makes the built site an app that works without a connection: its list of files, its manifest, its worker.

It reads the site as it was written, last of all, and knows no builder. The same site gives the same bytes.
"""

from __future__ import annotations

import json
import re
import shutil
from fnmatch import fnmatchcase
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from posixpath import join, normpath
from typing import Literal

from course.contract import Release, SiteFile
from course.model import Settings
from course.render.data import FRONT_END, RUNTIME
from course.render.theme import LIGHT_PAPER
from course.web import imports

RELEASE = "offline.json"
"""The list of files, at the site's root."""
WORKER = "service-worker.js"
"""Stands at the site's root, too: a service worker rules no further than its own folder."""
NO_WORKER = "no-service-worker.js"
APP = "manifest.webmanifest"
ICON = "assets/favicon.svg"
PADDED_ICON = "assets/icon-padded.svg"
PAGE = "offline/index.html"
"""The page that stands in for one that is not kept."""
LABS = "lite/"
"""Folder of JupyterLite, which has a service worker of its own."""
LEFT_OUT = (
    ".nojekyll", "404.html", RELEASE, WORKER, f"{FRONT_END}/manifest.json", "*.map", "*.gz", "assets/screenshot.png",
    "assets/images/favicon.png", "assets/javascripts/lunr/*", f"{RUNTIME}/*/pyodide-lock.json",
)  # fmt: skip
"""What no page asks for, or what must always be asked of the network."""
_PYTHON = (f"{RUNTIME}/*", f"{FRONT_END}/worker*.js", f"{FRONT_END}/python/*")
_PARTS_OF_A_PAGE = {"stylesheet", "icon", "manifest", "modulepreload"}


class _Loads(HTMLParser):
    """What a page loads by itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes the address in one element."""
        here = {name: value or "" for name, value in attrs}
        if tag == "link" and here.get("rel") in _PARTS_OF_A_PAGE:
            self.found.append(here["href"])
        elif tag in ("script", "img") and here.get("src"):
            self.found.append(here["src"])


def _matches(path: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(path, pattern) for pattern in patterns)


def _group(path: str) -> Literal["page", "asset", "python", "labs"]:
    if path.startswith(LABS):
        return "labs"
    if _matches(path, _PYTHON):
        return "python"
    return "page" if path.endswith(".html") else "asset"


def _title(text: str) -> str:
    """The page's own title, without the site's behind it."""
    found = re.search(r"<title>(.*?)</title>", text, re.DOTALL)
    return unescape(found[1]).rpartition(" - ")[0] or unescape(found[1]) if found else ""


def _file(site: Path, path: str) -> SiteFile:
    content = (site / path).read_bytes()
    group = _group(path)
    title = _title(content.decode()) if group == "page" else ""
    return SiteFile(path=path, title=title, bytes=len(content), hash=sha256(content).hexdigest(), group=group)


def _shell(site: Path) -> list[str]:
    """The page for being offline and everything that it is drawn with."""
    if not (site / PAGE).is_file():
        return []
    loads = _Loads((site / PAGE).read_text(encoding="utf-8")).found
    scripts = [f"{FRONT_END}/{name}" for name in imports(site / FRONT_END, "course.js")]
    paths = {normpath(join(PAGE, "..", link.partition("?")[0])) for link in loads}
    return [PAGE, *sorted(paths | set(scripts))]


def survey(site: Path) -> Release:
    """The site as it stands: every file that a page may ask for, with its size and the hash of its content."""
    names = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    files = [_file(site, name) for name in names if not _matches(name, LEFT_OUT)]
    version = sha256("".join(f"{one.path}\0{one.hash}\n" for one in files).encode()).hexdigest()[:16]
    known = {one.path for one in files}
    return Release(version=version, shell=[path for path in _shell(site) if path in known], files=files)


def list_files(site: Path) -> Release:
    """Writes ``offline.json`` anew; whatever changes a file of a built site calls this afterwards."""
    release = survey(site)
    (site / RELEASE).write_text(release.model_dump_json(), encoding="utf-8")
    return release


def _padded(icon: str) -> str:
    """The icon on paper, small enough that a phone may cut any shape out of it."""
    inside = icon[icon.index(">") + 1 : icon.rindex("</svg>")]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path fill="{LIGHT_PAPER}" d="M0 0h96v96H0z"/>'
        f'<g transform="translate(24 24)">{inside}</g></svg>\n'
    )


def _app(site: Path, settings: Settings) -> None:
    """The web app manifest. It has no ``id``: the start address tells several sites on one host apart."""
    (site / PADDED_ICON).write_text(_padded((site / ICON).read_text(encoding="utf-8")), encoding="utf-8")
    icon = {"type": "image/svg+xml", "sizes": "any"}
    app = {
        "name": settings.title,
        "short_name": settings.title,
        "description": settings.tagline,
        "lang": "en",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": LIGHT_PAPER,
        "theme_color": LIGHT_PAPER,
        "categories": ["education"],
        "icons": [
            icon | {"src": ICON, "purpose": "any"},
            icon | {"src": PADDED_ICON, "purpose": "maskable"},
        ],
    }
    (site / APP).write_text(json.dumps(app, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write(site: Path, settings: Settings, front_end: Path) -> None:
    """Adds all that a built site needs. ``front_end`` is the built bundle, which holds the service worker."""
    shutil.copyfile(front_end / WORKER, site / WORKER)
    _app(site, settings)
    list_files(site)


def switch_off(site: Path, front_end: Path) -> None:
    """For a site that changes while its author writes: a worker that ends one which an earlier build left behind."""
    shutil.copyfile(front_end / NO_WORKER, site / WORKER)
