"""Taggings and entries → the JSON lines that other programs read: these keys, in this order, and no other."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from timeline.model import Article, Entry, MergedEntry, Tagging


def tagging_line(article: Article, tagging: Tagging) -> str:
    """The line of `timeline tag --jsonl` for one article."""
    timexes = [
        {
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "type": mention.type,
            "value": mention.value,
            "mod": mention.mod,
            "edtf": mention.edtf,
            "rule": mention.rule,
            "basis": mention.basis,
        }
        for mention in tagging.mentions
    ]
    return _line({"id": article.id, "timexes": timexes})


def entry_line(entry: Entry, merged_into: str) -> str:
    """The line of `timeline extract --jsonl` for one entry, and the entry of the timeline that it went into."""
    return _line(entry_record(entry, merged_into))


def merged_line(merged: MergedEntry) -> str:
    """The line of `timeline extract --jsonl --merged` for one entry of the timeline."""
    return _line(merged_record(merged))


def merged_record(merged: MergedEntry) -> dict[str, Any]:
    """An entry of the timeline with all its sources, as JSON values."""
    return {
        "id": merged.id,
        "date": merged.date,
        "precision": merged.precision,
        "title": merged.title,
        "basis": merged.basis,
        "confidence": merged.confidence,
        "who": merged.who,
        "where": merged.where,
        "disputed": merged.disputed,
        "chosen": merged.chosen,
        "main": merged.main,
        "confirmed": merged.confirmed,
        "note": merged.note,
        "sources": [entry_record(source, merged.id) for source in merged.sources],
    }


def entry_record(entry: Entry, merged_into: str) -> dict[str, Any]:
    """An entry and the entry of the timeline that it went into, as JSON values."""
    return {
        "id": entry.id,
        "article": entry.article,
        "start": entry.start,
        "end": entry.end,
        "quote_start": entry.quote_start,
        "quote_end": entry.quote_end,
        "quote": entry.quote,
        "title": entry.title,
        "date": entry.date,
        "precision": entry.precision,
        "mention": entry.mention,
        "mention_start": entry.mention_start,
        "basis": entry.basis,
        "confidence": entry.confidence,
        "reported": entry.reported,
        "attribution": entry.attribution,
        "who": entry.who,
        "where": entry.where,
        "published": entry.published,
        "source": entry.source,
        "url": entry.url,
        "merged_into": merged_into,
    }


def _line(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False)
