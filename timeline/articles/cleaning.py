"""An article's text → the stretches of it that tell nothing: headline, dateline, byline, captions, notices, signatures.

The text itself is never changed; whoever looks for sentences leaves these stretches out. All is decided line by
line, since that is how they stand in extracted pages, and a line is marked only when the whole of it is of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from msgspec import Struct

from timeline.articles.notices import OPENINGS, PLAINLY, WHOLE
from timeline.model import Article

Kind = Literal["headline", "dateline", "date", "byline", "caption", "notice", "signature"]


class Stretch(Struct, frozen=True):
    """`article.text[start:end]` is of this kind."""

    start: int
    end: int
    kind: Kind


_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_MONTHS_IN_CAPITALS = (
    "JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|"
    "NOV(?:EMBER)?|DEC(?:EMBER)?"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE = rf"(?:(?:{_DAY}|[A-Z][a-z]{{2}}),? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})"
_FULL_DATE = rf"{_DATE},? \d{{4}}"
_AGENCY = (
    r"(?:AP|AFP|Reuters?|REUTERS?|UPI|DPA|dpa(?:-AFX)?|AFX|RTTNews|EFE|ANSA|TASS|IRNA|SANA|Xinhua|XINHUA|Interfax|"
    r"Bloomberg|CNN|RFE/RL|ANI|PTI|IANS|MENA|KUNA|WAM|NNA|Kyodo|Yonhap|AAP|PA|Anadolu|AA|Sputnik|RIA Novosti|"
    r"(?:The )?Associated Press|(?:CBS|NBC|ABC|FOX|PBS|[KW][A-Z]{3})(?:[ /-](?:[A-Z]{2,4}|\d{1,2})){0,3})"
)
_WIRE = (
    r"(?:/[A-Z][\w -]{2,40}/|\([A-Z]{2,8}\)|\((?:[A-Z][\w.&-]* ){1,3}(?:Wire|News|Press|Agency|Service|Media)\)|"
    r"\((?:BUSINESS WIRE|Business Wire|GLOBE ?NEWSWIRE|GlobeNewswire|Market\w+|ACCESSWIRE|ACCESS Newswire)\))"
)
_PLACE = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,4}"
_PROPER = r"(?:[A-Z]|al-|el-|de |van |von |bin )[\w.'’-]*[\w](?: (?:de |van |von |bin |al-|el-)?[A-Z][\w.'’-]*){0,3}"

_NO_PLACE = r"(?:On|In|By|At|For|Since|From|Until|Effective|Published|Posted|Updated|Date|Dated)\b"
DATELINE = re.compile(
    rf"(?!{_NO_PLACE})(?:(?:{_PLACE}(?:/{_PLACE})?(?P<country>, {_PROPER}\.?)?|"
    rf"(?P<town>{_PROPER})(?=,? {_DATE}|,? \({_AGENCY}\)| (?:—|–|--|:) [A-Z][\w'’]* [a-z].{{30,}}[.!?\"”] ?$)|"
    rf"(?P<region>{_PROPER}, {_PROPER}\.?)(?= (?:—|–|--|-) (?:[A-Z]|\d+ [a-z]).{{30,}}[.!?\"”] ?$))"
    rf"(?:\.?,? (?P<date>{_DATE}(?:,? \d{{4}})?))?"
    rf"(?P<agency>[,.]? (?:\(?{_AGENCY}\)?|{_WIRE}|\([A-Z][\w.& -]{{1,30}}\)))?|"
    rf"(?P<alone>\((?:{_AGENCY}|(?:{_PLACE}|{_PROPER})(?:, {_PROPER}\.?)?)\)))"
    r"\s?(?P<dash>—|–|--|-|_|:)\s+"
)
"""KABUL, Jan. 25, 2013 (AP) — | DAMASCUS (Reuters) - | BEIRUT, Lebanon — | TROY, N.Y. -- | (CNN) — | (TROY, N.Y.) -- |
McLean, VA – A firm said … ."""

_ALONE = re.compile(r"[A-Z]{4,}(?: [A-Z]{3,})? [-–] (?:[A-Z][a-z]|A (?:[A-Z]?[a-z]|\d))")

_NAMES = rf"(?:(?!{_NO_PLACE})(?:[A-Z][\w.'’&]*|and|de|of|upon)[ ,/()–—-]+){{1,12}}"
_CLOCK = r"(?:,? (?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?"
_SENDER = r"(?:,? ?[(/][A-Z][\w .&-]{2,60}[)/])"
_CLOSE = r"\s?(?:—|–|--|-|/|:|\. \. \.)"
RELEASE = re.compile(
    rf"(?:(?:FOR IMMEDIATE RELEASE ?[:–—-]* ?)?{_NAMES}(?P<date>(?i:{_FULL_DATE})){_CLOCK}\)?{_SENDER}?(?:{_CLOSE}|\.)|"
    rf"(?:{_PLACE}|{_PROPER})(?:, {_PROPER}\.?)?--{_WIRE}--|"
    rf"{_PLACE}(?: \([A-Z][\w ]+\))?, (?P<capitals>(?:{_MONTHS_IN_CAPITALS})\.? \d{{1,2}})\.|"
    rf"(?P<behind>(?i:{_FULL_DATE})){_CLOCK}(?:{_SENDER}{_CLOSE}|{_CLOSE} {_PLACE}(?:, {_PROPER}\.?)?{_CLOSE}))"
    r"\s*(?=[A-Z0-9\"“‘(])"
)
"""SAN JOSE, California — June 5, 2017 — | Bern and BONN, Ohio, Oct. 8, 2015 (GLOBE NEWSWIRE) - |
DENVER--(BUSINESS WIRE)--Mar. 10, 2015-- | BANGALORE, MAY 19. |
May 4, 2011 (Business Wire) — | ROME, 2 May 2013 at 9.00 a.m. EET --"""

_STAMP = re.compile(rf"{_DAY}, {_FULL_DATE}\s+(?=[A-Z])")
"""Friday, March 29, 2019 | before the first sentence, where a page's line break was lost"""

_DATE_LINE = re.compile(
    rf"(?:(?:first |last )?(?:published|posted|updated|last updated|modified|date|on)(?: on| at)?:? |"
    r"(?:press|news|media) (?:release|statement|notice|information|advisory)[,:|–—-]? ?(?:[|–—-] )?)?"
    rf"(?:{_FULL_DATE}|(?-i:{_PROPER}(?:, {_PROPER})?),? \(?{_FULL_DATE}\)?)"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: \(?[A-Z]{2,4}\)?)?|, \d{1,2} [ap]\.?m\.?)?"
    r"(?:,? [–—-] embargoed until .{1,40}|\.)?",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    rf"(?:(?:Story |Written |Reported |Posted )?[Bb][Yy]:? (?!{_DAY}|{_MONTH}\b)|"
    rf"(?:Author|Reporter|Correspondent|Editor)s?: ){_PROPER}(?:(?:,| and| &|,? in) {_PROPER}){{0,4}}"
    r"(?:[,|·•]? (?:[\w'’]+ ){0,2}(?:writer|correspondent|reporter|editor|staff|press|news|agencies))?",
)
_CAPTION = re.compile(
    r"(?:\(?(?:File )?(?:photo|image|picture|photograph|video|illustration|graphic|map|caption|credit)s?"
    r"(?: (?:credit|by|courtesy(?: of)?|caption|source))?(?::| by ).{0,300}|"
    r".{0,400} (?-i:Image|Photo|Picture): (?-i:[A-Z]).{1,60}|"
    r".{0,400}(?:\(|\[|\. |— |/ ?)(?:(?:file )?(?:photo|image|picture|photograph)(?:: | by | courtesy | credit).{1,80}|"
    r"(?:AP|AFP|REUTERS|EPA|Getty Images|Shutterstock|Wikimedia Commons)(?: ?/ ?[\w. ]{2,40}| photo| via [\w ]{2,40}))"
    r"[.)\]]{0,2})",
    re.IGNORECASE,
)
_CREDITS = ("photo", "image", "picture", "video", "illustration", "graphic", "map", "caption", "credit", "/", " via ")
"""What every caption has one of: the search for one goes back and forth in a line, and most lines have none."""
_NOTICE = re.compile(
    rf"(?:{'|'.join(map(re.escape, OPENINGS))})|(?:{'|'.join(map(re.escape, WHOLE))}|\d+ comments?)$", re.IGNORECASE
)
_SIGNATURE = re.compile(
    rf"(?:[(\[—–/-]{{0,2}} ?{_AGENCY}(?:[/,] ?{_AGENCY})?[)\]/.]{{0,2}}|"
    r"\(?(?:(?:additional |extra )?(?:reporting|writing|editing|compiled|translated|edited|reported) by) .{1,300}|"
    r"(?:The )?Associated Press (?:writers?|journalists?|reporters?) .{1,200}contributed.{0,80}|"
    r"(?:with (?:reporting|files|inputs?)|source:).{0,120}|-30-|###|— ?ends ?—|\(?ends\)?)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:press |news )?release(?: no\.?| number| #|:)* ?#?\d[\d-]*", re.IGNORECASE)
_ISSUED = re.compile(r"(?i:\d{3,4} [AP]M [A-Z]{3,4} [A-Z]{3,9},? [A-Z]{3,9} \d{1,2},? \d{4})")
"""1015 AM EST FRI DEC 18 2009"""
_BODY = (
    r"(?i:Department|Agency|Bureau|Office|Ministry|Commission|Administration|University|Council|Authority|Institute|"
    r"City|County|Town|Borough)"
)
_LETTERHEAD = re.compile(
    rf"(?:{_BODY} (?i:of) (?:[A-Z][\w.'’-]*|of|the|and|for)(?: (?:[A-Z][\w.'’-]*|of|the|and|for|&)){{0,5}}|"
    rf"(?:[A-Z][A-Z.'’-]+ ){{1,5}}{_BODY})"
)
"""RIDGEPORT POLICE DEPARTMENT | Department of Justice"""
SENDER = re.compile(r"(?:About|ABOUT) (?:[Tt]he |THE )?[A-Z][^:.\n]{1,60}:(?= [A-Z])")
"""About Acme: Founded in 1911, Acme makes …"""
_LONGEST_NOTICE = 200  # characters; what is longer tells something
_LINE = re.compile(r"[^\n\r]+")


def boilerplate(article: Article) -> tuple[Stretch, ...]:
    """The stretches, in order and without overlap."""
    return tuple(_stretches(article.text, article.title))


def dateline_date(text: str) -> str | None:
    """The date with its year that a text opens with, as written: in its dateline, or on a line of its own."""
    lines = [line[0].strip() for line in islice(_LINE.finditer(text[:2_000]), 6)]
    if len({line for line in lines if re.fullmatch(_FULL_DATE, line)}) > 1:
        return None  # a list of articles, each with its own day
    for words in lines[:4]:
        found = DATELINE.match(words)
        if found and _is_dateline(found) and found["date"] and re.search(r"\d{4}$", found["date"]):
            return found["date"]
        release = RELEASE.match(words)
        if release and (release["date"] or release["behind"]):
            return release["date"] or release["behind"]
        dated = re.search(_FULL_DATE, words) if _DATE_LINE.fullmatch(words) else None
        if dated:
            return dated[0]
    return None


def _stretches(text: str, title: str | None) -> Iterator[Stretch]:
    headline = " ".join((title or "").split()).casefold()
    telling = False  # whether a line that tells something has been seen
    for place, line in enumerate(_LINE.finditer(text)):
        words = line[0].strip()
        if not words:
            continue
        start = line.start() + line[0].index(words)
        end = start + len(words)
        if place < 6 and headline and " ".join(words.split()).casefold() == headline:
            yield Stretch(start, end, "headline")
            continue
        kind = _kind(words)
        if kind is None and not telling and _is_letterhead(words, titled=bool(headline)):
            kind = "notice"
        if kind is not None:
            yield Stretch(start, end, kind)
            continue
        dateline = (RELEASE.match(words) or DATELINE.match(words + " ")) if not telling else None
        if telling and (found := DATELINE.match(words)) and found["country"] and found["dash"] != ":":
            yield Stretch(start, start + len(found[0].rstrip()), "dateline")
            continue  # "WASHINGTON, D.C. - ", behind a note to its readers
        stamp = _STAMP.match(words) if not telling else None
        telling = telling or words[-1] in '.!?"”'  # headlines may stand before a dateline
        if dateline and (_is_dateline(dateline) or dateline.end() > len(words)):
            yield Stretch(start, start + len(dateline[0].rstrip()), "dateline")
        elif sender := SENDER.match(words):
            yield Stretch(start, start + sender.end(), "notice")
        elif stamp:
            yield Stretch(start, start + len(stamp[0].rstrip()), "date")


def _is_letterhead(words: str, *, titled: bool) -> bool:
    """Whether a line above the text names who sends it; where the headline is known, no other line in capitals is."""
    return len(words) <= 80 and bool(
        _LETTERHEAD.fullmatch(words) or (titled and words.isupper() and words[-1] not in '.!?"”')
    )


def _is_dateline(found: re.Match[str]) -> bool:
    """A mere hyphen or colon ends a dateline only behind more than a word in capitals: "U.S. - China talks".

    Or behind such a word where a sentence follows: "CANBERRA - Asian markets".
    """
    if found.re is RELEASE or _ALONE.match(found.string, found.start()):
        return True
    return found["dash"] in ("—", "–", "--") or any(
        found[part] for part in ("country", "date", "agency", "alone", "town", "region")
    )


def _kind(words: str) -> Kind | None:
    """What a whole line is, where it tells nothing."""
    if len(words) <= 80 and (_DATE_LINE.fullmatch(words) or _ISSUED.fullmatch(words)):
        return "date"
    if len(words) <= 40 and _NUMBERED.fullmatch(words):
        return "notice"
    if len(words) <= 160 and _BYLINE.fullmatch(words):
        return "byline"
    if len(words) <= 400 and _SIGNATURE.fullmatch(words):
        return "signature"
    if len(words) <= _LONGEST_NOTICE and _NOTICE.match(words) and not _tells(words):
        return "notice"
    if len(words) <= 400 and _is_credited(words.lower()) and _CAPTION.fullmatch(words):
        return "caption"
    return None


def _is_credited(lower: str) -> bool:
    return any(credit in lower for credit in _CREDITS)


_SENTENCE = re.compile(
    r"[^.!?]{25,}\b(?:said|was|were|had|has|have|will|signed|announced|reported|killed|told)\b[^.!?]*[.!?]"
)


def _tells(words: str) -> bool:
    """Whether a line that opens like a notice is a sentence of the news after all: "Trending down, prices were …"."""
    return _SENTENCE.match(words) is not None and not any(word in words.lower() for word in PLAINLY)
