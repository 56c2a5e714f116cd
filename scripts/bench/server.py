"""A static server as GitHub Pages is one (gzip, ten minutes of cache), that counts what it sends and can be slow."""

from __future__ import annotations

import gzip
import mimetypes
import threading
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

_ZIPPED = ("text/", "application/javascript", "application/json", "application/xml", "image/svg", "application/wasm")
_TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json"}
_PIECE = 16_384  # bytes that are sent at once on a slow line
_LEVEL = 6


class Line:
    """The one line to this server that all connections share. Unlimited until ``limit`` is called."""

    def __init__(self) -> None:
        self.rate = 0.0  # bytes a second; 0 = unlimited
        self.delay = 0.0  # seconds before the first byte of an answer
        self._free_at = 0.0
        self._lock = threading.Lock()

    def limit(self, megabits: float, milliseconds: float) -> None:
        """Sets the rate in Mbit/s (0 = unlimited) and the delay of each answer."""
        self.rate, self.delay = megabits * 125_000, milliseconds / 1000

    def take(self, size: int) -> None:
        """Waits until ``size`` more bytes would have arrived at the other end."""
        with self._lock:
            self._free_at = max(self._free_at, time.monotonic()) + size / self.rate
            wait = self._free_at - time.monotonic()
        time.sleep(max(0.0, wait))


class Server:
    """Serves folders at paths of a free port of this machine until ``close``."""

    def __init__(self, mounts: Mapping[str, Path]) -> None:
        self.mounts = dict(mounts)  # "/site/" -> folder
        self.line = Line()
        self.sent = 0  # bytes of answers since `forget`
        self.asked: list[str] = []  # paths since `forget`
        self._bodies: dict[Path, tuple[str, bytes, bool]] = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # head and first piece leave together

            def do_GET(self) -> None:
                outer._answer(self)

            def log_message(self, format: str, *args: object) -> None:
                pass

        class Threads(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 64

            def handle_error(self, request: object, client_address: object) -> None:
                pass  # a browser that gives up a download is no error here

        self._http = Threads(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Stops serving."""
        self._http.shutdown()
        self._http.server_close()

    def forget(self) -> None:
        """Counts from nothing again."""
        self.sent = 0
        self.asked = []

    def _file(self, path: str) -> Path | None:
        for prefix, folder in self.mounts.items():
            if path.startswith(prefix):
                file = folder / path.removeprefix(prefix)
                file = file / "index.html" if file.is_dir() else file
                return file if file.is_file() else None
        return None

    def _body(self, file: Path) -> tuple[str, bytes, bool]:
        """Type, bytes as they are sent, and whether these are zipped; made once, so that no run pays for it."""
        if file not in self._bodies:
            kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            data, zip_it = file.read_bytes(), kind.startswith(_ZIPPED)
            self._bodies[file] = (kind, gzip.compress(data, _LEVEL, mtime=0) if zip_it else data, zip_it)
        return self._bodies[file]

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        path = unquote(urlsplit(request.path).path)
        self.asked.append(path)
        file = self._file(path)
        kind, body, zipped = self._body(file) if file else ("text/plain", b"", False)
        time.sleep(self.line.delay)
        request.send_response(200 if file else 404)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(body)))
        request.send_header("Cache-Control", "max-age=600")
        if zipped:
            request.send_header("Content-Encoding", "gzip")
        request.end_headers()
        self._send(request, body)

    def _send(self, request: BaseHTTPRequestHandler, body: bytes) -> None:
        step = _PIECE if self.line.rate else max(1, len(body))
        for start in range(0, len(body), step):
            piece = body[start : start + step]
            if self.line.rate:
                self.line.take(len(piece))
            request.wfile.write(piece)
            self.sent += len(piece)
        request.wfile.flush()
