"""WebKitGTK by its own WebDriver, through selenium. It draws on a screen that is nowhere (Xvfb) where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from bench.engines.engine import PATIENCE, EngineError

_PLACES = ("/usr/lib/*/webkit2gtk-4.1/MiniBrowser", "/usr/lib*/webkit2gtk-4.*/MiniBrowser")
_INSTALL = "(Debian: apt-get install webkit2gtk-driver xvfb)"


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise EngineError(f"{name} is not on this system {_INSTALL}")
    return found


def _browser() -> str:
    root = Path("/")
    for place in _PLACES:
        for found in sorted(root.glob(place.lstrip("/"))):
            return str(found)
    raise EngineError(f"WebKitGTK's MiniBrowser is not on this system {_INSTALL}")


class WebKit:
    """A WebKitGTK with a new profile and one page."""

    label = "WebKitGTK"

    def __init__(self) -> None:
        driver, browser = _program("WebKitWebDriver"), _browser()
        self._screen: subprocess.Popen[str] | None = None
        environment = dict(os.environ)
        if "DISPLAY" not in environment and "WAYLAND_DISPLAY" not in environment:
            environment["DISPLAY"] = self._nowhere()
        options = Options()
        options.binary_location = browser
        options.add_argument("--automation")
        try:
            self._driver = webdriver.WebKitGTK(options=options, service=Service(driver, env=environment))
        except BaseException as error:
            self._end()
            if isinstance(error, WebDriverException):
                raise EngineError(f"WebKitGTK did not start: {error.msg}") from error
            raise
        about = self._driver.capabilities
        self.label = f"WebKitGTK {about.get('browserVersion', '')}".strip()
        self._driver.set_script_timeout(PATIENCE)

    def _nowhere(self) -> str:
        """Starts a screen without a screen; gives its name."""
        command = [_program("Xvfb"), "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
        self._screen = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._screen.stdout is not None
        return f":{self._screen.stdout.readline().strip()}"

    def open(self, url: str) -> None:
        self._driver.get(url)

    def reload(self) -> None:
        self._driver.refresh()

    def script(self, body: str) -> Any:
        return self._driver.execute_script(body)

    def click(self, element: str) -> None:
        body = f"const found = (() => {{ {element} }})(); found?.scrollIntoView({{block: 'center'}}); return found;"
        found = self._driver.execute_script(body)
        if found is None:
            raise EngineError(f"{self.label}: there is nothing to click for: {element}")
        try:
            found.click()
        except WebDriverException as error:
            raise EngineError(f"{self.label}: {error.msg} for: {element}") from error

    def close(self) -> None:
        self._driver.quit()
        self._end()

    def _end(self) -> None:
        if self._screen:
            self._screen.terminate()
            self._screen.wait(timeout=20)
