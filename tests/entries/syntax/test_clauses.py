"""Clauses and their verbs: what nests in what, and which words are verbs at all."""

from __future__ import annotations

import pytest

from timeline.entries.syntax.clauses import clauses
from timeline.entries.syntax.sentences import split
from timeline.entries.syntax.tokens import base_of, tokenise


def told(text: str) -> list[tuple[str, str]]:
    tokens = tokenise(text)
    (sentence,) = split(text, tokens)
    return [
        (c.kind, " ".join(tokens.words[c.verb.first : c.verb.last]))
        for c in clauses(tokens, sentence)
        if c.verb is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jobs, who resigned in 1985, returned.", [("main", "returned"), ("relative", "resigned")]),
        ("The two sides signed a deal, Tasnim reported.", [("main", "signed"), ("report", "reported")]),
        ('"We let you down," its chief, Mona Reyes, told reporters.', [("main", "let"), ("report", "told")]),
        ('He called it "a bridge we cannot pay for" and left.',
         [("main", "called"), ("relative", "cannot pay"), ("coordinate", "left")]),
        ("Marcus Till lost.", [("main", "lost")]),
        ("A truce signed in May 2010 held for years.", [("main", "held")]),
        ("The firm left over the pledge that it made", [("main", "left"), ("relative", "made")]),
        ("The firm gave a pledge that no mill would close.", [("main", "gave"), ("complement", "would close")]),
        ("Two men were held after the raid and freed a month later.", [("main", "were held"), ("coordinate", "freed")]),
        ("The owner of a mill that burned down in May, leaving 60 people homeless, told a court it was old.",
         [("main", "told"), ("relative", "burned"), ("complement", "was")]),
        ("The mill will close in May, the owner and the union said today.",
         [("main", "will close"), ("report", "said")]),
        ("The climber had lost his way, an inquest heard yesterday.", [("main", "had lost"), ("report", "heard")]),
        ("The army left, and the court heard two witnesses.", [("main", "left"), ("coordinate", "heard")]),
        ("Men dug with spades and bare hands to reach miners believed to be buried.", [("main", "dug")]),
        ("Men dug with spades and bare hands after a slide set off by a storm.", [("main", "dug")]),
        ("Only ten were sold, instead of the 29 planned when it was drawn.",
         [("main", "were sold"), ("adverbial", "was drawn")]),
        ("“We lost that game in the last minute,” said Anna Berg.", [("main", "lost"), ("report", "said")]),
        ("The pipe was laid in 1928 and last mended in May.", [("main", "was laid"), ("coordinate", "mended")]),
        ("The mill, built in 1870, burned down on Sunday.", [("main", "burned")]),
        ("A coin buried in a garden during the war goes on show in May.", [("main", "goes")]),
        ("Men looked in the garden for coins.", [("main", "looked")]),
        ("She warned that the steps taken so far would fail.", [("main", "warned"), ("complement", "would fail")]),
        ("He left, people briefed on the talks said.", [("main", "left"), ("report", "said")]),
        ("He said that mills had agreed to sell flour, a market that Acme leads.",
         [("main", "said"), ("complement", "had agreed"), ("relative", "leads")]),
        ("Lamps that connect to a phone will follow.", [("main", "will follow"), ("relative", "connect")]),
        ("He warned managers in May the ship had sunk.", [("main", "warned"), ("complement", "had sunk")]),
        ("It was fitted with a bow, a change that inspectors approved in May.",
         [("main", "was fitted"), ("relative", "approved")]),
        ("It fell a month after Ali quit and a year after it took power.",
         [("main", "fell"), ("adverbial", "quit"), ("adverbial", "took")]),
        ("They began a strike on Monday that unions say will last.",
         [("main", "began"), ("relative", "say"), ("relative", "will")]),
        ("The army said it had left, but residents said on Monday that it had not.",
         [("main", "said"), ("complement", "had left"), ("coordinate", "said"), ("complement", "had not")]),
        ("In a letter dated 3 March and released on Tuesday, Ali urged action.", [("main", "urged")]),
        ("The ruling, expected next week, could affect ten men.", [("main", "could affect")]),
        ("It plans to open ten mills and to sell or shut its port.", [("main", "plans")]),
        ("Banks cut rates, the first joint cut since May, but shares fell.",
         [("main", "cut"), ("coordinate", "fell")]),
        ("He was asked to sign a lease dated two years earlier.", [("main", "was asked")]),
        ("He said that she had left.", [("main", "said"), ("complement", "had left")]),
        ("He said on Monday he would go.", [("main", "said"), ("complement", "would go")]),
        ("When the army left, the rebels returned.", [("main", "returned"), ("adverbial", "left")]),
        ("He came and saw the town.", [("main", "came"), ("coordinate", "saw")]),
        ("Rebels killed a mayor, a minister and six men held hostage.", [("main", "killed")]),
        ("Ten died in the fire, police and two witnesses said.", [("main", "died"), ("report", "said")]),
        ("He left, and witnesses said so.", [("main", "left"), ("coordinate", "said")]),
        ("The prices for the changes announced Friday were based on them.", [("main", "were based")]),
        ("The firm announced Friday that it had left.", [("main", "announced"), ("complement", "had left")]),
        ("A blast that may have been sparked by lightning trapped ten miners.",
         [("main", "trapped"), ("relative", "may have been sparked")]),
        ("Acme, the mill linked to an outbreak that began in May, has recalled flour.",
         [("main", "has recalled"), ("relative", "began")]),
        ("A shop hit at 7 am detained nobody.", [("main", "detained")]),
        ("The closely watched monthly report fell.", [("main", "fell")]),
        ("Over 40 miners remain trapped.", [("main", "remain")]),
        ("Talks continue, as Rossi said.", [("main", "continue"), ("adverbial", "said")]),
        ("Although a truce was signed, raids regularly occur along the river.",
         [("main", "occur"), ("adverbial", "was signed")]),
        ("She resigned after talks on pay broke down.", [("main", "resigned"), ("adverbial", "broke")]),
        ("Rossi, whose tall ships hung in many halls, died in Rome.", [("main", "died"), ("relative", "hung")]),
        ("He was arrested and charged.", [("main", "was arrested")]),
        ("Rossi had her home and computer searched; officers left.", [("main", "had"), ("coordinate", "left")]),
        ("At least seven died and nine were saved.", [("main", "died"), ("coordinate", "were saved")]),
        ("The deal, Rossi said, will close.", [("main", "will close"), ("report", "said")]),
        ("The ministry has, in a note, called for calm.", [("main", "has , in a note , called")]),
        ("A deal signed by Iran was published.", [("main", "was published")]),
        ("The rebels displaced from Homs, as well as others, were fed.", [("main", "were fed")]),
        ("An alliance that Turkey supports, said it had left.",
         [("main", "said"), ("relative", "supports"), ("complement", "had left")]),
        ('"We will free the town," Ayyoub said.', [("main", "will free"), ("report", "said")]),
        ("Boeing has been quietly testing planes.", [("main", "has been quietly testing")]),
        ("The decree instructs archbishops to act.", [("main", "instructs")]),
        ("Trading curbs, which limit program trades, were put in place.", [("main", "were put")]),
        ("Acme will cut jobs, chairman and founder Ali Hassan told shareholders.",
         [("main", "will cut"), ("report", "told")]),
        ("The bank that operates there, reported a loss.", [("main", "reported"), ("relative", "operates")]),
        ("Firms that operate there fell.", [("main", "fell"), ("relative", "operate")]),
        ("Fear that it is worsening sent stocks lower.", [("main", "sent"), ("complement", "is worsening")]),
        ("The man who was arrested died.", [("main", "died"), ("relative", "was arrested")]),
        ("The firm, called Acme, begins trading.", [("main", "begins")]),
        ("These shares rose and have since been sold.", [("main", "rose"), ("coordinate", "have since been sold")]),
        ("Rogers, who ran the firm said he left.", [("main", "said"), ("relative", "ran"), ("complement", "left")]),
        ("These plans include a mill.", [("main", "include")]),
        ("Bond yields slipped.", [("main", "slipped")]),
        ("Acme of Tampa is recalling 40 cases because they may be bad.",
         [("main", "is recalling"), ("adverbial", "may be")]),
        ("Peace talks that began in May were to go on.", [("main", "were"), ("relative", "began")]),
        ("The firm will close plants and cut jobs.", [("main", "will close")]),
        ("The firm plans a larger, 50 point rate cut next month.", [("main", "plans")]),
        ("The plant had an operating profit.", [("main", "had")]),
        ("Excluding a charge related to mills and other costs, Acme lost money.", [("main", "lost")]),
        ("The firm closed plants and cut jobs.", [("main", "closed"), ("coordinate", "cut")]),
        ("News of the share issue required by the deal will be released.", [("main", "will be released")]),
        ("Although the bank said the economy grew, shares fell.",
         [("main", "fell"), ("adverbial", "said"), ("complement", "grew")]),
        ("The minister, who said the talks had failed, resigned.",
         [("main", "resigned"), ("relative", "said"), ("complement", "had failed")]),
        ("Officials are investigating whether, as some suspect, Rossi was linked to the blast.",
         [("main", "are investigating"), ("adverbial", "was linked")]),
        ("The ministers, who cosponsor the talks that ended in May, invited both sides.",
         [("main", "invited"), ("relative", "cosponsor"), ("relative", "ended")]),
    ],
)  # fmt: skip
def test_clauses(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", ["The plans of the talks.", "American demands to the two sides.", "The wounded man."])
def test_nouns_are_no_verbs(text: str) -> None:
    assert told(text) == []


def test_a_complement_behind_an_aside_is_the_speaker_s() -> None:
    assert told("He said the road, which is straight, will be examined.") == [
        ("main", "said"), ("relative", "is"), ("complement", "will be examined"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("capsized", "capsize"), ("denounced", "denounce"), ("devastated", "devastate"), ("tumbled", "tumble"),
        ("collided", "collide"), ("plunged", "plunge"), ("deplored", "deplore"), ("resided", "reside"),
        ("treated", "treat"), ("avoided", "avoid"), ("belonged", "belong"), ("hurled", "hurl"), ("appeared", "appear"),
        ("cooked", "cook"), ("shouted", "shout"), ("entered", "enter"), ("stopped", "stop"), ("passed", "pass"),
    ],
)  # fmt: skip
def test_a_form_is_known_by_its_base(form: str, base: str) -> None:
    assert base_of(form) == base
