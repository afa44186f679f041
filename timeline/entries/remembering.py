"""A function that tells a letter of a word → a table that asks it once for each word it meets."""

from __future__ import annotations

from collections.abc import Callable

_MOST = 65_536  # words that are kept; past that the table starts afresh


class Remembered(dict[str, str]):
    """Word → what the function tells of it. `functools.lru_cache` takes three times as long to answer."""

    def __init__(self, tell: Callable[[str], str]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        told = self[word] = self._tell(word)
        return told
