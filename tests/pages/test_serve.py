"""`timeline serve` and `mkdocs serve`: a changed article is on the page after one build, not two."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

ARTICLE = "---\npublished: 2018-08-27\ntitle: One\n---\nAmir Hatami travelled to Damascus on Sunday.\n"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(condition: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


def says(url: str, text: str) -> bool:
    try:
        with urlopen(url) as answer:  # this machine's own server
            return text in answer.read().decode()
    except (URLError, ConnectionError):
        return False


@pytest.mark.parametrize("command", ["timeline", "mkdocs"])
def test_one_change_one_build(tmp_path: Path, command: str) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "docs").mkdir()
    article = tmp_path / "articles/one.md"
    article.write_text(ARTICLE)
    (tmp_path / "mkdocs.yml").write_text("site_name: S\ntheme: {name: timeline}\nplugins: [timeline]\n")
    port = free_port()
    own = f"from timeline.pages.site import serve; serve(address='127.0.0.1:{port}')"
    mkdocs = ["-W", "ignore", "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    log = tmp_path / "log.txt"
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, *(["-c", own] if command == "timeline" else mkdocs)],
            cwd=tmp_path, stdout=output, stderr=output,
        )  # fmt: skip
    try:
        page = f"http://127.0.0.1:{port}/timeline/2018/08/"
        assert until(lambda: says(page, "Hatami")), log.read_text()
        time.sleep(1.5)  # the server's first look at the files, half a second apart
        article.write_text(ARTICLE.replace("Damascus", "Aleppo"))
        assert until(lambda: says(page, "Aleppo")), log.read_text()
        time.sleep(2.5)  # a second build would have begun by now
        assert log.read_text().count("Building documentation") == 2, log.read_text()
        (tmp_path / "docs/more.md").write_text("# More\n")
        assert until(lambda: says(f"http://127.0.0.1:{port}/more/", "More")), log.read_text()
        quote = "Amir Hatami travelled to Aleppo on Sunday."
        title = f"decisions:\n- about: {{article: one, quote: {quote}}}\n  title: A visit\n"
        (tmp_path / "curation.yml").write_text(title)  # it was not there when the server began
        assert until(lambda: says(page, "A visit")), log.read_text()
        (tmp_path / "new.yml").write_text(title.replace("A visit", "A journey"))
        (tmp_path / "new.yml").replace(tmp_path / "curation.yml")  # as editors save
        assert until(lambda: says(page, "A journey")), log.read_text()
        (tmp_path / "curation.yml").unlink()
        assert until(lambda: not says(page, "A journey")), log.read_text()
        (tmp_path / "articles/two.md").write_text(ARTICLE.replace("Hatami", "Mole"))
        assert until(lambda: says(page, "Mole")), log.read_text()
        (tmp_path / "articles/two.md").unlink()
        assert until(lambda: not says(page, "Mole")), log.read_text()
        builds = log.read_text().count("Building documentation")
        (tmp_path / "notes.txt").write_text("No part of the site.")
        time.sleep(2.5)
        assert log.read_text().count("Building documentation") == builds, log.read_text()
    finally:
        server.terminate()
        server.wait(10)


def test_a_folder_without_settings_is_served_on_defaults(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    article = tmp_path / "articles/one.md"
    article.write_text(ARTICLE)
    port, log = free_port(), tmp_path / "log.txt"
    own = f"from timeline.pages.site import serve; serve(address='127.0.0.1:{port}')"
    with log.open("w") as output:
        server = subprocess.Popen([sys.executable, "-c", own], cwd=tmp_path, stdout=output, stderr=output)
    try:
        page = f"http://127.0.0.1:{port}/timeline/2018/08/"
        assert until(lambda: says(page, "Damascus")), log.read_text()
        time.sleep(1.5)
        article.write_text(ARTICLE.replace("Damascus", "Aleppo"))
        assert until(lambda: says(page, "Aleppo")), log.read_text()
    finally:
        server.terminate()
        server.wait(10)
