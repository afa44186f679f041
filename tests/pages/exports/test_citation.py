"""Citations: plain, BibTeX through pybtex, CSL-JSON through citeproc-py."""

import json
import re
import warnings

import pytest
from pybtex.database import BibliographyData, parse_string

from pages.conftest import ARTICLE, entry, merged
from pages.exports.conftest import HOSTILE
from timeline.model import Timeline
from timeline.pages.exports import bibtex, citation, csl, files
from timeline.pages.exports.reading import readable
from timeline.pages.exports.site import Site


def test_plain(small: Timeline, site: Site) -> None:
    assert citation.plain(small.entries[1], small, site) == (
        "“Iran’s defence minister travels to Damascus”, Sunday 26 to Monday 27 August 2018. "
        "Demo, https://example.org/site/timeline/e/00.html#e-0000000a. "
        "[The Herald, “Hatami in Damascus”, Monday 27 August 2018, https://herald.example/2018/hatami; "
        "Example Weekly, “A visit over the weekend”, Sunday 2 September 2018, https://weekly.example/visit]"
    )
    assert "\n" not in citation.plain(small.entries[4], small, Site("Demo"))


def read(text: str) -> BibliographyData:
    return parse_string(text, "bibtex")


def test_bibtex(small: Timeline, site: Site) -> None:
    cited = read(bibtex.citation(small.entries[1], small, site)).entries
    assert [item.type for item in cited.values()] == ["misc", "article", "article"]
    visit, herald = cited["e-0000000a"], list(cited.values())[1]
    assert visit.fields["note"] == "Sunday 26 to Monday 27 August 2018"
    assert visit.fields["url"] == "https://example.org/site/timeline/e/00.html#e-0000000a"
    assert visit.fields["related"].split(",") == [key for key in cited if key != "e-0000000a"]
    assert (herald.fields["journal"], herald.fields["month"], herald.fields["day"]) == ("The Herald", "August", "27")
    whole = read(files(small, site)["events.bib"].decode()).entries
    assert len(whole) == len(small.entries) + len(small.articles)


COMMANDS = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^", r"\textless{}": "<", r"\textgreater{}": ">", r"\textbar{}": "|",
}  # fmt: skip


def test_hostile_texts_in_bibtex(hostile: Timeline, site: Site) -> None:
    entries = read(files(hostile, site)["events.bib"].decode()).entries
    assert len(entries) == 2 * len(HOSTILE)
    for number, text in enumerate(HOSTILE):
        title = entries[f"e-{number:08x}"].fields["title"]
        assert title[0] + title[-1] == "{}"  # keeps its capitals
        assert _shown(title[1:-1]) == " ".join(readable(text).split())


def _shown(latex: str) -> str:
    """The text that LaTeX sets."""
    pattern = "|".join(map(re.escape, COMMANDS)) + r"|\\([#$%&_])"
    return re.sub(pattern, lambda found: COMMANDS.get(found[0]) or found[1], latex)


@pytest.mark.parametrize("hostile_texts", [False, True])
def test_csl(small: Timeline, hostile: Timeline, site: Site, hostile_texts: bool) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # citeproc-py's own style file
        from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
        from citeproc.source.json import CiteProcJSON

        told = hostile if hostile_texts else small
        items = json.loads(files(told, site)["events.csl.json"])
        source = CiteProcJSON(items)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        bibliography.register(Citation([CitationItem(item["id"]) for item in items]))
        lines = [str(line) for line in bibliography.bibliography()]
    assert len(lines) == len(items)
    if not hostile_texts:
        assert any("defence minister travels to Damascus" in line and "2018" in line for line in lines)


@pytest.mark.parametrize(
    ("edtf", "date"),
    [
        ("2018-08-26/2018-08-27", {"date-parts": [[2018, 8, 26], [2018, 8, 27]]}),
        ("2018-08", {"date-parts": [[2018, 8]]}),
        ("1998~", {"date-parts": [[1998]], "circa": True}),
        ("[..2018-08-27]", {"literal": "by Monday 27 August 2018"}),
        ("2018-08-27?", {"literal": "probably Monday 27 August 2018"}),
        ("-0479", {"literal": "480 BC"}),
    ],
)
def test_csl_dates(edtf: str, date: dict, site: Site) -> None:
    told = merged(entry("e-1", ARTICLE, "Iran had previously promised help.", date=edtf))
    item = json.loads(csl.citation(told, Timeline((told,)), site))[0]
    assert item["event-date"] == date
