"""A clause without a subject of its own, and its sentence → the noun phrase that stands for it, as tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.entries.names.given import is_he
from timeline.entries.names.words import ORG_HEADS, ROLES
from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.clauses import Clause
from timeline.entries.syntax.counts import COUNTS
from timeline.entries.syntax.lexicon import AGENTS, CURRENCY_SIGNS, HAPPENINGS, PERIODS
from timeline.entries.syntax.markers import CALENDAR, POINTED_AT
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.syntax.verb_group import VerbGroup

_SOME = frozenset("one some many most several all both half none each".split())
_NUMBERS = {"have": "plural", "are": "plural", "were": "plural", "has": "singular", "is": "singular", "was": "singular"}
_AGE = re.compile("d?[na]?0")
_PLACES = frozenset("first second third fourth last latest oldest youngest largest smallest rest".split())
_OBJECTS = frozenset("them him us me whom".split())  # "among them Reto Berg, who"
_LETTERS = re.compile(r"(?:[A-Z]\.){2,}|Jr|Sr|PhD|MD")  # "Karen Berg, R.N., who"
# "Ali Hassan, editor of The Daily, who", "…, editor of a small paper, The Daily, who"
_APPOSED = re.compile("d?[na]*n(?:c[na]*n)?(?:[rT][dnpagVS0]+)*(?:,d?p{1,4})?")
_WITH_ROLE = re.compile("n{0,2}p{2,4}|p")
_MANY = frozenset("people men women children pupils staff police residents".split())
_PLANS = frozenset("plan bill deal agreement proposal law measure offer bid scheme package motion resolution".split())
_TOWN = re.compile("r(p{1,3},)$")
_OF_PLANTS = frozenset(  # what is said of a camp or mill rather than of the town that it is in
    "set open build found establish create construct complete inaugurate shut close reopen employ gut demolish "
    "destroy damage".split()
)
_CAUSING = frozenset("lead cause result prompt trigger force".split())
_LAGS = frozenset("delay drop rise fall decline increase error mistake failure flaw change surge".split())
_HALTED = frozenset("halt suspend postpone cancel delay adjourn interrupt freeze".split())
_BEFALLEN = frozenset("release death murder trial case detention execution extradition disappearance wedding".split())
_ABSTRACT = ("ing", "tion", "sion", "ment", "ty", "ance", "ence", "ture")
_NOT_ABSTRACT = frozenset("king sibling offspring being deputy majority minority party".split())
_BEREAVED = frozenset("widow widower parents family relatives body remains killer killers murderer murderers".split())
_DYING = frozenset("die kill murder shoot stab execute assassinate drown hang vanish disappear".split())
_BEFALLING_FIRMS = frozenset("collapse failure takeover purchase acquisition bankruptcy sale rescue demise".split())
_DONE_BY_FIRMS = frozenset("file employ own make sell buy owe operate run lose earn found build produce supply".split())
_DESCRIBED = re.compile("[dg][aeNG]+$")
_OF_TIMES = frozenset("be see bring mark prove end become witness".split())  # "last year was", "last month saw"
_BODIES = frozenset(
    "council board company union team committee party group firm bank agency club court army parliament congress "
    "cabinet government ministry department university school church".split()
)
_OPENING = frozenset("shares sales profits workers officials prices talks stocks members".split())  # with a capital
_BEGUN = frozenset("begin start end conclude resume open close collapse last stall".split())
_INTRODUCING = frozenset("a an another his her its their our my".split())
_NAMED = re.compile(",(p{1,4}),")
_AFTERWARDS = frozenset("later earlier afterwards ago".split())  # "and four days later hired"


def antecedent(
    tokens: Tokens, sentence: Sentence, made: Sequence[Clause], clause: Clause, first: int
) -> tuple[int, int] | None:
    """What stands for the subject of a relative clause, or of a coordinate one that shares it."""
    assert clause.verb is not None
    classes = tokens.classes
    if clause.kind == "relative":
        if classes[clause.first] == "T":
            return None  # "to which Acme switched": it has a subject of its own
        if (beside := _relative_before(tokens, made, clause)) is not None:
            return antecedent(tokens, sentence, made, beside, beside.first)
        if (counted_of := quantifier(tokens, clause.first)) is not None:
            return _counted_of(tokens, sentence, counted_of)
        holder, parent = clause, clause.parent
        if parent is not None and parent.kind == "relative" and not clause.marker and clause.first == clause.verb.first:
            holder = parent  # "the flight, which Acme said might take place"
        found = noun_phrase_before(tokens, sentence, holder.first - (classes[holder.first - 1] == ","))
        if found is not None and parent is not None and parent.verb and found[0] < parent.verb.last < found[1]:
            found = parent.verb.last, found[1]  # "Ann Berg succeeds | Ali Hassan, who"
        if found is not None and classes[found[0] - 1] == "r" and CALENDAR.intersection(tokens.lower[slice(*found)]):
            found = noun_phrase_before(tokens, sentence, found[0] - 1) or found  # "an offer on 3 March, which"
        if holder.marker == "that" and found is not None and (thing := _thing_around(tokens, sentence, found)):
            held = parent is not None and parent.verb is not None and thing[0] < parent.verb.last <= found[0]
            return (parent.verb.last, thing[1]) if held and parent and parent.verb else thing
        if holder.marker == "who" and (person := _person_before(tokens, sentence, holder.first, found)) is not None:
            return _to_whom(tokens, person, clause.verb)
        if holder.marker == "which" and found is not None and _is_person(tokens, found):
            return None  # "the decree of President Ivo Berg, which was signed in May": what is meant is farther back
        if holder.marker == "which" and found is not None and classes[holder.first - 1] == ",":
            found = _of_a_plan(tokens, sentence, found)
            found = _of_a_firm(tokens, found, clause.verb)
        if holder.marker == "who" and found is not None:
            found = _to_whom(tokens, found, clause.verb)
        if holder.marker != "whose":  # whose verb is that of what belongs to it
            found = _agreeing(tokens, sentence, clause.verb, found, apart=classes[holder.first - 1] == ",")
        if found is not None and classes[found[0]] == "d" and classes[found[0] - 2 : found[0]] == "p,":
            named = noun_phrase_before(tokens, sentence, found[0] - 1)  # "Delon, a former minister who founded"
            return named if named is None or holder.marker != "who" else _to_whom(tokens, named, clause.verb)
        if found is not None and _is_apposed(tokens, sentence, holder.first, found):
            return noun_phrase_before(tokens, sentence, found[0] - 1)
        return found
    own = noun_phrase(tokens, first, clause.verb.first) if clause.kind == "coordinate" else None
    gerund = clause.kind == "coordinate" and classes[first : clause.verb.first].strip("caxd,") == "G"
    noun = clause.kind == "coordinate" and classes[first : clause.verb.first].strip("caxd,") == "V"
    if gerund or (noun and classes[clause.verb.first] in "BHMO"):
        return None  # "but fighting went on", "but work did not start"
    if clause.kind == "coordinate" and (own is None or _only_says_when(tokens, own, clause.verb)):
        return _shared_subject(tokens, sentence, made, clause)
    return None


def _relative_before(tokens: Tokens, made: Sequence[Clause], clause: Clause) -> Clause | None:
    """The relative clause of the same noun that one goes on behind "and": "which he signed | and which was read"."""
    if tokens.classes[clause.first - 1] != "c":
        return None
    beside = (c for c in made if c.kind == "relative" and c.parent is clause.parent and c.last == clause.first - 1)
    return next(beside, None)


def _thing_around(tokens: Tokens, sentence: Sentence, found: tuple[int, int]) -> tuple[int, int] | None:
    """What a "that" means behind a mere name, which takes none: "a mill in Flint that was shut"."""
    if set(tokens.classes[slice(*found)]) != {"p"} or tokens.lower[found[0] - 1] not in ("in", "at", "from", "near"):
        return None
    outer = noun_phrase_before(tokens, sentence, found[0] - 1)
    return None if outer is None else (outer[0], found[1])


def quantifier(tokens: Tokens, at: int) -> int | None:
    """The token that says how many, before "of whom" or "of which" at a token: "two guards, | one of whom"."""
    if tokens.lower[at] != "of" or tokens.lower[at + 1 : at + 2] not in (["whom"], ["which"]):
        return None
    counts = tokens.classes[at - 1] == "0" or tokens.lower[at - 1] in COUNTS | _SOME
    if tokens.lower[at - 2] == "the" and tokens.lower[at - 1] in _PLACES and tokens.classes[at - 3] == ",":
        return at - 2  # ", the first of which"
    return at - 1 if counts and tokens.classes[at - 2] == "," else None


def _counted_of(tokens: Tokens, sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Of which several a count is, past the day that stands between: "two guards on Tuesday, | one of whom"."""
    found = noun_phrase_before(tokens, sentence, at - 1)
    if found is not None and not CALENDAR.isdisjoint(tokens.lower[slice(*found)]):
        before = found[0] - (tokens.classes[found[0] - 1] == "r")
        found = noun_phrase_before(tokens, sentence, before)
    return found if found is not None and _is_plural(tokens, found) else None


def _is_apposed(tokens: Tokens, sentence: Sentence, at: int, found: tuple[int, int]) -> bool:
    """Whether a phrase between commas says whose what before it is: "Acme, Boyd's smaller rival, which"."""
    classes = tokens.classes
    if classes[at - 1] != "," or classes[found[0] - 2 : found[0]] != "p," or classes[found[1] - 1] != "n":
        return False
    fronted = classes[sentence.first] == "r" and set(classes[sentence.first + 1 : found[0] - 1]) <= {"p", "d"}
    return "g" in classes[slice(*found)] and not fronted


def _of_a_plan(tokens: Tokens, sentence: Sentence, found: tuple[int, int]) -> tuple[int, int]:
    """What a "which" is of that stands behind what is planned: "| a plan to buy bad assets, which"."""
    to = found[0] - 2
    if tokens.classes[max(to, 0) : found[0]] not in ("TV", "Tn") or tokens.lower[to - 1] not in _PLANS:
        return found
    plan = noun_phrase_before(tokens, sentence, to)
    return found if plan is None else (plan[0], found[1])


def _of_a_firm(tokens: Tokens, found: tuple[int, int], verb: VerbGroup) -> tuple[int, int]:
    """Which firm a "which" is that stands behind what befell it: "the collapse of | Stavba, which filed for"."""
    of = next((at for at in range(*found) if tokens.lower[at] == "of"), None)
    if of is None or tokens.lower[of - 1] not in _BEFALLING_FIRMS or verb.base not in _DONE_BY_FIRMS:
        return found
    return (of + 1, found[1]) if tokens.classes[found[1] - 1] == "p" else found


def _to_whom(tokens: Tokens, found: tuple[int, int], verb: VerbGroup) -> tuple[int, int]:
    """To whom a "who" is that stands behind what happened to them, or behind those whom they left.

    "The release of | Ali Hassan, who"; "the widow of | Ali Hassan, who was killed".
    """
    of = next((at for at in range(*found) if tokens.lower[at] == "of"), None)
    if of is None:
        return found
    bereaved = tokens.lower[of - 1] in _BEREAVED and verb.base in _DYING
    befell = (
        tokens.lower[of - 1].endswith(_ABSTRACT) and tokens.lower[of - 1] not in _NOT_ABSTRACT and found[1] - of > 2
    )
    if not (bereaved or befell) and tokens.lower[of - 1] not in HAPPENINGS | _BEFALLEN:
        return found
    return (of + 1, found[1]) if _WITH_ROLE.fullmatch(tokens.classes, of + 1, found[1]) else found


def _person_before(
    tokens: Tokens, sentence: Sentence, at: int, found: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Who is meant by a "who" that stands behind more than their name: "Rossi, editor of The Daily, who"."""
    if tokens.classes[at - 1] != ",":
        return _person_around(tokens, sentence, found)
    comma = tokens.classes.rfind(",", sentence.first, at - 1)
    if comma > sentence.first and re.fullmatch("d?p{1,4}", tokens.classes[comma + 1 : at - 1]):
        before = tokens.classes.rfind(",", sentence.first, comma)  # what The Daily is, as a paper, whose editor that is
        comma = before if before > sentence.first and "r" in tokens.classes[before:comma] else comma
    if comma <= sentence.first or tokens.classes[comma - 1] != "p":
        return _person_around(tokens, sentence, found)
    letters = comma + 2 == at - 1 and _LETTERS.fullmatch(tokens.words[comma + 1]) is not None
    if not letters and _APPOSED.fullmatch(tokens.classes, comma + 1, at - 1) is None:
        return None
    return noun_phrase_before(tokens, sentence, comma)


def _person_around(tokens: Tokens, sentence: Sentence, found: tuple[int, int] | None) -> tuple[int, int] | None:
    """Who is meant behind a place, a body or a paper: "a clerk in Flint who", "an editor of The Sun, who"."""
    if found is None or found[0] < 2 or tokens.classes[found[0] - 1] != "r":
        return None
    if tokens.classes[found[0] - 2] == "0" or tokens.lower[found[0] - 2] in CALENDAR:
        return None  # "takes over on 1 May from Ali Hassan, who"
    place = tokens.lower[found[0] - 1] in ("in", "at", "from", "near") and set(tokens.classes[slice(*found)]) == {"p"}
    paper = tokens.words[found[0]] == "The"
    body = tokens.lower[found[1] - 1] in _BODIES
    outer = noun_phrase_before(tokens, sentence, found[0] - 1)
    if outer is None:
        return None
    farther = outer[0] > 1 and place and tokens.classes[outer[0]] == "d" and tokens.classes[outer[0] - 1] == "r"
    people = noun_phrase_before(tokens, sentence, outer[0] - 1) if farther else None
    if people is not None and _are_people(tokens, people):
        return _listed_before(tokens, sentence, people[0]), found[1]  # "pupils from a school in Derby, who"
    return (outer[0], found[1]) if place or paper or body else None


def _are_people(tokens: Tokens, phrase: tuple[int, int]) -> bool:
    """Whether its last word is of several people by what they do: "physicists"."""
    at = phrase[1] - 1
    opens = tokens.classes[at] == "p" and phrase[1] - phrase[0] == 1
    common = tokens.classes[at] in "nVS" or opens
    word = tokens.lower[at]
    return common and (word in _MANY or word.endswith(AGENTS) or (word.endswith("s") and word[:-1] in ROLES))


def _only_says_when(tokens: Tokens, own: tuple[int, int], verb: VerbGroup) -> bool:
    """Whether what stands before the verb is no subject: "and four days later hired", "and last month asked"."""
    words = tokens.lower[slice(*own)]
    last = len(words) == 2 and words[0] == "last" and words[1] in PERIODS | CALENDAR | POINTED_AT
    return words[-1] in _AFTERWARDS or (last and verb.base not in _OF_TIMES)


def _agreeing(
    tokens: Tokens, sentence: Sentence, verb: VerbGroup, found: tuple[int, int] | None, *, apart: bool
) -> tuple[int, int] | None:
    """The phrase before, or what it belongs to where only that agrees with the verb: "shops at the mill that have".

    So too where it is but an age ("a woman in her 40s who"), or bare nouns before a comma: "a levy on deposits, which".
    """
    town = _TOWN.search(tokens.classes, max(found[0] - 6, 0), found[0]) if apart and found is not None else None
    if town is not None and found is not None and set(tokens.classes[slice(*found)]) == {"p"}:
        found = town.start(1), found[1]  # "San Antonio, | Texas, which"
    if found is not None and _NUMBERS.get(tokens.lower[verb.first]) == "plural" and not _is_plural(tokens, found):
        found = _listed_before(tokens, sentence, found[0]), found[1]  # "two houses and a plane, which were"
    if found is None or found[0] < 2 or tokens.classes[found[0] - 1] != "r":
        return found
    age = found[0] > 2 and _AGE.fullmatch(tokens.classes, *found) is not None
    number = _NUMBERS.get(tokens.lower[verb.first])
    plural = number == "plural"
    differs = number is not None and tokens.lower[found[0] - 1] != "of" and _is_plural(tokens, found) != plural
    bare = apart and number is None and set(tokens.classes[slice(*found)]) == {"n"}
    begun = apart and verb.base in _BEGUN | _HALTED and tokens.lower[found[1] - 1] not in HAPPENINGS
    outer_happens = verb.base in _CAUSING and tokens.lower[found[0] - 1] == "in"
    halted = apart and verb.base in _HALTED and tokens.lower[found[0] - 1] == "in"
    names = set(tokens.classes[slice(*found)]) <= {"p", ","}
    to_do = tokens.lower[verb.last + 2 : verb.last + 3] if tokens.classes[verb.last + 1 : verb.last + 2] == "T" else []
    done = base_of(to_do[0]) if to_do else verb.base
    placed = apart and names and done in _OF_PLANTS and tokens.lower[found[0] - 1] in ("at", "in")
    wider = age or differs or bare or begun or halted or placed or outer_happens
    outer = noun_phrase_before(tokens, sentence, found[0] - 1) if wider else None
    if placed:
        if outer is None or tokens.classes[outer[1] - 1] != "n":
            return found
        thing = outer[1] - outer[0] > 1 or tokens.lower[outer[0]] == "one"
        return (outer[0], found[1]) if thing else found  # "a camp at Minawao, which was set up"
    if halted:
        if outer is not None:
            return outer[0], found[1]
        before = found[0] - 2
        opens = tokens.classes[before] == "p" or (tokens.classes[before] == "G" and before == sentence.first)
        return (before, found[1]) if opens else found
    if outer_happens and outer is not None and tokens.lower[outer[1] - 1] in HAPPENINGS | _LAGS:
        return outer[0], found[1]  # "a delay in the talks that led to a strike"
    if begun and outer is not None and not HAPPENINGS.isdisjoint(tokens.lower[outer[0] : found[0]]):
        return outer[0], found[1]  # "talks with Acme, which began in May"
    if not (age or differs or bare):
        return found
    if bare and outer is not None and tokens.classes[outer[0]] != "d":
        return found  # "called on Sparta for help, which she gave"
    whole = outer is not None and (age or bare or _is_plural(tokens, outer) == plural)
    return (outer[0], found[1]) if outer is not None and whole else found


def _listed_before(tokens: Tokens, sentence: Sentence, first: int) -> int:
    """Where a list begins whose last thing begins at a token, behind "and"; that token where there is none."""
    if tokens.classes[first - 1] != "c":
        return first
    before = first - 1 - (tokens.classes[first - 2] == ",")
    while (other := noun_phrase_before(tokens, sentence, before)) is not None:
        if tokens.classes[other[0] - 1] == "r" and first < before:
            break  # "In May, | the king and the queen, who were"
        first = other[0]
        if tokens.classes[first - 1] != ",":
            break
        before = first - 1
    return first


def _is_person(tokens: Tokens, phrase: tuple[int, int]) -> bool:
    """Whether it ends in a person's full name, by the given name: no "Boyd Union"."""
    last = phrase[1]
    named = tokens.classes[max(phrase[0], last - 2) : last] == "pp" and tokens.words[last - 1] not in ORG_HEADS
    return named and is_he(" ".join(tokens.words[last - 2 : last])) is not None


def _is_plural(tokens: Tokens, phrase: tuple[int, int]) -> bool:
    """Whether it names several, as far as its last word and "and" tell."""
    word = tokens.lower[phrase[1] - 1]
    common = tokens.classes[phrase[1] - 1] != "p" or word in _OPENING
    several = common and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    alike = word in ("people", "men", "women", "children", "aircraft")
    return several or alike or "c" in tokens.classes[slice(*phrase)]


def _shared_subject(
    tokens: Tokens, sentence: Sentence, made: Sequence[Clause], clause: Clause
) -> tuple[int, int] | None:
    """The subject of the clause that a coordinate one goes on: "said the lorry left the road and struck a wall"."""
    found = _subject_before(tokens, sentence, made, clause)
    if found is None or tokens.lower[found[0]] not in _INTRODUCING:
        return found
    named = _NAMED.match(tokens.classes, found[1])
    return found if named is None else named.span(1)  # "A rival, | Acme, owned up and was fined"


def _subject_before(
    tokens: Tokens, sentence: Sentence, made: Sequence[Clause], clause: Clause
) -> tuple[int, int] | None:
    here = next(number for number, one in enumerate(made) if one is clause)
    for before in reversed(made[:here]):
        beside = before.parent is clause.parent and before.last in (clause.first - 1, clause.first)
        if before.verb is None or not beside:
            continue
        if before.kind == "report" and '"' not in tokens.classes[sentence.first : before.first]:
            continue  # "The mill closed, the owner said, and was sold", but '"It is late," he said, and left'
        told = before.verb.first - 1
        if tokens.classes[told] == "w" and tokens.classes[told - 1] == "," and told > before.first:
            return told, told + 1  # "The daughter of a clerk, | she | had sung, but broke her leg"
        if before.kind == "relative":
            own = noun_phrase(tokens, before.first + 1, before.verb.first)
            if (
                own is not None
                and tokens.classes[before.first] == "q"
                and CALENDAR.isdisjoint(tokens.lower[slice(*own)])
            ):
                return own  # "whose car hit a wall and caught fire"
            return antecedent(tokens, sentence, made, before, before.first)
        subject = noun_phrase(tokens, *before.subject)
        number = _NUMBERS.get(tokens.lower[clause.verb.first]) if clause.verb is not None else None
        if subject is not None and number is not None and _is_plural(tokens, subject) != (number == "plural"):
            continue  # "has lost money as rates sank, and was sold"
        if subject is not None or before.kind != "coordinate":
            return subject
        return _subject_before(tokens, sentence, made, before)
    return noun_phrase(tokens, *made[0].subject)


def noun_phrase_before(tokens: Tokens, sentence: Sentence, stop: int) -> tuple[int, int] | None:
    """The noun phrase that ends before a token."""
    at = stop
    while at > sentence.first and stop - at < 8:
        of = tokens.lower[at - 1] == "of" and at > sentence.first + 1 and tokens.classes[at - 2] in "npgwd0VSG"
        described = at < stop and tokens.classes[at - 1] in "aeNG"
        if described and _DESCRIBED.search(tokens.classes, sentence.first, at):
            at -= 1  # "the newly manned mission, which"
            continue
        money = tokens.classes[at] == "0" and tokens.words[at - 1] in CURRENCY_SIGNS
        if money:
            at -= 1  # "a $2 billion plan, which"
            continue
        if tokens.words[at - 1] == "&" and tokens.classes[at - 2] == "p" and at < stop:
            at -= 1  # "the Lord & Taylor store, which"
            continue
        pronoun = tokens.lower[at - 1] in _OBJECTS and tokens.words[at - 1] != "US"
        other = pronoun or tokens.classes[at - 1] not in "npg0dVS"
        if not of and (other or tokens.classes[at - 2 : at] == "TV"):
            break  # "failed to buy | rival Acme, which"
        at -= 1 + of  # "the Legion of Honour"
        if tokens.classes[at] == "d":
            break
    if at < stop and set(tokens.classes[at:stop]) == {"0"} and tokens.classes[at - 1 : at] == ",":
        return noun_phrase_before(tokens, sentence, at - 1)  # "Rosa Mendez, 43, who": her age is an aside
    if sentence.first <= at - 3 and at < stop and tokens.classes[at - 3 : at + 1] == "dpcp":
        plural = tokens.classes[stop - 1] != "p" and _is_plural(tokens, (at, stop))
        at -= 3 * plural  # "the British and Irish governments, which"
    if sentence.first <= at - 3 and at < stop and tokens.classes[at - 3 : at] == "dnc" and tokens.classes[at] == "n":
        at -= 3  # "the young and fast-growing market, which"
    if (measured := _of_figure(tokens, at, stop)) is not None:
        before = noun_phrase_before(tokens, sentence, measured)
        at = before[0] if before else at  # "a peak of $94 a barrel, which"
    return (at, stop) if at < stop else None


def _of_figure(tokens: Tokens, at: int, stop: int) -> int | None:
    """Where "of" stands before a figure and what that is of, which are all there is between two tokens."""
    per = tokens.lower[at : at + 1] in (["a"], ["an"]) and tokens.classes[at - 1 : at] == "0"
    if at >= stop or not (per or tokens.classes[at] == "0"):
        return None
    start = at
    while start > 0 and tokens.classes[start - 1] in "0/":
        start -= 1
    return start - 1 if start > 1 and tokens.lower[start - 1] == "of" else None
