"""Taggings and entries → lines for people, in plain text. The commands print these where nobody asks for JSON."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model import Article, Entry, Mention, MergedEntry, Tagging


def tagging(article: Article, tagging: Tagging, explain: bool) -> str:
    """An article's mentions, one a line; with `explain`, below each one how its value was found."""
    published = article.published.isoformat()
    head = f"{article.id}: published {published} ({article.evidence}), counted from {tagging.anchor} ({tagging.why})"
    return "\n".join([head, *(line for mention in tagging.mentions for line in _mention(mention, explain))])


def _mention(mention: Mention, explain: bool) -> Iterator[str]:
    words = " ".join(mention.text.split())
    mod = f" {mention.mod}" if mention.mod else ""
    value = f"{mention.type} {mention.value}{mod}"
    yield f"  {mention.start}:{mention.end}  {words!r}  {value}  {mention.edtf or 'no date'}"
    if explain:
        from timeline.resolver.steps import in_sentence

        derivation = mention.derivation
        anchor = f", counted from {derivation.anchor} ({derivation.anchor_kind})" if derivation.anchor else ""
        yield f"      rule {derivation.rule}, basis {derivation.basis}{anchor}, tense {derivation.tense or 'none'}"
        said, implied = (", ".join(parts) or "nothing" for parts in (derivation.said, derivation.implied))
        yield f"      said {said}; implied {implied}"
        yield f"      {in_sentence(derivation)}"


def entry(entry: Entry) -> str:
    """An entry in three lines: when and what, its words, and where they stand."""
    from timeline.when.words import in_words

    when = in_words(entry.date) if entry.date else "no date"
    reported = f" (reported {in_words(entry.reported)})" if entry.reported else ""
    told = f", {entry.attribution}" if entry.attribution else ""
    words = " ".join(entry.quote.split())
    place = f"{entry.article} {entry.quote_start}:{entry.quote_end}, published {entry.published}{told}"
    return f"{when}{reported}: {entry.title}\n    “{words}”\n    {place}, basis {entry.basis or 'none'}"


def merged(event: MergedEntry) -> str:
    """An entry of the timeline, and a line for each of its sources."""
    from timeline.when.words import in_words

    when = in_words(event.date) if event.date else "no date"
    lines = [f"{when}: {event.title}"]
    for source in event.sources:
        words = " ".join(source.quote.split())
        lines.append(f"    {source.source or source.article}, published {source.published}: “{words}”")
    return "\n".join(lines)
