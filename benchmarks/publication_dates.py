"""Publication dates of saved pages: what the reader finds, beside what htmldate alone finds. Prints a table.

    python -m benchmarks.publication_dates [--errors]

F1 counts as htmldate's own evaluation does: right and wrong dates, and dates not found. A page that tells none counts
only against whom gives it one.
"""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Callable
from datetime import datetime

from benchmarks.saved_pages import SavedPage, pages
from timeline.articles import ReadSettings
from timeline.articles.document import Document
from timeline.articles.drafts import finish
from timeline.articles.forms import html
from timeline.model import Article


def ours(page: SavedPage) -> str | None:
    """What the reader gives, and nothing but it: no file name that could tell."""
    document = Document("page.html", "page", ".html", lambda: None)  # type: ignore[arg-type,return-value]  # not opened
    article = finish(html.draft_of(page.html), document, ReadSettings())
    return article.publication_date.isoformat() if isinstance(article, Article) else None


def htmldate(page: SavedPage, *, original: bool) -> str | None:
    from htmldate import find_date
    from lxml.html import document_fromstring

    with contextlib.suppress(ValueError):
        return find_date(document_fromstring(page.html), original_date=original, max_date=datetime(2025, 1, 1))
    return None


def score(find: Callable[[SavedPage], str | None], *, errors: bool = False) -> tuple[int, int, int]:
    """Right, wrong and missing dates."""
    right = wrong = missing = 0
    for page in pages():
        found = find(page)
        right += found is not None and found == page.published
        wrong += found is not None and found != page.published
        missing += found is None and page.published is not None
        if errors and found != page.published:
            print(f"  {page.maker}: {found}, is {page.published}")
    return right, wrong, missing


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    errors = parser.parse_args().errors
    print(f"{'':28}right wrong  none     P     R     F")
    for name, find in (
        ("this reader", ours),
        ("htmldate, original", lambda page: htmldate(page, original=True)),
        ("htmldate, latest", lambda page: htmldate(page, original=False)),
    ):
        right, wrong, missing = score(find, errors=errors and find is ours)
        precision, recall = right / max(1, right + wrong), right / max(1, right + missing)
        f1 = 2 * precision * recall / max(0.001, precision + recall)
        print(f"{name:28}{right:5}{wrong:6}{missing:6}  {precision:.3f} {recall:.3f} {f1:.3f}")


if __name__ == "__main__":
    main()
