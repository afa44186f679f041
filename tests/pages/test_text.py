"""Untrusted text shows as itself and leads nowhere it should not."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.pages.text import entities, link, link_to_words, slug


@given(st.text())
def test_entities_give_back_the_text(text: str) -> None:
    marked = entities(text)
    assert not set(marked) & set("<>\"'{}[]()*_`|:-!\\~^\n") - {"&", "#", ";"}
    shown = "".join("\ufffd" if not c.isprintable() and not c.isspace() and ord(c) < 160 else c for c in text)
    shown = "".join("\ufffd" if "\ud800" <= c <= "\udfff" or c in "\ufffe\uffff" else c for c in shown)
    assert " ".join(html.unescape(marked).split()) == " ".join(shown.split())


@pytest.mark.parametrize(
    "url", ["https://a.example/x?y=1#z", "http://a.example", " https://a.example/ ", "https://münchen.example/ü"]
)
def test_links(url: str) -> None:
    assert link(url) == url.strip()


@pytest.mark.parametrize(
    "url",
    [
        None, "", "javascript:alert(1)", "data:text/html,x", "//a.example", "/x", "https://", "https://u:p@a.example/",
        "https://u@a.example/", "https://a.example:x/", "ftp://a.example", "https://a.example/ x", "java\nscript:x",
        "https://[::1", "https://a.example\\@b.example",
    ],
)  # fmt: skip
def test_no_links(url: str | None) -> None:
    assert link(url) is None


def test_link_to_words() -> None:
    url = link_to_words("https://a.example/x", "One two, three four-five six seven eight nine ten.")
    assert url == "https://a.example/x#:~:text=One%20two%2C%20three%20four%2Dfive,seven%20eight%20nine%20ten."
    assert link_to_words("https://a.example/x#y", "words") == "https://a.example/x#y"


def test_slug() -> None:
    assert slug("Sergei Lavrov’s") == "sergei-lavrov-s"
    assert slug("دمشق") == "دمشق"
    assert slug("../../etc/passwd") == "etc-passwd"
    assert slug("--") == "x"
