"""Every rule does what its examples say, is alone in doing it, and has examples and a docstring."""

from datetime import date

import pytest

from timeline.model import Article, Mention
from timeline.resolver import ResolverSettings, tag
from timeline.resolver.grammar import grammar, languages
from timeline.resolver.rule import Rule

PUBLISHED = date(1998, 8, 7)  # a Friday
LANGUAGES = languages()
RULES = [(language, rule) for language in LANGUAGES for rule in grammar(language).rules]  # type: ignore[union-attr]
YES = [(language, rule, text, value) for language, rule in RULES for text, value in rule.yes.items()]
NO = [(language, rule, text) for language, rule in RULES for text in rule.no]


MORE = "\n\n" + "And so they went on and on. " * 12


def read(text: str, language: str) -> tuple[Mention, ...]:
    """An example as a news article; "post: …" as a short post, "history: …" as a narrative."""
    kind, _, words = text.rpartition(": ") if text.startswith(("post: ", "history: ", "note: ")) else ("", "", text)
    settings = ResolverSettings(anchor="narrative" if kind == "history" else "publication")
    article = Article("x", words if kind in ("post", "note") else words + MORE, PUBLISHED, lang=language)
    return tag(article, settings).mentions


@pytest.mark.parametrize(("language", "rule", "text", "value"), YES, ids=lambda item: getattr(item, "name", str(item)))
def test_yes(language: str, rule: Rule, text: str, value: str) -> None:
    assert (rule.name, value) in [(mention.rule, mention.value) for mention in read(text, language)]


@pytest.mark.parametrize(("language", "rule", "text"), NO, ids=lambda item: getattr(item, "name", str(item)))
def test_no(language: str, rule: Rule, text: str) -> None:
    assert rule.name not in [mention.rule for mention in read(text, language)]


@pytest.mark.parametrize(("language", "rule", "text", "value"), YES, ids=lambda item: getattr(item, "name", str(item)))
def test_no_two_rules_are_equally_long(language: str, rule: Rule, text: str, value: str) -> None:
    found = grammar(language)
    assert found is not None
    assert found.matcher.ties(found.read(text)) == []


@pytest.mark.parametrize(("language", "rule"), RULES, ids=lambda item: getattr(item, "name", str(item)))
def test_a_rule_explains_itself(language: str, rule: Rule) -> None:
    assert rule.doc.endswith(".")
    assert rule.yes


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_is_a_regex(language: str) -> None:
    found = grammar(language)
    assert found is not None
    found.matcher.compile_all()
