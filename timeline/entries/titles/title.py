"""A telling → its title: the text's own words as a headline, at most about 90 characters, standing alone.

Shortened by taking off what stands beside it (who says so, the date, asides), and then only where `shortening` allows,
with an ellipsis; a clause that shares its subject gets it back, and a pronoun gives way to the name it stands for.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec.structs import replace

from timeline.entries.syntax.antecedents import quantifier
from timeline.entries.syntax.attribution import noun_phrase
from timeline.entries.syntax.lexicon import PERIODS, RELATIVES, REPORT_VERBS
from timeline.entries.syntax.markers import CALENDAR, POINTED_AT, WEEKDAYS, that_points
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.syntax.verbs import groups
from timeline.entries.tellings.telling import Telling
from timeline.entries.tellings.undating import PLANNED
from timeline.entries.titles.asides import KIN, without_asides, without_inner_asides, without_source
from timeline.entries.titles.people import is_named, with_people
from timeline.entries.titles.pronouns import PRONOUNS, stands_for
from timeline.entries.titles.relative_days import without_days_of_things
from timeline.entries.titles.shortening import LONGEST
from timeline.entries.titles.statement import main_group, quotation, without_saying
from timeline.entries.titles.wording import before_marks, compact, cut, genitive, join

_TIMES = frozenset("after before when while as once until since".split())
_OPENERS = frozenset(
    "however meanwhile also therefore thus instead additionally furthermore moreover still specifically altogether "
    "unfortunately finally".split()
)
_HIS_AIDE = re.compile(r"([dg][na]+,)p{2,4},")
_MERELY = frozenset("just only barely exactly".split())
_ITS = frozenset("its their his her our my".split())
_THOUGH = frozenset("although though while whereas when because if unless".split())
_SUPERLATIVES = frozenset(
    "best worst wettest driest coldest warmest hottest mildest coolest harshest snowiest sunniest stormiest busiest "
    "quietest deadliest bloodiest darkest longest shortest strongest weakest biggest slowest".split()
)
_DROPPED = frozenset("on in at during late early beginning starting effective".split())
_AWAITED = PLANNED - {"set", "forecast"}
_WHITHER = frozenset("for to at near into from".split())
_UNITS = frozenset("second seconds minute minutes hour hours day days week weeks month months year years".split())
_ZONES = frozenset("local pacific eastern central mountain gmt moscow".split())
_RAISING = frozenset("expect believe want allow ask order urge tell force report consider know".split())
_OF_TWO = frozenset(
    "give pay send offer show lend award grant owe sell teach hand cost make elect appoint call".split()
)
_WITH_WHOM = frozenset("with from to against".split())
_LITTLE = 45  # characters
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\ufeff "
_ADVERB = re.compile("(?:da|a+)(?=p)")
_AIM = re.compile("T[hb]*[VnNeS]")
_MANNERS = frozenset("way reason place moment season".split())


def title(text: str, tokens: Tokens, telling: Telling) -> str:
    """The telling as a headline."""
    if telling.whole is not None:
        if (whole := _whole(text, tokens, telling)) is not None:
            return whole
        telling = replace(telling, whole=None, weak=True)  # a clause cut short would be told of the phrase's day
    name = stands_for(text, tokens, telling)
    known = telling.speaker is not None and (name is not None or telling.speaker.name.lower() not in PRONOUNS)
    of_itself = telling.content is not None and _is_about_who_says_it(tokens, telling)
    if telling.content is not None and known and not of_itself:
        return quotation(text, tokens, telling, telling.content, name)
    if telling.content is not None and telling.content[0] == telling.first and of_itself:
        return title(text, tokens, _told_of_itself(tokens, telling, telling.content))
    if known and (quoted := _quoted_behind_source(tokens, telling)) is not None:
        return quotation(text, tokens, replace(telling, quoted_content=True), quoted, name)
    kept = without_source(tokens, telling, without_saying(telling.saying, _words(tokens, telling)))
    noun = telling.pronoun is not None and tokens.lower[telling.pronoun] not in PRONOUNS
    if noun and telling.pronoun is not None and tokens.lower[telling.pronoun - 1] == "the":
        kept = [at for at in kept if at != telling.pronoun - 1]  # "the company"
    needless = _described_before_name(tokens, telling)
    kept = [at for at in kept if at not in needless]
    kept, replaced = without_days_of_things(tokens, kept)
    replaced |= _genitive_antecedent(tokens, telling)
    replaced |= _with_its_name(text, tokens, telling, kept)
    if telling.antecedent is not None and telling.antecedent[0] > telling.first:
        replaced[telling.first] = tokens.lower[telling.first]  # "Acme | founded in 1994"
    opens = telling.antecedent[0] if telling.antecedent is not None else -1
    if opens not in (-1, *kept[:1]) and tokens.classes[opens] == "d":
        replaced[opens] = tokens.lower[opens]  # "Acme denied | the claims"
    held = telling.stands_for is not None and telling.stands_for[0] in kept and not telling.genitive
    held = held and len(join(text, tokens, kept, replaced)) <= LONGEST  # "When a nurse complained, she was fired"
    pronoun = telling.pronoun
    if telling.referent is not None and pronoun is not None:
        held |= is_named(tokens, telling.referent, [at for at in kept if at < pronoun])  # "for Rossi, who said she …"
    if name is not None and telling.pronoun is not None and telling.pronoun in kept and not held:
        replaced[telling.pronoun] = genitive(name) if telling.genitive else name
        if telling.pronoun != kept[0] and telling.stands_for and tokens.classes[telling.stands_for[0]] == "d":
            replaced[telling.pronoun] = name[:1].lower() + replaced[telling.pronoun][1:]
    replaced = with_people(tokens, telling, kept, replaced)
    whole = join(text, tokens, kept, replaced)
    if len(whole) > LONGEST and telling.complement is not None and known:
        return quotation(text, tokens, telling, telling.complement, name)
    if len(whole) > LONGEST:
        less = without_inner_asides(tokens, without_asides(tokens, telling, kept))
        replaced = with_people(tokens, telling, less, replaced)
        said = telling.complement and main_group(tokens, telling.complement[0] + 1, groups(tokens, *telling.complement))
        verb = said.first if said else telling.verb
        whole = cut(text, tokens, less, replaced, verb, LONGEST)
        if (
            whole.endswith(" …") and len(whole) < _LITTLE and less[0] == kept[0]
        ):  # all that was left without its asides is cut off
            whole = max(whole, cut(text, tokens, kept, replaced, verb, LONGEST), key=len)
    whole = whole.lstrip(_INVISIBLE) or _join_all(text, tokens, telling)
    return whole if whole[1:2].isupper() else whole[:1].upper() + whole[1:]  # "iPhone"


def _quoted_behind_source(tokens: Tokens, telling: Telling) -> tuple[int, int] | None:
    """The quotation that a sentence opens with behind whose words it is: "According to Rossi, | "it exploded" |"."""
    first = telling.sentence.first
    if telling.kind != "main" or telling.content is not None or tokens.lower[first : first + 2] != ["according", "to"]:
        return None
    mark = tokens.classes.find(',"', first, telling.verb) + 1
    if mark < 2 or telling.speaker is None or tokens.starts[mark] > telling.speaker.end + 3:
        return None
    return mark, telling.last


def _described_before_name(tokens: Tokens, telling: Telling) -> set[int]:
    """What a subject says of whose it is around its name, which needs none of it: "His aide, | Carla Berg |, left"."""
    first, last = telling.subject
    found = _HIS_AIDE.fullmatch(tokens.classes, first, last)
    if found is None or tokens.lower[first] not in PRONOUNS or telling.antecedent is not None:
        return set()
    kin = not KIN.isdisjoint(tokens.lower[first : found.end(1)])
    return set() if kin else {*range(first, found.end(1)), last - 1}


def _is_about_who_says_it(tokens: Tokens, telling: Telling) -> bool:
    """Whether who says it is a pronoun for the subject of what is said: "Rossi will leave, he said"."""
    told, at = telling.told_subject, telling.pronoun
    if told is None or at is None or telling.genitive or telling.quoted_content:
        return False
    if tokens.lower[at] not in ("he", "she"):
        if telling.stands_for is None:
            return telling.referent is None and re.search("[np]", tokens.classes[slice(*told)]) is not None
        return told[0] <= telling.stands_for[0] < told[1]
    referent = (telling.referent or "").lower().split()
    unknown = not referent and telling.stands_for is None and "p" in tokens.classes[slice(*told)]
    return unknown or any(word in referent for word in tokens.lower[slice(*told)])


def _told_of_itself(tokens: Tokens, telling: Telling, content: tuple[int, int]) -> Telling:
    """What is said without who says it, which is a pronoun for whom it is about: "Rossi will leave, | he said"."""
    said = next(iter(groups(tokens, *content)), None)
    verb = said.first if said is not None else content[0]
    return replace(
        telling, last=content[1], verb=verb, subject=telling.told_subject or (content[0], verb), content=None,
        speaker=None, pronoun=None, referent=None, mention=None, saying=None,
    )  # fmt: skip


def _join_all(text: str, tokens: Tokens, telling: Telling) -> str:
    """All the telling's words, where nothing else would stay: a sentence in brackets."""
    words = compact(text[tokens.starts[telling.first] : tokens.ends[telling.last - 1]])
    return words.strip("()[] ") or words


def _whole(text: str, tokens: Tokens, telling: Telling) -> str | None:
    """The clause that holds the telling as a headline; None where that is too long to hold it."""
    assert telling.whole is not None
    first, last = telling.whole
    verb = telling.whole_verb
    opens = tokens.classes[first] == "s" and not _opens_adjunct(tokens.classes[first:verb])
    first += opens or tokens.classes[first] == "t"  # "said that it had left"
    holder = replace(
        telling, first=first, last=last, verb=verb, subject=(first, verb), kind="main", whole=None, weak=True,
        pronoun=telling.pronoun if telling.kind == "phrase" else None, antecedent=None,
    )  # fmt: skip
    words = title(text, tokens, holder)
    itself = tokens.classes[telling.first : telling.last]
    behind_verb = telling.mention is not None and telling.first > verb
    if words.endswith(" …") and itself[0] == "G" and telling.mention is not None and behind_verb:
        behind = bisect_left(tokens.starts, telling.mention.end)
        words = title(text, tokens, replace(holder, last=min(behind, last)))
    own = text[tokens.starts[telling.verb] : tokens.ends[min(telling.verb + 1, telling.last - 1)]]
    if itself[0] == "T":
        return words  # "announced plans | to travel to Rome next week"
    little = telling.kind == "phrase" and telling.antecedent is None and (itself[0] not in "dnp0" or "np" in itself)
    return words if little or not words.endswith(" …") or compact(own) in words else None


def _participle(tokens: Tokens, telling: Telling) -> int | None:
    """The participle of a phrase that says behind a comma what something is; None where it says more."""
    if tokens.lower[telling.first] not in ("a", "an"):
        return None
    at = telling.first + 1
    while at < telling.last and tokens.classes[at] in "npG0V":
        at += 1
    return at if tokens.classes[at : at + 1] in ("e", "N") else None


def _with_its_name(text: str, tokens: Tokens, telling: Telling, kept: list[int]) -> dict[int, str]:
    """ "The district", with the words that stand around its noun elsewhere: "The | Arden | district"."""
    if telling.named is None or telling.named[0] not in kept:
        return {}
    noun, (first, last) = telling.named
    words = compact(text[tokens.starts[first] : tokens.starts[last - 1]])
    inner = noun - 1 != kept[0] and tokens.classes[first] == "d"
    return {noun - 1: words[:1].lower() + words[1:] if inner else words, noun: tokens.words[last - 1]}


def _genitive_antecedent(tokens: Tokens, telling: Telling) -> dict[int, str]:
    """ "Acme, whose first car …": "Acme's first car …"."""
    if telling.kind != "relative" or telling.antecedent is None or tokens.lower[telling.first] != "whose":
        return {}
    last = telling.antecedent[1] - 1
    return {last: genitive(tokens.words[last])}


def _words(tokens: Tokens, telling: Telling) -> list[int]:
    """The tokens of the title before any shortening."""
    first, last = telling.first, telling.apart or telling.last
    last = before_marks(tokens, first, last)
    while first < last - 1 and (
        tokens.classes[first] in "c,;:-)" or (tokens.lower[first] in _OPENERS and tokens.classes[first + 1] in ",p")
    ):
        first += 1
    if tokens.classes[first] == "(":
        first, last = _within_brackets(tokens, first, last)
    if tokens.lower[first : first + 3] == ["by", "the", "time"]:
        first += 3  # "By the time help came on Monday, …"
    kept = list(range(first, last))
    if kept and tokens.classes[kept[0]] == "t" and telling.kind == "complement" and not that_points(tokens, kept[0]):
        kept = kept[1:]
    if telling.kind == "relative" and telling.antecedent and tokens.lower[first] in RELATIVES | {"that"}:
        if tokens.lower[first] == "where":
            return _undated(tokens, telling, kept[1:])
        kept = _with_antecedent(tokens, telling, telling.antecedent, kept[1:])
    elif telling.kind == "relative" and telling.antecedent and (count := quantifier(tokens, first)) is not None:
        kept = [*range(count, first + 1), *range(*telling.antecedent), *kept[2:]]  # "two guards, | one of whom died"
    elif telling.kind == "relative" and tokens.classes[first] in "rT" and tokens.lower[first + 1] in RELATIVES:
        opens = 3 if tokens.lower[first + 2] in ("point", "time", "case") else 2  # ", at which point he left"
        whole = _undated(tokens, telling, kept[opens:])
        if opens == 3 or telling.antecedent is None or tokens.lower[first] not in _WITH_WHOM:
            return whole  # "the case for which Ali was sentenced"
        return [*whole, first, *range(*telling.antecedent)]  # "Saddam, with whom the king met"
    elif telling.kind == "relative" and telling.antecedent:
        kept = _with_antecedent(tokens, telling, telling.antecedent, kept)
    elif (
        tokens.classes[kept[0]] == "s"
        and not _opens_adjunct(tokens.classes[first : telling.verb])
        and (telling.kind == "adverbial" or (tokens.lower[first] in _THOUGH and len(groups(tokens, first, last)) == 1))
    ):
        kept = kept[1:]  # "Although she has returned", whose main clause tells nothing
    elif telling.antecedent and telling.kind in ("coordinate", "phrase"):
        kept = [*range(*telling.antecedent), *telling.auxiliary, *kept]
    if telling.kind == "phrase" and telling.antecedent and (head := _participle(tokens, telling)):
        kept = [*range(*telling.antecedent), *(at for at in kept if at >= head)]  # "the fair, a show | held in May"
    if telling.kind == "phrase" and telling.antecedent and tokens.lower[kept[0]] == "the" and len(kept) > 3:
        kept = kept[1:]  # "Data recorder recovered": without a verb it is a headline's telling
    pointing = tokens.lower[kept[0]] == "this" and len(kept) > 3 and tokens.classes[kept[1]] == "n"
    if pointing and not telling.weak and (CALENDAR | POINTED_AT).isdisjoint(tokens.lower[kept[1] : kept[1] + 2]):
        kept = kept[1:]  # "Bill passed the Senate": which one, the list it stands in does not show
    saying_on = len(kept) > 4 and tokens.classes[kept[-2]] == "," and tokens.classes[kept[-1]] == "G"
    if saying_on and base_of(tokens.lower[kept[-1]]) in REPORT_VERBS:
        kept = kept[:-2]  # "called it serious, adding", whose quotation is told by itself
    kept = _undated(tokens, telling, _without_fronted(tokens, telling, kept))
    ends_on_participle = telling.kind == "phrase" and len(kept) > 3 and tokens.classes[kept[-1]] in "eN"
    return kept[1:] if ends_on_participle and tokens.lower[kept[0]] == "the" else kept  # "Data recorder recovered"


def _without_fronted(tokens: Tokens, telling: Telling, kept: list[int]) -> list[int]:
    """Without a clause of time before the main clause, where that would begin with a pronoun: "Shortly after she filed,
    the palace issued a statement"."""
    at = next((n for n, here in enumerate(kept[:4]) if tokens.lower[here] in _TIMES), None)
    if at is None or telling.kind != "main" or len(kept) <= at + 2 or tokens.classes[kept[at + 1]] != "w":
        return kept
    if at and re.fullmatch("[pan0]+", "".join([tokens.classes[here] for here in kept[:at]])) is None:
        return kept
    subject = noun_phrase(tokens, *telling.subject)
    comma = next((n for n in range(at + 2, len(kept)) if tokens.classes[kept[n]] == ","), None)
    behind_comma = comma is not None and subject is not None and kept[comma] + 1 == subject[0]
    return kept[comma + 1 :] if comma is not None and behind_comma and kept[comma] < telling.verb else kept


def _within_brackets(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The words of a sentence that stands in brackets: "(Acme left in May.)"."""
    closing = tokens.classes.find(")", first, last)
    if 0 < closing < last - 1 or last - first < 4:
        return first, last
    return first + 1, before_marks(tokens, first + 1, closing if closing > 0 else last)


def _with_antecedent(tokens: Tokens, telling: Telling, described: tuple[int, int], kept: list[int]) -> list[int]:
    """A relative clause with what it describes: as its subject, or as its object ("whom she met": "She met Ali")."""
    own = next((g for g in groups(tokens, telling.first, telling.last) if g.first == telling.verb), None)
    adverb = _ADVERB.match(tokens.classes, *described)
    if adverb is not None:
        described = adverb.end(), described[1]  # "most recently | Jamie Neel, who"
    subject = noun_phrase(tokens, kept[0], telling.verb)
    behind = own.last if own else 0
    if own is not None and tokens.lower[telling.first] == "which" and tokens.classes[kept[0]] in "wdp":
        stranded = next((at for at in kept if at >= behind and _is_stranded(tokens.classes, at)), None)
        if stranded is not None:  # "which they had been part of since 1925"
            return [*(at for at in kept if at <= stranded), *range(*described), *(at for at in kept if at > stranded)]
    named = telling.pronoun == kept[0] and (telling.referent or telling.stands_for) is not None
    if (
        subject is None
        or (not named and tokens.classes[subject[0]] != "w" and _when_or_how(tokens, subject))
        or tokens.lower[telling.first] in ("who", "whose")
    ):
        return [*range(*described), *kept]
    if not (CALENDAR | POINTED_AT | _MANNERS).isdisjoint(tokens.lower[slice(*described)]):
        return kept  # "the first time that Ritter was allowed", "the way they treat her"
    if own is None or own.passive:
        return [*range(*described), *kept]
    if tokens.lower[telling.first] == "that" and _has_object(tokens, own.last, base_of(tokens.lower[own.last - 1])):
        return kept  # "a claim by the union that the airline ignored a warning"
    raising = base_of(tokens.lower[own.last - 1]) in _RAISING  # "which officials expected to swell"
    aim = _AIM.match(tokens.classes, behind)
    if not raising and aim is not None and tokens.classes[aim.end() : aim.end() + 1] in ("r", ",", ".", "a", ""):
        behind = aim.end()  # "which Chad applied to join in 2013", "a speech he was to have given"
    noun = tokens.classes[described[1] - 1] in ("npVS0" if tokens.classes[described[0]] == "d" else "np0")
    if (tokens.classes[behind : behind + 1] == "T" and not raising) or not noun:
        return [*range(*described), *kept]
    if tokens.classes[behind : behind + 1] == "r" and not tokens.classes[behind + 1 : behind + 2].isalnum():
        behind += 1  # "which they live in"
    return [*(at for at in kept if at < behind), *range(*described), *(at for at in kept if at >= behind)]


def _has_object(tokens: Tokens, at: int, verb: str) -> bool:
    """Whether something with an article stands right behind a verb that takes but one such thing."""
    article = tokens.lower[at : at + 1] in (["a"], ["an"], ["the"])
    return article and verb not in _OF_TWO and verb not in REPORT_VERBS


def _is_stranded(classes: str, at: int) -> bool:
    """Whether a preposition stands without what it belongs to."""
    return classes[at] == "r" and classes[at + 1 : at + 2] in ("s", ".", ",", ";", "")


def _when_or_how(tokens: Tokens, described: tuple[int, int]) -> bool:
    """Whether a clause describes a time or a manner, of which it needs no more: "the day she died"."""
    if tokens.classes[described[1] - 1] not in "np0":
        return True
    return not (CALENDAR | POINTED_AT | _MANNERS).isdisjoint(tokens.lower[slice(*described)])


def _opens_adjunct(classes: str) -> bool:
    """Whether a comma ends what the marker opens: "Since then, he", unlike "After Ali, the mayor, was"."""
    return "," in classes and not classes.rstrip("ax").endswith(",")


def _undated(tokens: Tokens, telling: Telling, kept: list[int]) -> list[int]:
    """Without the words that date it, which stand beside the title: "on Sunday", "yesterday"."""
    mention = telling.mention
    colon = next((n for n, at in enumerate(kept[:8]) if tokens.classes[at] == ":"), 0)
    if mention is not None and colon and tokens.ends[kept[colon - 1]] == mention.end:
        opens = [at for at in kept[:colon] if tokens.starts[at] < mention.start]
        if all(tokens.classes[at] == "-" for at in opens):
            return kept[colon + 1 :]  # "— March 2011: Protests erupt"
    if mention is None or telling.weak or telling.partner or telling.since or mention.basis == "explicit":
        return kept
    if any(tokens.starts[at] < mention.end < tokens.ends[at] for at in kept):
        return kept  # "next year's Games"
    dating = [at for at in kept if mention.start <= tokens.starts[at] and tokens.ends[at] <= mention.end]
    if dating and tokens.classes[dating[-1] + 1 : dating[-1] + 3] == "Tp":
        to = dating[-1] + 2
        dating += [to - 1, to] * (tokens.lower[to] in CALENDAR and to in kept)  # "the night of Monday to Tuesday"
    dating = _with_its_day(tokens, kept, dating)
    if dating and dating[0] - 1 in kept[:1] and tokens.lower[dating[0] - 1] in _MERELY:
        dating = [dating[0] - 1, *dating]  # "Just last week Acme closed"
    subject = noun_phrase(tokens, *telling.subject)
    fronted = tokens.classes[telling.first : telling.first + len(dating) + 2].find(",") > 0 or (
        bool(dating) and any(code in "npw" for code in tokens.classes[dating[-1] + 1 : telling.verb])
    )
    inverted = dating and tokens.classes[dating[-1] + 1 : dating[-1] + 2] in ("O", "B")
    if inverted and tokens.lower[telling.first] in ("only", "not"):
        return kept  # "Only in May did the men return"
    then = tokens.lower[dating[-1] + 1 : dating[-1] + 4] if dating else []
    if not CALENDAR.isdisjoint(then[:1]):
        return kept  # "on Good Friday April 12"
    if dating and re.match(",qB", tokens.classes[dating[-1] + 1 :]):
        return kept  # "left on Monday, which was a holiday"
    if then[:2] == [",", "when"]:
        return kept  # "fell out in 2011, when a licence expired"
    if then[:2] == [",", "the"] and not (POINTED_AT | {"eve", "anniversary"}).isdisjoint(then[2:]):
        return kept  # "on 3 May, the day before he left"
    marks = tokens.classes.count('"', telling.first, dating[0]) if dating else 0
    is_subject = subject is not None and subject[0] in dating and not fronted and telling.antecedent is None
    if not dating or marks % 2 or is_subject:
        return kept
    if tokens.lower[dating[-1] + 1 : dating[-1] + 2] == ["of"] and tokens.lower[dating[-1]] in POINTED_AT | PERIODS:
        return kept  # "the week of the audition", unlike "spoke on Tuesday of his work"
    if re.search(",d[na]$", tokens.classes[: dating[0]]) or re.match(",d[na]n,", tokens.classes[dating[-1] + 1 :]):
        return kept  # "on 19 April, a wet Thursday, he", "on 27 August, the worst day, more"
    if dating[0] == telling.verb + 1 and base_of(tokens.lower[telling.verb]) == "spend":
        return kept  # "spent the following year in Rome"
    if re.match("[T-]0", tokens.classes[dating[-1] + 1 : dating[-1] + 3]):
        return kept  # "May 24 to 26"
    if then[:1] in (["ended"], ["ending"]) and tokens.lower[dating[-1]] in PERIODS:
        return kept  # "In the quarter ended 30 June Acme"
    if tokens.lower[dating[0]] == "the" and tokens.classes[dating[-1] + 1 : dating[-1] + 2] == "t":
        return kept  # "the quarter that ended in June"
    if re.match(",?c0|,c[ar]|c[npd]|ca?r", tokens.classes[dating[-1] + 1 : dating[-1] + 4]):
        return kept  # "on June 11 and 18", "in the morning and evening"
    before = dating[0] - 1
    as_of = tokens.lower[before - 1 : before + 1] == ["as", "of"]
    if tokens.lower[before - 1 : before + 1] == ["at", "least"] or tokens.lower[before] == "dated":
        return kept  # "until at least next month", "in a letter dated 5 May"
    if tokens.lower[before] in _SUPERLATIVES:
        return kept  # "the wettest winter since 1950"
    if tokens.lower[before] in ("ended", "ending") and tokens.lower[before - 1] in PERIODS and before != telling.verb:
        return kept  # "in the year ended 30 June"
    if before in kept and tokens.classes[before] in "rdsTt" and tokens.lower[before] not in _DROPPED and not as_of:
        return kept
    said_of = before - (tokens.lower[before] in _DROPPED)
    if dating[-1] + 1 == telling.verb and said_of in kept and tokens.classes[said_of] in "eN":
        return kept  # "Figures released on Wednesday showed"
    behind = tokens.classes[dating[-1] + 1 : dating[-1] + 2]
    if behind in ("e", "E") and said_of in kept and tokens.classes[said_of] in "eN":
        return kept  # "The warrant issued on Monday charged him"
    if said_of == telling.verb and tokens.classes[said_of] == "B" and behind in (",", ".", ";"):
        return kept  # "The last call was at 1:28 p.m., when"
    if tokens.lower[said_of] == "payable" or (tokens.lower[said_of] in PLANNED and tokens.classes[said_of - 1] == ","):
        return kept  # "figures, due on Tuesday, are expected"
    of_time = mention.type == "TIME"
    noun = behind == "n" or (behind == "G" and (of_time or tokens.lower[dating[-1] + 1] == "trading"))
    if noun and tokens.lower[before] == "during" and dating[0] > telling.verb:
        return kept  # "hit the town during Sunday mass"
    if tokens.lower[before] == "in" and noun and (of_time or dating[0] > telling.verb):
        return kept  # "in afternoon trading", "won in November elections"
    gone = set(dating)
    if as_of:
        gone |= {before, before - 1}  # "As of Saturday"
        before -= 2
    while before in kept and tokens.lower[before] in _DROPPED:
        if tokens.lower[before] in ("in", "on", "at") and tokens.lower[before + 1] in ("in", "on", "at", "during"):
            break  # "moved in on June 12", "was shot at on Monday"
        if tokens.lower[before] in ("late", "early") and tokens.lower[before - 1] in _UNITS:
            break  # "began 35 minutes late at 2.35 p.m."
        gone.add(before)
        before -= 1
    after = dating[-1] + 1
    if after in kept and before in kept and tokens.classes[after] == tokens.classes[before] == "-":
        gone |= {before, after}  # "flew at half-mast — today — in their honor"
    if after in kept and tokens.classes[after] == "," and before in kept and tokens.classes[before] == ",":
        goes_on = tokens.classes[after + 1 : after + 2] in tuple("dnpg")  # ", its second fall in a week"
        gone |= {after} if goes_on or tokens.lower[after + 1] in _ITS else {before, after}
    elif after in kept and tokens.classes[after] == ",":
        whither = (
            not _WHITHER.isdisjoint(tokens.lower[after + 1 : after + 2]) and tokens.classes[before] != "a"
        )  # "left on Monday, for Rome"
        runs_on = whither or tokens.classes[after + 1 : after + 2] == "p"
        gone |= {after} if runs_on or before not in kept else set()
    left = [at for at in kept if at not in gone]
    if len(left) > 4 and tokens.lower[left[0]] in _OPENERS and tokens.classes[left[1]] == ",":
        left = left[2:]  # "A month later, however, they"
    left = _without_opening(tokens, left)
    while left and (tokens.classes[left[-1]] in ",;:-" or tokens.lower[left[-1]] in ("only", "just")):
        left.pop()
    if telling.kind == "phrase" and len(left) == 3 and not any(tokens.classes[at] == "p" for at in left):
        return kept  # "An accord signed yesterday"
    if left and tokens.lower[left[-1]] in _AWAITED and len(left) < len(kept):
        return kept  # "is pending and expected | in June"
    return left if len(left) >= 3 else kept


def _without_opening(tokens: Tokens, left: list[int]) -> list[int]:
    """Without what a date that opened the clause leaves behind: "On Saturday | (15/2), | a man was hit"."""
    while left and tokens.classes[left[0]] in ",(":
        closing = next((n for n, at in enumerate(left[:6]) if tokens.classes[at] == ")"), 0)
        left = left[closing + 1 :] if tokens.classes[left[0]] == "(" and closing else left[1:]
    return left


def _with_its_day(tokens: Tokens, kept: list[int], dating: list[int]) -> list[int]:
    """The tokens of a date with the day of the week that commas part from it: "on May 3, Tuesday", "on Monday night,
    May 5".
    """
    if not dating:
        return dating
    first, last = dating[0], dating[-1] + 1
    if tokens.classes[last : last + 1] == "," and tokens.lower[last + 1 : last + 2] and last + 1 in kept:
        last += 2 * (tokens.lower[last + 1] in WEEKDAYS)
    zone = last + (tokens.classes[last : last + 1] == ",")
    if tokens.lower[zone + 1 : zone + 2] == ["time"] and tokens.lower[zone] in _ZONES and zone + 1 in kept:
        last = zone + 2  # "at 11:46 local time", "late in the afternoon, Pacific time"
    opens = first - 1
    while opens - 1 in kept and tokens.classes[first - 1] == "," and tokens.lower[opens - 1] in WEEKDAYS | POINTED_AT:
        opens -= 1
    before = range(opens if opens < first - 1 else first, first)
    return [*before, *dating, *range(dating[-1] + 1, last)]
