"""The MkDocs adapter: the only module that knows MkDocs. No HTML in here; pages come from ``render.site``."""

from __future__ import annotations

import logging
import os
import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, cast

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import TemplateContext
from mkdocs.utils.yaml import yaml_load as load_yaml

from course import drawings, lab, lazy_search, notices, offline, styles, web
from course.check import survey
from course.live import placed
from course.model import Course, Diagnostic
from course.render.data import FRONT_END, RUNTIME
from course.render.extension import CourseExtension
from course.render.markdown import CONFIGS, EXTENSIONS
from course.render.nav import filled
from course.render.site import Prepared, Site
from course.render.theme import css
from course.render.trouble import placements as trouble
from course.talk import talk

STYLES = "assets/style/"
"""Folder of the sheets that stand in docs/."""
STYLE = f"{FRONT_END}/site.css"
"""All of ours in one; see ``styles.joined``."""
SEARCH = f"{FRONT_END}/search-worker.js"
WATCHED = ("lessons", "quizzes", "scripts/web/src")
_EPOCH = "1767225600"
"""1 January 2026: the date that a build carries when nobody says another."""

_log = logging.getLogger("mkdocs.plugins.course")


class Options(Config):  # type: ignore[no-untyped-call]
    """What the command says. An author has no options in mkdocs.yml: the course has its own files for them."""

    lab = config_options.Type(bool, default=False)


class CoursePlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Puts the course's pages, navigation, data and front end into the site."""

    def __init__(self) -> None:
        super().__init__()
        self.serving = False
        self.problems: list[Diagnostic] = []
        self.pages: dict[str, Prepared] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remembers whether an author is at work, who is shown problems instead of being turned away."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Loads and checks the course; builds the front end where it changed."""
        self.root = Path(config.config_file_path).parent
        course, self.problems = survey(self.root)
        for problem in self.problems:
            _log.error(str(problem))
        if self.problems and not self.serving:
            raise Abort(f"{len(self.problems)} problems in the course; `course check` lists them.")
        self.front_end = web.build(self.root, _log.info, self._degraded)
        self.site = self._site(course)
        self.lab = self._lab(course)
        others = notices.html(notices.collect(self.root, self.front_end, self.lab.wheels()))
        self.site = replace(self.site, labs=self.lab.rows(), notices=others)
        config.site_name = course.settings.title
        config.site_description = course.settings.tagline
        config.extra["course"] = {
            "css": css(course.settings),
            "settings": course.settings,
            "app": "" if self.serving else offline.APP,
            "preload": self._along("src/course.ts"),
            "preload_exercise": self._along("src/course.ts", "src/exercise.tsx"),
            "search": f"{SEARCH}?v={self._hash(SEARCH, config)}",
        }
        self._dress(config)
        self._stamp(config)
        config.nav = filled(config.nav or [], self.site.nav())
        config.mdx_configs.update(CONFIGS)
        return config

    def _degraded(self, text: str) -> None:
        """Something works, but worse than it should: an author is told, a strict build ends, and so does any in CI."""
        if os.environ.get("CI"):
            raise Abort(text)
        _log.warning(text)

    def _source(self, address: str, config: MkDocsConfig) -> Path:
        """The file behind an address of the site: the front end's, or one in docs/."""
        name = address.removeprefix(f"{FRONT_END}/")
        return Path(config.docs_dir) / address if name == address else self.front_end / name

    def _hash(self, address: str, config: MkDocsConfig) -> str:
        return sha256(self._source(address, config).read_bytes()).hexdigest()[:12]

    def _along(self, *entries: str) -> list[str]:
        """These parts of the front end, and what they start with, but for the script that pages ask for anyway."""
        scripts = [web.made_from(self.front_end, entry) for entry in entries]
        names = {name for script in scripts for name in web.imports(self.front_end, script)}
        return [f"{FRONT_END}/{name}" for name in sorted(names - {"course.js"})]

    def _dress(self, config: MkDocsConfig) -> None:
        """Has pages load our style sheets as one."""

        def read(address: str) -> str | None:
            ours = address.startswith((STYLES, FRONT_END))
            return self._source(address, config).read_text(encoding="utf-8") if ours else None

        self.style, loose = styles.joined(config.extra_css, read)
        self.merged = set(config.extra_css) - set(loose)

    def _stamp(self, config: MkDocsConfig) -> None:
        """Puts a hash of the content behind the name of each file of ours that pages ask for.

        Names stay the same from release to release, so without it a browser could mix an old file with new pages.
        """
        loose = [address for address in config.extra_css if address not in self.merged]
        style = [f"{STYLE}?v={sha256(self.style.encode()).hexdigest()[:12]}"] if self.merged else []
        config.extra_css = [*style, *(f"{address}?v={self._hash(address, config)}" for address in loose)]
        for script in config.extra_javascript:
            if isinstance(script, ExtraScriptValue):
                script.path = f"{script.path}?v={self._hash(script.path, config)}"

    def _site(self, course: Course) -> Site:
        version = web.runtime_version(self.root)
        drawn, failed = drawings.draw(course, self.root, _log.info)
        for text in failed:
            _log.warning(text)
        return Site(course, drawn, version, offline=not self.serving)

    def _lab(self, course: Course) -> lab.Lab:
        """The labs, where they were asked for and nothing is wrong with the course."""
        if not self.config.lab or self.problems:
            return lab.Lab(course)
        pages = {path.removeprefix("docs/"): text for path, text in course.pages.items()} | self.site.pages()
        version = self.site.runtime
        runtime = lab.Runtime(web.runtime_package(self.root), version, f"{RUNTIME}/{version}")
        made, found = lab.build(course, self.root, pages, runtime, self.root / ".cache" / "lab", _log.info)
        for problem in found:
            _log.error(str(problem))
        if found and not self.serving:
            raise Abort(f"{len(found)} problems in the labs.")
        self.problems += found
        return made

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds the pages that no file under docs/ stands for."""
        for path, text in (self.site.pages() | self.lab.pages()).items():
            files.append(File.generated(config, path, content=text))
        for path, source in self.site.assets().items():
            files.append(File.generated(config, path, abs_src_path=str(self.root / source)))
        for path, text in (self.site.texts() | ({STYLE: self.style} if self.merged else {})).items():
            files.append(File.generated(config, path, content=text))
        for sheet in [one for one in files if one.src_uri in self.merged]:
            files.remove(sheet)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Gives the page's own extension to Markdown: its placements, its links, its claims."""
        markdown = self.site.filled(page.file.src_uri, markdown)
        prepared = self.site.prepare(page.file.src_uri, page.url)
        if self.problems:
            prepared.scope.placements = {**prepared.scope.placements, **trouble(self.problems)}
            markdown = f"[course: trouble]\n\n{markdown}"
        markdown, live = placed(markdown)
        prepared.scope.placements = {**prepared.scope.placements, **self.lab.placements(page.file.src_uri, live)}
        self.pages[page.file.src_uri] = prepared
        # MkDocs makes a fresh Markdown for every page from this list; its own names may be objects, too.
        config.markdown_extensions[:] = [*EXTENSIONS, CourseExtension(prepared.scope)]  # type: ignore[list-item]
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Gives a lab's page its contents: its headings come from a notebook, not from Markdown."""
        headings = self.lab.headings(page.file.src_uri)
        if headings is not None:
            page.toc = get_toc(cast(list[Any], headings))

    def on_page_context(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Adds the cards of the claims that were cited, and the page's data, behind what the search has read."""
        page.content = (page.content or "") + self.site.tail(self.pages.pop(page.file.src_uri))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Keeps compiled templates, which cost a second of every rebuild."""
        folder = self.root / ".cache" / "templates"
        folder.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = FileSystemBytecodeCache(str(folder))

    @event_priority(-100)  # when every other plugin has written its files
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Copies the front end and our own Pyodide into the site, and makes it work without a connection."""
        out = Path(config.site_dir)
        lazy_search.put_off(out)
        merged = [Path(address).name for address in self.merged if address.startswith(FRONT_END)]
        skip = shutil.ignore_patterns("metafile.json", "notices.json", offline.WORKER, offline.NO_WORKER, *merged)
        shutil.copytree(self.front_end, out / FRONT_END, dirs_exist_ok=True, ignore=skip)
        runtime = out / RUNTIME / self.site.runtime
        runtime.mkdir(parents=True, exist_ok=True)
        for file in web.runtime_files(self.root):
            shutil.copyfile(file, runtime / file.name)
        self.lab.install(out)
        (out / ".nojekyll").touch()
        if self.serving:
            offline.switch_off(out, self.front_end)
        else:
            offline.write(out, self.site.course.settings, self.front_end)


def _plugins(root: Path, with_lab: bool) -> dict[str, Any]:
    """The plugins of mkdocs.yml by name; ours hears of the labs. (MkDocs empties a list of dicts when it reads it.)"""
    found: list[str] = load_yaml((root / "mkdocs.yml").read_text(encoding="utf-8"))["plugins"]
    return {name: {"lab": with_lab} if name == "course" else {} for name in found}


def build(root: Path, out: Path, site_url: str, with_lab: bool = True) -> None:
    """Builds the whole site, strictly: a warning ends it. The same sources give the same bytes."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", _EPOCH)
    talk("mkdocs", _log, logging.WARNING)
    config = load_config(
        str(root / "mkdocs.yml"), site_dir=str(out), site_url=site_url, strict=True, plugins=_plugins(root, with_lab)
    )
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()


def serve(root: Path, port: int, with_lab: bool = False) -> None:
    """Serves the site on this machine and builds it again whenever a source changes."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", _EPOCH)
    talk("mkdocs", _log, logging.INFO)
    watched = [str(root / name) for name in WATCHED if (root / name).exists()]
    plugins = _plugins(root, with_lab)
    mkdocs_serve(str(root / "mkdocs.yml"), watch=watched, dev_addr=f"127.0.0.1:{port}", site_url="", plugins=plugins)
