"""A reporting clause, or "according to X", and what it reports → the same tellings with who says them, and when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from timeline.entries.syntax import lexicon
from timeline.entries.syntax.attribution import SHOWING, Speaker
from timeline.entries.syntax.clauses import Clause
from timeline.entries.syntax.reported_speech import elsewhere
from timeline.entries.syntax.sentences import Sentence
from timeline.entries.syntax.tokens import Tokens, base_of
from timeline.entries.tellings.attachment import Choice, innermost
from timeline.entries.tellings.telling import Telling

_EMERGING = ("emerge", "transpire", "appear", "seem")


def with_report(
    tokens: Tokens,
    told: Sequence[Telling],
    sentence: Sentence,
    main: Clause,
    report: Clause,
    said_by: Speaker | None,
    choice: Choice,
    quoted: Sequence[bool],
) -> list[Telling]:
    """What a sentence tells that says behind it, or amid it, who says so: "…, X said on Monday".

    A medium dates the report. An actor's words are an event themselves, which `choice` dates; what they tell of stays
    where it has a date of its own. `quoted` tells of each of the sentence's tokens whether it stands in a quotation.
    """
    assert report.verb is not None
    outer = [telling for telling in told if telling.first < report.first]
    verb = main.verb
    parted = tokens.classes.rfind(";", main.first, report.first)
    if verb is not None and verb.last <= parted and "," in tokens.classes[parted : report.first] and not quoted[0]:
        return list(told)  # "The lorry hit a wall; fifty gallons, officials said, spilled"
    told_on = verb is not None and verb.base == "be" and verb.last == report.first - 1
    told_on &= tokens.classes[report.last : report.last + 1] == ","
    # "The mayor, police say, was hurt", "The data were, the study says, right"
    amid = (report.first - 1, report.last + 1) if report.last < main.subject[1] or told_on else None
    then = "".join(tokens.lower[report.last : report.last + 2])
    participle = then.startswith(",") and then.endswith("ing")
    goes_on = participle and main.verb is not None and main.verb.last < report.first
    saying = (report.first - 1, sentence.last) if goes_on else amid  # "said police, adding that more were missing"
    if tokens.classes[report.last : report.last + 2] == ",c" and not quoted[0]:
        saying = report.first - 1, report.last  # "The mill closed, the owner said, and was sold": said of both
        for telling in told:
            if telling.first > report.last and telling.speaker is None:
                telling.speaker, telling.claim = said_by, True
    for telling in outer:
        telling.saying = saying
    if tokens.lower[report.subject[0]] == "it" and (report.verb.passive or report.verb.base in _EMERGING):
        for telling in outer:
            telling.report = telling.report or choice.mention  # "The firm has moved, it was announced on Monday"
        return list(told)
    if said_by is not None and said_by.medium and report.verb.base in lexicon.MEDIA_VERBS:
        for telling in outer:
            if telling.status == "statement" and telling.speaker and not telling.nested:
                telling.via, telling.report = said_by, choice.mention
            else:
                telling.speaker, telling.report, telling.claim = said_by, choice.mention, True
        return list(told)
    for telling in outer:
        inner = None if telling.quoted and telling.status == "statement" else telling.speaker
        telling.speaker, telling.claim = inner or said_by, True  # “He said it was a bucket,” recalls Ann Berg
        if telling.status == "planned" and telling.quoted and not _says_when(tokens, telling, quoted):
            telling.mention = None
        if telling.quoted and _happened(telling) and telling.mention is not None:
            telling.content, telling.quoted_content = (telling.first, telling.last), True
    content = outer[0] if outer else None
    own = content is not None and (not content.quoted or content.quoted_content)  # “We opened it in May,” said Hale
    happened = own and content is not None and _happened(content)
    if happened and choice.mention is None:
        return list(told)
    in_quotation = quoted[(main.verb.first if main.verb else sentence.first) - sentence.first]
    behind = (sentence.first, report.first) if report.first > sentence.first + 2 else None
    statement = Telling(
        sentence.first,
        sentence.last,
        "statement",
        sentence,
        report.verb.first,
        choice.mention,
        choice.duration,
        choice.partner,
        speaker=said_by,
        subject=report.subject,
        told_subject=None if in_quotation else main.subject,
        content=(sentence.first, sentence.last) if amid else behind,
        saying=amid,
        quoted_content=in_quotation,
        claim=report.verb.base in lexicon.CLAIM_VERBS,
        weak=choice.weak,
        present=report.verb.tense == "present",
        perfect=report.verb.perfect,
        happened=happened,
    )
    kept = [t for t in outer if t.mention is not None and (not t.quoted or t.quoted_content)]
    return [statement, *kept, *(telling for telling in told if telling not in outer)]


def _says_when(tokens: Tokens, telling: Telling, quoted: Sequence[bool]) -> bool:
    """Whether the quotation itself says when: not "“We will go on,” Rossi told the paper, which today reported"."""
    if telling.mention is None:
        return False
    at = bisect_right(tokens.starts, telling.mention.start) - 1 - telling.sentence.first
    return quoted[at]


def _happened(telling: Telling) -> bool:
    """Whether it tells what was done, or when it will be, also in words that are quoted: "“We told them in May,” said
    Rossi", "“We will open it next year,” said Berg"."""
    if telling.status == "planned" and telling.quoted:
        return telling.mention is not None and not telling.past
    return telling.past and (telling.status == "event" or (telling.status == "statement" and telling.quoted))


def attribute(
    tokens: Tokens, sentence: Sentence, made: Sequence[Clause], told: Sequence[Telling], said_by: Speaker
) -> None:
    """Note "according to X" on what it belongs to."""
    at = bisect_right(tokens.starts, said_by.start) - 1
    holder = innermost(made, at)
    for telling in told:
        if not telling.first <= at < telling.last:
            continue
        if holder is not None and elsewhere(tokens, sentence, holder, telling.verb, at):
            continue
        shows = telling.status == "statement" and base_of(tokens.lower[telling.verb]) in SHOWING
        if telling.speaker is None or shows:
            telling.speaker, telling.claim = said_by, True  # "According to Ali, the contest shows what they can do"
        elif telling.status == "statement" and said_by.medium and telling.via is None:
            telling.via = said_by
