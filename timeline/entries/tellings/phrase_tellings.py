"""A phrase without a finite verb that has a date of its own → its telling, with the words that its title needs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.entries.syntax.antecedents import noun_phrase_before
from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.clauses import Clause
from timeline.entries.syntax.lexicon import GENITIVE, REPORT_VERBS
from timeline.entries.syntax.markers import CALENDAR
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens
from timeline.entries.tellings.attachment import innermost
from timeline.entries.tellings.phrases import BESIDE, Phrase
from timeline.entries.tellings.telling import Telling

_SAYS_LITTLE = 2  # words of a noun phrase that, without a name, do not say whose it is: "A settlement reached"


def telling_of(tokens: Tokens, sentence: Sentence, made: Sequence[Clause], phrase: Phrase) -> Telling:
    """The telling of a phrase: "before moving to Rome in 1939" is told of its clause's subject."""
    comma = _aside_from(tokens, sentence, phrase.first)
    aside = comma > sentence.first and tokens.classes[comma] == ","
    described = noun_phrase_before(tokens, sentence, comma) if aside else None
    if described is not None and tokens.lower[described[0]] in CALENDAR:
        described = noun_phrase_before(tokens, sentence, described[0] - 1)  # "an order in January, revised in May"
    holder = innermost(made, phrase.first)
    possessed = _possessed(tokens, phrase)  # whose it is will be looked for
    if aside and holder is not None and (subject := noun_phrase(tokens, *holder.subject)) and subject[1] == comma:
        # "The telescope at Arenal, damaged since August, …"
        described = subject[0] + (tokens.classes[subject[0]] == "t"), comma
    whole = None
    guilty = tokens.classes[phrase.first] == "G" and tokens.lower[phrase.first - 1] == "of"
    if phrase.fronted is not None:
        described = phrase.fronted
    having = re.search("h[ax]*$", tokens.classes[sentence.first : phrase.first]) is not None
    if guilty:
        described = None  # "guilty of | killing a man in 1978": who did it stands before
    elif phrase.fronted is None and (having or tokens.classes[phrase.first] == "G") and holder is not None:
        described = _subject(tokens, made, holder)
        if described is not None:
            described = described[0] + (tokens.classes[described[0]] == "t"), described[1]
        whole = (holder.first, holder.last) if holder.verb is not None and holder.kind == "main" else None
    elif described is None and possessed is None and holder is not None and _tells_more(tokens, holder, phrase):
        whole = holder.first, holder.last
    return Telling(
        phrase.first,
        phrase.last,
        "planned" if phrase.future else "event",
        sentence,
        phrase.first,
        phrase.places[0].mention,
        partner=phrase.partner,
        past=not phrase.future,
        nested=True,
        kind="phrase",
        subject=possessed or (0, 0),
        antecedent=described,
        whole=whole,
        whole_verb=holder.verb.first if whole and holder is not None and holder.verb is not None else 0,
    )


def _aside_from(tokens: Tokens, sentence: Sentence, first: int) -> int:
    """The token before a phrase, past an adverb and the participle beside it: ", | first opened in 1953 and"."""
    at = first - 1
    while at > sentence.first and tokens.classes[at] == "a" and tokens.classes[first] in "eN":
        at -= 1
    if tokens.classes[at] == "c" and (beside := BESIDE.search(tokens.classes[sentence.first : at + 1])) is not None:
        return sentence.first + beside.start()
    return at if tokens.classes[at] == "," else first - 1


def _tells_more(tokens: Tokens, holder: Clause, phrase: Phrase) -> bool:
    """Whether a phrase that says little is better told by its clause, which it does not open, or an infinitive by the
    main clause: "announced plans | to travel to Rome next week".
    """
    if holder.verb is None:
        return False
    if "payable" in tokens.lower[phrase.first : phrase.last]:
        return False  # "declared | a dividend, payable on 15 April"
    if tokens.classes[phrase.first] == "T" and holder.kind in ("main", "complement"):
        return True
    if tokens.classes[holder.first] == "q" or not _says_little(tokens, phrase):
        return False
    if tokens.classes[holder.first] in "rs" and phrase.first < holder.verb.first:
        return holder.verb.base in REPORT_VERBS
    # ", matching the gains seen in May"
    return re.search(",a?G", tokens.classes[holder.verb.last : phrase.first]) is None


def _subject(tokens: Tokens, made: Sequence[Clause], clause: Clause) -> tuple[int, int] | None:
    """The subject of a clause, or where it shares that, of the one it goes on."""
    own = noun_phrase(tokens, *clause.subject)
    return own if own and tokens.classes[own[0]] != "q" else noun_phrase(tokens, *made[0].subject)


def _possessed(tokens: Tokens, phrase: Phrase) -> tuple[int, int] | None:
    """What somebody has that a participle describes: "its record | set on Monday"."""
    if tokens.lower[phrase.first] not in GENITIVE:
        return None
    stop = min(place.token for place in phrase.places)
    participle = next((at for at in range(phrase.first, stop) if tokens.classes[at] in "eN"), None)
    return None if participle is None else (phrase.first, participle)


def _says_little(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the words before the date are a few nouns only, or a noun and a name that belong to two phrases."""
    words = range(phrase.first, min(place.token for place in phrase.places))
    classes = "".join(tokens.classes[at] for at in words)
    if tokens.lower[phrase.first] in ("a", "an") and re.match("d[nVSG0]*n[eN]", classes) and "o" not in classes:
        return False  # "a house built in 1950", which was bought later
    if "np" in classes:
        return True  # "the state of emergency | Ali Hassan declared last week"
    head = classes.split("e")[0].split("N")[0].split("r")[0]
    return "p" not in classes and sum(code in "nVG" for code in head) <= _SAYS_LITTLE
