"""What a word that may be a finite verb or something else is judged by: itself, and the classes around it."""

from __future__ import annotations

from msgspec import Struct

from timeline.entries.syntax.tokens import Tokens


def class_behind(classes: str, at: int) -> str:
    """The class of the token behind, "" at the end; money counts as its number: "lost | $5"."""
    return "0" if classes[at + 1 : at + 3] == "/0" else classes[at + 1 : at + 2]


class Form(Struct):
    """The form at `at` and what stands around it; places count from `first`, as `classes` does."""

    tokens: Tokens
    classes: str
    first: int
    at: int
    base: str
    before: str  # the class of the token before, past adverbs
    after: str

    def word(self, at: int) -> str:
        place = self.first + at
        return self.tokens.lower[place] if place < len(self.tokens.lower) else ""
