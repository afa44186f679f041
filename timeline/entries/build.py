"""An article and its mentions → its entries, in total order."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from timeline.articles.cleaning import Stretch, boilerplate
from timeline.articles.written import written_on
from timeline.entries.dating.confidence import confidence
from timeline.entries.dating.dating import Dating
from timeline.entries.dating.obituary import tell_of_a_life
from timeline.entries.dating.scene import dated
from timeline.entries.names.forms import Names
from timeline.entries.names.naming import named
from timeline.entries.names.roles import is_role
from timeline.entries.order import entry_key
from timeline.entries.settings import DEFAULTS, EntrySettings
from timeline.entries.syntax import sentences
from timeline.entries.syntax.tokens import Tokens, tokenise
from timeline.entries.tellings.interviews import answered, tell_us, unmarked
from timeline.entries.tellings.mentions import with_preposition
from timeline.entries.tellings.plain import plain_telling
from timeline.entries.tellings.quotations import (
    go_on_speaking,
    hold_the_rest,
    interview,
    join_quotations,
    without_parts,
)
from timeline.entries.tellings.sections import tell_of_the_sender, without_notices
from timeline.entries.tellings.studies import tell_of_a_study
from timeline.entries.tellings.telling import Telling
from timeline.entries.tellings.tellings import tellings
from timeline.entries.titles.continuing import continued
from timeline.entries.titles.firms import FIRMS
from timeline.entries.titles.headlines import headline
from timeline.entries.titles.pronouns import PRONOUNS, stands_for
from timeline.entries.titles.reference import refer
from timeline.entries.titles.shortening import MOST
from timeline.entries.titles.title import title
from timeline.entries.titles.wording import compact
from timeline.entries.who_and_where import who_and_where
from timeline.model import Article, Entry, Tagging
from timeline.resolver import language
from timeline.when import edtf

_OPENING = 6  # mentions of an article, among which its dateline's is


def extract(article: Article, tagging: Tagging, settings: EntrySettings = DEFAULTS) -> tuple[Entry, ...]:
    """One entry for each clause of the article that tells an event."""
    tokens = tokenise(article.text)
    if not tokens.words:
        return ()
    stretches = boilerplate(article)
    parts = sentences.split(article.text, tokens, stretches)
    today = edtf.write_day(written_on(article).toordinal())
    names = named(article)
    english = language.of(article) == "en"
    parts, voices = unmarked(tokens, parts, names)
    told: list[Telling] = []
    at = 0
    for sentence in parts:
        while at < len(tagging.mentions) and tagging.mentions[at].end <= sentence.start:
            at += 1
        stop = at
        while stop < len(tagging.mentions) and tagging.mentions[stop].start < sentence.end:
            stop += 1
        mentions = tagging.mentions[at:stop]
        told += (
            tellings(article.text, tokens, sentence, mentions, today) if english else plain_telling(sentence, mentions)
        )
    if voices or interview(tokens, parts):
        told = [t for t in told if t.mention is not None or not t.first_person]
        for telling in told:
            telling.timeless |= telling.present  # answers tell how things are
    told = answered(tokens, told, voices)
    join_quotations(told, parts)
    go_on_speaking(told)
    hold_the_rest(tokens, told, parts)
    told = without_notices(article.text, without_parts(told))
    refer(article.text, tokens, parts, names, told)
    tell_of_a_life(tokens, told)
    tell_of_the_sender(article.text, tokens, parts, told)
    tell_of_a_study(tokens, parts, told)
    tell_us(tokens, told, article.source)
    history = tagging.anchor == "narrative"
    if history:  # its name is no news
        told = [t for t in told if t.status != "headline" or t.mention is not None]
    elif article.title:  # another line above the text without a verb is a letterhead
        told = [t for t in told if t.status != "headline" or _within("headline", t.sentence.start, stretches)]
    stamp = next(
        (m for m in tagging.mentions[:_OPENING] if m.edtf == today and _within("dateline", m.start, stretches)), None
    )
    datings = dated(
        article.text, tokens, tagging.mentions, told, today, stamp=stamp.text if stamp else "", history=history
    )
    kept = continued(tokens, told, datings, (article.source or "").lower())
    seen: Counter[str] = Counter()
    made = ((telling, _entry(article, tokens, parts, telling, dating, names, seen)) for telling, dating in kept)
    return tuple(sorted(_once(made, article.text), key=entry_key))


def _once(made: Iterable[tuple[Telling, Entry]], text: str) -> Iterable[Entry]:
    """The entries without those that say word for word what one before says: a caption, a page that was saved twice."""
    found: dict[tuple[object, ...], Entry] = {}
    for telling, entry in _each_once(list(made)):
        shown = entry.title, entry.date, entry.precision, entry.who, entry.where, entry.attribution
        found.setdefault((telling.status == "headline", entry.quote, text[entry.start : entry.end], shown), entry)
    return found.values()


def _each_once(made: list[tuple[Telling, Entry]]) -> Iterable[tuple[Telling, Entry]]:
    """The entries without those that one of the same sentence tells with the same title, and surely on the same day."""
    sure = {(*_told_in(telling, entry), _day(entry)) for telling, entry in made if not _is_inferred(entry)}
    for telling, entry in made:
        if not _is_inferred(entry) or (*_told_in(telling, entry), _day(entry)) not in sure:
            yield telling, entry


def _is_inferred(entry: Entry) -> bool:
    return entry.date is None or entry.date.endswith("?")


def _day(entry: Entry) -> str:
    return (entry.date or "").rstrip("?").split("T")[0]


def _told_in(telling: Telling, entry: Entry) -> tuple[bool, str, str]:
    return telling.status == "headline", entry.quote, entry.title.rstrip(" …”.")


def _within(kind: str, at: int, stretches: Sequence[Stretch]) -> bool:
    """Whether the character at this offset stands in a stretch of this kind, as the headline or the dateline."""
    return any(s.kind == kind and s.start <= at < s.end for s in stretches)


def _entry(
    article: Article,
    tokens: Tokens,
    parts: list[sentences.Sentence],
    telling: Telling,
    dating: Dating,
    names: Names,
    seen: Counter[str],
) -> Entry:
    start, end = tokens.starts[telling.first], tokens.ends[max(telling.last, telling.lasts) - 1]
    quote_start, quote_end = _quote(parts, telling)
    quote = article.text[quote_start:quote_end]
    said_at = with_preposition(tokens, dating.mention) if dating.mention else None
    said_by = telling.speaker.name if telling.speaker else None
    meant = telling.stands_for or (telling.referent and not telling.genitive)
    if said_by is not None and (said_by.lower() in PRONOUNS or (meant and _is_noun(said_by))):
        said_by = stands_for(article.text, tokens, telling)
    if telling.via and said_by and telling.status == "statement":
        said_by = telling.via.name
    words = title(article.text, tokens, telling)
    news = None
    opening = next((part for part in parts if part.kind == "sentence"), None)
    if (words.endswith(" …") or len(words) > MOST) and telling.sentence is opening and telling.kind == "main":
        news = headline(article, article.text[opening.start : opening.end])
        words = news or words
    who, where = who_and_where(article.text, tokens, telling, names, words, headline=news is not None)
    return Entry(
        id=_id(article.id, quote, article.text[start:end], seen),
        article=article.id, start=start, end=end, quote_start=quote_start, quote_end=quote_end, quote=quote,
        title=words, date=dating.date, precision=dating.precision,
        mention=article.text[said_at : (dating.until or dating.mention).end] if dating.mention else None,
        mention_start=said_at,
        basis=dating.basis, confidence=confidence(dating), reported=dating.reported, attribution=said_by,
        who=who, where=where, published=article.published.isoformat(), source=article.source, url=article.url,
        claim=telling.claim, derivation=dating.derivation,
    )  # fmt: skip


def _is_noun(speaker: str) -> bool:
    """Whether the words only say what firm or person it is: "The company", "the minister"."""
    words = speaker.lower().split()
    return len(words) == 2 and words[0] == "the" and (words[1] in FIRMS or is_role(words[1]))


def _quote(parts: list[sentences.Sentence], telling: Telling) -> tuple[int, int]:
    """The sentence, and those before and after it that the same quotation runs through."""
    at = bisect_left(parts, telling.sentence.first, key=lambda sentence: sentence.first)
    first = last = at
    while first > 0 and parts[first].opens_inside and at - first < 8:
        first -= 1
    while last + 1 < len(parts) and parts[last].closes_inside and last - at < 8:
        last += 1
    while last + 1 < len(parts) and parts[last + 1].first < telling.until:
        last += 1
    return parts[first].start, parts[last].end


def _id(article: str, quote: str, clause: str, seen: Counter[str]) -> str:
    """An id of the article and the quoted words alone; words that come again are counted."""
    words = "\0".join((article, compact(quote), compact(clause)))
    seen[words] += 1
    if seen[words] > 1:
        words += f"\0{seen[words]}"
    return "e-" + hashlib.sha256(words.encode()).hexdigest()[:8]
