"""A document → the form that reads it, by its first bytes and then by its name. Each other module here is one form."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from timeline.articles.document import Document, Form, Unreadable, utf8


@cache
def forms() -> tuple[Form, ...]:
    """Every form, in the order of their modules' names: no two may claim the same bytes."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}").FORM for name in names)


def form_of(document: Document) -> Form:
    """The form of a document; text of no special kind is plain text. Raises Unreadable where it is no text at all."""
    head = document.head()
    by_content = next((form for form in forms() if form.looks_like(head, document.suffix)), None)
    by_name = next((form for form in forms() if document.suffix in form.suffixes), None)
    form = by_content or by_name
    if form is not None:
        return form
    if b"\0" in head:
        raise Unreadable("is of no form that can be read", f"Save it as one of: {', '.join(_names())}.")
    utf8(head.rsplit(b"\n", 1)[0])  # a head may end within a character
    return next(form for form in forms() if form.name == "plain text")


def _names() -> list[str]:
    return [form.name for form in forms()]
