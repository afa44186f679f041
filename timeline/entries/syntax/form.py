"""What a word that may be a finite verb or something else is judged by: itself, and the classes around it."""

from __future__ import annotations

from msgspec import Struct

from timeline.entries.syntax.tokens import Tokens


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
        return self.tokens.lower[self.first + at]
