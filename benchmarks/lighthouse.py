"""Lighthouse on home and a month of 100 entries: themes go in, a table of the medians of five runs goes out.

    npm install --prefix DIR lighthouse
    python -m benchmarks.lighthouse DIR [--runs 5] [--themes timeline,material]

Needs Chromium and node. Pages are served gzipped with a day's caching, as static hosts do.
"""

from __future__ import annotations

import argparse
import gzip
import http.server
import json
import os
import shutil
import statistics
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.site_of import built, many

PAGES = {"home": "timeline/", "month of 100": "timeline/2018/08/"}
FORMS: dict[str, tuple[str, ...]] = {"mobile": (), "desktop": ("--preset=desktop",)}
SCORES = ("performance", "accessibility", "best-practices", "seo")
FIGURES = {
    "bytes": "total-byte-weight", "blocking ms": "total-blocking-time", "shift": "cumulative-layout-shift",
    "requests": "network-requests",
}  # fmt: skip
THEMES = {"timeline": "{name: timeline}", "material": "{name: material, font: false}"}


class Host(http.server.SimpleHTTPRequestHandler):
    """Serves files gzipped."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self.send_error(404)
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=86400")
        self.end_headers()
        self.wfile.write(body)
        return None


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()


def run(program: Path, address: str, form: str) -> dict[str, float]:
    """One run's scores (0 to 100) and figures."""
    command = [
        "node", str(program), address, "--quiet", "--output=json",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu", *FORMS[form],
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": shutil.which("chromium") or ""}
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    report: dict[str, Any] = json.loads(done.stdout)
    scores = {name: round(100 * report["categories"][name]["score"]) for name in SCORES}
    audits = report["audits"]
    figures = {name: audits[audit].get("numericValue") or 0 for name, audit in FIGURES.items()}
    figures["requests"] = len(audits["network-requests"]["details"]["items"])
    return {**scores, **figures}


def main() -> None:
    parser = argparse.ArgumentParser(description="Lighthouse on home and a month of 100 entries.")
    parser.add_argument("npm", type=Path, help="the folder that lighthouse was installed in")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--themes", type=lambda text: text.split(","), default=list(THEMES))
    given = parser.parse_args()
    program = given.npm / "node_modules/lighthouse/cli/index.js"
    print(f"{'theme':9} {'page':13} {'form':8}" + "".join(f"{name:>15}" for name in (*SCORES, *FIGURES)))
    for theme in given.themes:
        with tempfile.TemporaryDirectory() as folder:
            site = built(many(100, date(2018, 8, 6), 20), Path(folder), THEMES[theme])
            with hosted(site) as base:
                for page, path in PAGES.items():
                    for form in FORMS:
                        runs = [run(program, base + path, form) for _ in range(given.runs)]
                        middle = {name: statistics.median(one[name] for one in runs) for name in runs[0]}
                        print(f"{theme:9} {page:13} {form:8}" + "".join(f"{v:15.6g}" for v in middle.values()))


if __name__ == "__main__":
    main()
