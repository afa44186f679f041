"""A clause of a sentence → the clauses of saying whose words it belongs to, and who speaks in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.antecedents import antecedent
from timeline.entries.syntax.attribution import Speaker, speaker, speaking
from timeline.entries.syntax.clauses import Clause
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, is_form_of

_DEPENDENT = frozenset(("relative", "adverbial", "complement"))
_PRONOUNS = frozenset("he she it they his her its their".split())


def dependent_kind(clause: Clause) -> bool:
    """Whether the clause depends on another, or goes on one that does."""
    return not _DEPENDENT.isdisjoint((clause.kind, clause.marker))


def sayings(tokens: Tokens, made: Sequence[Clause], clause: Clause) -> list[Clause]:
    """The clauses of saying within whose words this one stands, the nearest first: "said it ended after they left".

    What a comma sets off as an aside within such words is the writer's own.
    """
    found: list[Clause] = []
    here: Clause | None = clause
    while here is not None and here.parent is not None:
        if "complement" in (here.kind, here.marker):
            report = next((c for c in made if c.kind == "report" and c.verb and c.first < here.first), None)
            said = report or here.parent
            if said.verb is not None and (said.verb.base in lexicon.SAYING_VERBS or adds_words(tokens, here)):
                found.append(said)
        if "relative" in (here.kind, here.marker) and tokens.classes[here.first - 1] == ",":
            break
        here = here.parent
    return found


def adds_words(tokens: Tokens, clause: Clause) -> bool:
    """Whether a participle says the clause: "sued Acme, | alleging (that) | it broke the contract"."""
    at = clause.first - 1
    if at < 1 or tokens.classes[at] != "G" or tokens.classes[at - 1] != ",":
        return False
    return is_form_of(tokens.lower[at], lexicon.REPORT_VERBS)


def who_says(text: str, tokens: Tokens, sentence: Sentence, made: Sequence[Clause], said: Clause) -> Speaker | None:
    """Who speaks in a clause of saying, also where it shares its subject: "Rossi left and said …"."""
    assert said.verb is not None
    own = speaker(text, tokens, said)
    if own is not None or said.verb.passive:
        return own
    shared = antecedent(tokens, sentence, made, said, said.first)
    return None if shared is None else speaking(text, tokens, shared, said.verb.base)


def first_speaker(
    text: str, tokens: Tokens, sentence: Sentence, made: Sequence[Clause], said: Iterable[Clause]
) -> Speaker | None:
    """Who speaks: the nearest that is named; "said they believe", "said its source claims" are said by who says so."""
    speakers = [found for one in said if (found := who_says(text, tokens, sentence, made, one)) is not None]
    named = (found for found in speakers if found.name.split()[0].lower() not in _PRONOUNS)
    return next(named, speakers[0] if speakers else None)


def elsewhere(tokens: Tokens, sentence: Sentence, holder: Clause, verb: int, at: int) -> bool:
    """Whether "according to X", with X at a token, belongs to a dependent clause that holds it and not the verb's.

    Behind a comma at the sentence's end it belongs to all of the sentence.
    """
    if not dependent_kind(holder) or holder.first <= verb < holder.last:
        return False
    closes = not any(code.isalnum() for code in tokens.classes[at : sentence.last].lstrip("npdgrc"))
    return not closes or tokens.classes[at - 3] != ","
