"""curation.yml as it is read, and each mistake with its line."""

import pytest

from timeline.curation.decisions import UNDATED, CurationError
from timeline.curation.reading import load, read

FULL = """\
# The editor's file.
sources:
  Demo Wire:
    publisher: The Demo Wire
    day_order: dmy
    time_zone: Europe/Berlin
decisions:
- about: e-7f3a9c2e
  date: [2018-08-20..2018-08-26]
- about:
    article: talks
    published: 2018-08-27
    quote: >-
      The minister arrived in Damascus
      on Sunday.
  date: Sunday 26 to Monday 27 August 2018   # as the ministry says
  title: no
  who: [Amir Hatami]
  where: []
  note: |
    Checked with *the ministry*.
  hide: false
  main: true
  merge:
  - e-11111111
- about: e-22222222
  confirmed: undated
  split: yes
entries:
- id: own
  date: by Monday 27 August 2018
  title: A pact
  source: {name: The Gazette, published: 2018-08-28, url: "https://example.org/pact"}
"""


def test_everything_that_can_be_said():
    curation = read(FULL, "curation.yml")
    first, second, third = curation.decisions
    assert (first.about.entry, first.date, first.line) == ("e-7f3a9c2e", "[2018-08-20..2018-08-26]", 8)
    assert second.about.quote == "The minister arrived in Damascus on Sunday."
    assert second.about.published == "2018-08-27"
    assert second.date == "2018-08-26/2018-08-27"
    assert (second.title, second.who, second.where) == ("no", ("Amir Hatami",), ())
    assert (second.note, second.hide, second.main) == ("Checked with *the ministry*.", False, True)
    assert [about.entry for about in second.merge] == ["e-11111111"]
    assert (third.confirmed, third.split, third.date) == (UNDATED, True, None)
    (own,) = curation.entries
    assert (own.id, own.date, own.title, own.quote) == ("own", "[..2018-08-27]", "A pact", "A pact")
    assert (own.source, own.published, own.url) == ("The Gazette", "2018-08-28", "https://example.org/pact")
    assert curation.sources["Demo Wire"].day_order == "dmy"
    assert curation.sources["Demo Wire"].time_zone == "Europe/Berlin"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "decisions:\n", "decisions: []\nentries:\nsources: ~\n"])
def test_a_file_may_decide_nothing(text):
    assert read(text, "curation.yml").decisions == ()


def test_a_file_need_not_be_there(tmp_path):
    assert load(tmp_path / "curation.yml").entries == ()


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("decisons: []", "1:1", "Did you mean 'decisions'?"),
        ("decisions:\n- about: e-1\n  dat: 2018", "3:3", "Did you mean 'date'?"),
        ("decisions:\n- about: e-1\n  date: 2018-02-30", "3:9", "no date that the calendar has"),
        ("decisions:\n- about: e-1\n  date: last Monday", "3:9", "no date"),
        ("decisions:\n- about: e-1\n  date: [2018-08-26..]x", "3", "not YAML"),
        ("decisions:\n- about: e-1", "2:3", "nothing is decided"),
        ("decisions:\n- date: 2018", "2:3", "what it is about"),
        ("decisions:\n- about: {article: a}\n  hide: true", "2:10", "names no event"),
        ("decisions:\n- about: e-1\n  hide: maybe", "3:9", "`true` or `false`"),
        ("decisions:\n- about: e-1\n  hide: true\n  hide: true", "4:3", "stands twice"),
        ("decisions: {about: e-1}", "1:12", "not a list"),
        ("- about: e-1", "1:1", "`key: value`"),
        ("decisions:\n- about: e-1\n  title: [a]", "3:10", "text is wanted"),
        ("entries:\n- id: a\n  title: A", "2:3", "no 'source'"),
        ("entries:\n- id: a\n  title: A\n  source: {name: G}", "4:11", "no 'published'"),
        ("sources:\n  G: {day_order: xyz}", "2:18", "dmy, mdy or ymd"),
        ("sources:\n  G: {time_zone: Berlin}", "2:18", "Europe/Berlin"),
        ("decisions:\n- about: {quote: a, published: soon}\n  hide: true", "2:32", "2018-08-27"),
        ("a: b: c", "1", "not YAML"),
        ("decisions:\n- about: e-1\n  title: \"a\\x01b\"", "3:10", "control character"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line(text, place, said):
    with pytest.raises(CurationError) as caught:
        read(text, "curation.yml")
    assert str(caught.value).startswith(f"curation.yml:{place}")
    assert said in str(caught.value)


def test_two_entries_cannot_share_an_id():
    one = "- {id: a, title: A, source: {name: G, published: 2018-08-28}}\n"
    with pytest.raises(CurationError, match="first in line 2"):
        read("entries:\n" + one * 2, "curation.yml")


def test_bytes_that_are_no_text_are_refused(tmp_path):
    (tmp_path / "curation.yml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CurationError, match="not UTF-8"):
        load(tmp_path / "curation.yml")
