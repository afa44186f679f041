"""A clause of saying → what is said, as tokens: the quotation that its verb opens, or the clause that it takes."""

from __future__ import annotations

import re

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.clauses import Clause
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens

_DENYING = frozenset("deny reject dismiss dispute refute doubt contest".split())
_QUOTING = frozenset("say state tweet write add reply comment remark tell explain report read".split())
_SPEAKING = frozenset(
    "saying writing arguing claiming telling warning noting stating insisting explaining tweeting asserting "
    "declaring alleging vowing promising remarking commenting".split()
)
_FAR = 14  # tokens between a verb and the quotation that it opens
_ASIDE = re.compile("(?:r?p|a)?,r[^,]*,")


def complement_of(clause: Clause) -> Clause | None:
    """The clause within that its verb takes: "said | that it had left"."""
    return next((child for child in clause.children if child.kind == "complement"), None)


def quotation_behind(tokens: Tokens, sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """The quotation that the clause's verb opens: 'She said in Rome: "…"', but not 'said it was "the best …"'."""
    verb = clause.verb
    assert verb is not None
    if (tokens.classes.count('"', sentence.first, verb.first) + sentence.opens_inside) % 2:
        return None  # “We told them in May,” said Rossi: the next mark closes
    opening = tokens.classes.find('"', verb.last, min(verb.last + _FAR, sentence.last))
    between = tokens.classes[verb.last : max(opening, 0)]
    if opening < 0 or verb.passive or re.search("[wBHMOEqst;]", between):
        return None
    closing = tokens.classes.find('"', opening + 1, sentence.last)
    if closing > 0 and "r" in between and tokens.classes[closing + 1 : closing + 2] == "t":
        return None  # 'said on "This Week" that the series …'
    colon = between.endswith(":")
    to_whom = verb.base in lexicon.ADDRESSING or not re.search("[np]", between)
    if not (colon or verb.base in _QUOTING) or not (colon or to_whom or _where(tokens, between, opening)):
        return None
    if opening < clause.last < closing:
        return opening, closing + 1  # "Hungary and Poland ... is": a verb amid the words
    return opening, clause.last if clause.last > opening else sentence.last


def quotation_before(tokens: Tokens, clause: Clause) -> tuple[int, int] | None:
    """The quotation that opens a clause and whose words no list knows a verb of: "“Send him back,” said Rossi"."""
    assert clause.verb is not None
    opens = tokens.classes[clause.first] == '"' and tokens.classes[clause.verb.first - 1] == '"'
    return (clause.first, clause.verb.first) if opens and clause.verb.first - clause.first > 3 else None


def said_directly(tokens: Tokens, clause: Clause) -> tuple[int, int] | None:
    """The complement, where it is all that the verb says: no other object between, but whom it is told and when."""
    verb, said = clause.verb, complement_of(clause)
    if verb is None or said is None or said.first < verb.last or verb.negated or verb.base in _DENYING:
        return None  # "an alliance that Turkey supports said"; "denied that it had left"
    between = tokens.classes[verb.last : said.first]
    first = said.first + (said.marker == "that")
    subject = tokens.classes[first : said.verb.first] if said.verb is not None else ""
    if re.search('[,"]', subject.lstrip('"')) or ("c" in subject and said.marker != "that"):
        return None  # "tweeted her reasoning, saying …"; "pledged funds and Syria is taxing …"
    if _ASIDE.fullmatch(between):
        return first, clause.last  # "alleged, by way of example, | Acme had paid"
    if re.search('[,;:"]', between) or not (between[:1] in "rpaT" or verb.base in lexicon.ADDRESSING):
        return None
    return first, clause.last


def words_its_subject(tokens: Tokens, clause: Clause) -> bool:
    """Whether what is told holds words of its subject's: 'called the plan "weak"', "agreed, saying it was late"."""
    verb = clause.verb
    if verb is None or verb.passive or verb.negated:
        return False
    behind = tokens.classes[verb.last : clause.last + 2]
    if ':"' in behind:
        return True
    if verb.base not in lexicon.CALLING_VERBS:
        return False
    if '"' in behind:
        return True
    said = (at for at in range(verb.last + 1, clause.last) if tokens.lower[at] in _SPEAKING)
    return any(tokens.classes[at - 1] in ",x" and tokens.classes[at] == "G" for at in said)


def _where(tokens: Tokens, words: str, opening: int) -> bool:
    """Whether no more than where or to whom stands before a whole sentence: "said in an interview, “We …"."""
    return words[0] in "rT" and "".join(tokens.words[opening + 1 : opening + 2])[:1].isupper()
