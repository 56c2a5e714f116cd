"""Licences of everything by others that the site ships: npm packages in the bundle, Pyodide, the theme, its search."""

from __future__ import annotations

import email
import json
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from importlib import metadata
from pathlib import Path

from course import web

_PYTHON_PACKAGES = ("mkdocs-material", "mkdocs")
"""Packages whose files (style sheets, scripts, templates) become part of the pages."""
_LAB_PACKAGES = ("jupyterlite-core", "jupyterlite-pyodide-kernel")
"""Packages whose files become part of the live labs."""
_WORDS = re.compile(r"(?:^|/)(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$", re.IGNORECASE)
_PYODIDE = (
    "Pyodide is shipped as it was published, and a second time with its scripts joined and shortened, and with its "
    "memory as it is after starting; its code is unchanged. Its source is at https://github.com/pyodide/pyodide, "
    "under the Mozilla Public License 2.0, https://www.mozilla.org/MPL/2.0/. It contains the CPython interpreter and "
    "standard library, copyright the Python Software Foundation, under the PSF License Agreement, "
    "https://docs.python.org/3/license.html, and Emscripten’s runtime, under the MIT licence."
)


@dataclass(frozen=True, slots=True)
class Notice:
    """One work by others: what it is, under which licence, and the licence’s own words."""

    name: str
    version: str
    licence: str
    text: str


def _python(name: str) -> Notice:
    found = metadata.distribution(name)
    files = found.metadata.get_all("License-File") or ["LICENSE"]
    texts = [found.read_text(f"licenses/{file}") or found.read_text(file) or "" for file in files]
    licence = found.metadata.get("License-Expression") or found.metadata.get("License") or "see the text"
    return Notice(name, found.version, licence.strip().splitlines()[0], "\n\n".join(texts).strip())


def _wheel(file: Path) -> Notice:
    """A package that the labs bring along: whatever the wheel says itself, so that it is about what is shipped."""
    with zipfile.ZipFile(file) as archive:
        names = sorted(archive.namelist())
        about = next(name for name in names if name.endswith(".dist-info/METADATA"))
        head = email.message_from_string(archive.read(about).decode("utf-8"))
        texts = [archive.read(one).decode("utf-8") for one in names if _WORDS.search(one) and not one.endswith(".py")]
    known = [one.rpartition(" :: ")[2] for one in head.get_all("Classifier") or [] if one.startswith("License ::")]
    licence = head.get("License-Expression") or head.get("License") or (known or ["see the text"])[0]
    text = "\n\n".join(texts).strip()
    return Notice(str(head["Name"]), str(head["Version"]), str(licence).splitlines()[0], text)


def _runtime(root: Path) -> Notice:
    return Notice("pyodide", web.runtime_version(root), "MPL-2.0", _PYODIDE)


def _theme_bundle() -> Notice:
    """Material's own script holds other packages; their notices stand in the comments that it kept."""
    package = metadata.distribution("mkdocs-material")
    folder = Path(str(package.locate_file("material/templates/assets/javascripts")))
    comments = [
        comment
        for file in sorted(folder.rglob("*.js"))
        for comment in re.findall(r"/\*!.*?\*/", file.read_text(encoding="utf-8"), re.DOTALL)
    ]
    text = "\n\n".join(dict.fromkeys(comments))
    return Notice("scripts inside mkdocs-material", package.version, "MIT and others", text)


def collect(root: Path, front_end: Path, wheels: Sequence[Path] = ()) -> list[Notice]:
    """All notices, by name.

    Args:
        root: the project's folder.
        front_end: the built bundle.
        wheels: what the live labs bring along; none in a site without labs.
    """
    bundled = json.loads((front_end / "notices.json").read_text(encoding="utf-8"))
    found = [Notice(one["name"], one["version"], str(one["license"]), one["text"]) for one in bundled]
    found += [_python(name) for name in (*_PYTHON_PACKAGES, *(_LAB_PACKAGES if wheels else ()))]
    found += [_wheel(file) for file in wheels]
    found += [_runtime(root), _theme_bundle()]
    return sorted(found, key=lambda one: (one.name.lower(), one.version))


def html(found: list[Notice]) -> str:
    """The notices as HTML, each licence folded away."""
    return "".join(
        f"<details><summary>{escape(one.name)} {escape(one.version)}, {escape(one.licence)}</summary>"
        f'<pre tabindex="0" aria-label="Licence of {escape(one.name)}">{escape(one.text)}</pre></details>'
        for one in found
    )
