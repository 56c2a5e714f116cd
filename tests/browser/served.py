"""A static server that behaves as GitHub Pages does: gzip for text, 404.html, a sub-path, ten minutes of cache."""

from __future__ import annotations

import gzip
import mimetypes
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = ("text/", "application/javascript", "application/json", "application/xml", "image/svg", "application/wasm")
TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json"}


class Site:
    """Serves ``root`` at ``prefix`` on a free port of this machine until ``close``."""

    def __init__(self, prefix: str) -> None:
        self.root: Path | None = None
        self.prefix = prefix
        self.prefixes = [prefix]
        self.hits: list[str] = []
        self.zipped: dict[Path, bytes] = {}
        self.up = True  # False: connections break off, as if there were none
        self.held = ""  # requests for files whose name ends like this wait
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.answer(self)

            do_HEAD = do_GET

            def log_message(self, format: str, *args: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 64

            def handle_error(self, request: object, client_address: object) -> None:
                pass  # a browser that closes a tab in the middle of a download is no error of the site

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}{prefix}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def urls(self) -> tuple[str, ...]:
        """Every address below which the site is served."""
        return tuple(self.url.removesuffix(self.prefix) + prefix for prefix in self.prefixes)

    def also_at(self, prefix: str) -> str:
        """Serves the same files a second time, as a neighbour on the same host; gives that address."""
        if prefix not in self.prefixes:
            self.prefixes.append(prefix)
        return self.urls[self.prefixes.index(prefix)]

    def close(self) -> None:
        """Stops serving."""
        self.server.shutdown()
        self.server.server_close()

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """Sends one file, or 404.html."""
        assert self.root is not None, "set root before asking for a page"
        path = unquote(urlsplit(request.path).path)
        while self.held and path.endswith(self.held):
            time.sleep(0.05)
        if not self.up:
            request.close_connection = True
            return
        self.hits.append(path)
        prefix = next((one for one in self.prefixes if path.startswith(one)), None)
        file = self.root / path.removeprefix(prefix) if prefix else None
        if file is not None and file.is_dir():
            file = file / "index.html"
        status = 200
        if file is None or not file.is_file():
            status, file = 404, self.root / "404.html"
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        body = file.read_bytes()
        zip_it = kind.startswith(COMPRESSED) and "gzip" in request.headers.get("Accept-Encoding", "")
        if zip_it:
            body = self.zipped.setdefault(file, gzip.compress(body, 6, mtime=0))
        request.send_response(status)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(body)))
        request.send_header("Cache-Control", "max-age=600")
        if zip_it:
            request.send_header("Content-Encoding", "gzip")
        request.end_headers()
        if request.command != "HEAD":
            request.wfile.write(body)
