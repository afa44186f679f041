"""Every rule does what its examples say, is alone in doing it, and has examples and a docstring."""

from datetime import date

import pytest

from timeline.model import Article
from timeline.resolver import tag
from timeline.resolver.grammar import grammar
from timeline.resolver.rule import Rule

PUBLISHED = date(1998, 8, 7)  # a Friday
LANGUAGES = ("en",)
RULES = [(language, rule) for language in LANGUAGES for rule in grammar(language).rules]  # type: ignore[union-attr]
YES = [(language, rule, text, value) for language, rule in RULES for text, value in rule.yes.items()]
NO = [(language, rule, text) for language, rule in RULES for text in rule.no]


@pytest.mark.parametrize(("language", "rule", "text", "value"), YES, ids=lambda item: getattr(item, "name", str(item)))
def test_yes(language: str, rule: Rule, text: str, value: str) -> None:
    mentions = tag(Article("x", text, PUBLISHED, lang=language)).mentions
    assert [(mention.rule, mention.value) for mention in mentions][-1:] == [(rule.name, value)]


@pytest.mark.parametrize(("language", "rule", "text"), NO, ids=lambda item: getattr(item, "name", str(item)))
def test_no(language: str, rule: Rule, text: str) -> None:
    assert rule.name not in [mention.rule for mention in tag(Article("x", text, PUBLISHED, lang=language)).mentions]


@pytest.mark.parametrize(("language", "rule", "text", "value"), YES, ids=lambda item: getattr(item, "name", str(item)))
def test_no_two_rules_are_equally_long(language: str, rule: Rule, text: str, value: str) -> None:
    found = grammar(language)
    assert found is not None
    assert found.ties(text) == []


@pytest.mark.parametrize(("language", "rule"), RULES, ids=lambda item: getattr(item, "name", str(item)))
def test_a_rule_explains_itself(language: str, rule: Rule) -> None:
    assert rule.doc.endswith(".")
    assert rule.yes
