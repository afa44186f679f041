"""Random histories of a site: articles are edited, renamed, imported anew, removed, brought back; decisions are made.

Each sentence has an identity of its own that only the history knows, so that what becomes of a decision can be
judged. The sentences are made to look alike: few names, verbs and days, so that many differ in one word.
"""

import string
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from timeline.curation.matching import Lost, about
from timeline.model import Article

from .sentences import finder, told

WHO = ("The Syrian army", "President Bashar al-Assad", "The Iranian minister", "Vladimir Putin", "Recep Tayyip Erdogan",
       "A spokesman of the Kremlin", "The United Nations", "The opposition")  # fmt: skip
DID = ("announced an offensive against", "rejected a ceasefire for", "sent reinforcements to", "called for talks about",
       "withdrew heavy weapons from", "opened a crossing near", "warned of a disaster in",
       "agreed on patrols in")  # fmt: skip
WHERE = ("Idlib", "Latakia", "Hama", "Aleppo", "Damascus", "the province of Daraa", "the demilitarised zone")
WHEN = ("on Monday", "on Tuesday", "on Friday", "last week", "on 17 September", "on 27 September", "in August")
WHY = ("", ", officials said", ", according to state media", " after talks in Sochi", " despite protests",
       " and 12 people were killed", " and 14 people were killed", ", a monitoring group reported")  # fmt: skip
SOURCES = ("Demo Wire", "Sample Courier", None)
OPERATIONS = ("mistype", "move", "add", "cut", "rename", "reimport", "remove", "restore", "decide", "decide")


@dataclass
class Sentence:
    identity: int
    text: str


@dataclass
class Story:
    """One article, whatever it is called."""

    id: str
    published: date
    title: str | None
    source: str | None
    url: str | None
    sentences: list[Sentence]
    said: set[str] = field(default_factory=set)  # ever: what is said again in the same words is the same statement

    def article(self):
        text = "\n".join(sentence.text for sentence in self.sentences)
        return Article(self.id, text, self.published, self.title, self.url, self.source)


@dataclass
class History:
    """One site over time, and the decisions taken on it."""

    random: Random
    stories: list[Story] = field(default_factory=list)
    removed: list[Story] = field(default_factory=list)
    decisions: dict[int, object] = field(default_factory=dict)  # by the sentence's identity
    count: int = 0

    def __post_init__(self):
        for _ in range(4):
            self.publish()

    def number(self):
        self.count += 1
        return self.count

    def sentence(self):
        pick = self.random.choice
        text = f"{pick(WHO)} {pick(DID)} {pick(WHERE)} {pick(WHEN)}{pick(WHY)}."
        return Sentence(self.number(), text)

    def publish(self):
        number = self.number()
        sentences = [self.sentence() for _ in range(self.random.randint(3, 8))]
        texts = {sentence.text: sentence for sentence in sentences}  # an article does not say the same twice
        day = date(2018, 9, 1) + timedelta(days=self.random.randint(0, 5))
        title = self.random.choice([f"Report {number} on the province", None])
        url = self.random.choice([f"https://example.org/{number}", None])
        source = self.random.choice(SOURCES)
        self.stories.append(Story(f"story-{number}", day, title, source, url, [*texts.values()], {*texts}))

    def step(self, operation):
        """Let one thing happen, if there is anything for it to happen to."""
        if operation == "restore":
            if self.removed:
                self.stories.append(self.removed.pop(self.random.randrange(len(self.removed))))
            return
        if not self.stories:
            self.publish()
        story = self.random.choice(self.stories)
        getattr(self, operation)(story)

    def mistype(self, story):
        """A slip of the pen, made or mended, in a word of four letters or more."""
        sentence = self.random.choice(story.sentences)
        words = sentence.text.split(" ")
        long = [
            place for place, word in enumerate(words) if len(word) >= 4 and word.strip(string.punctuation).isalpha()
        ]
        place = self.random.choice(long)
        words[place] = self.slip(words[place])
        changed = " ".join(words)
        if changed not in story.said:
            story.said.add(changed)
            sentence.text = changed

    def slip(self, word):
        at = self.random.randrange(1, len(word) - 2)
        kind = self.random.choice(["swap", "drop", "double"])
        if kind == "swap":
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        return word[:at] + word[at + 1 :] if kind == "drop" else word[:at] + word[at] + word[at:]

    def move(self, story):
        self.random.shuffle(story.sentences)

    def add(self, story):
        new = self.sentence()
        if new.text not in story.said:
            story.said.add(new.text)
            story.sentences.insert(self.random.randint(0, len(story.sentences)), new)

    def cut(self, story):
        if len(story.sentences) > 1:
            story.sentences.remove(self.random.choice(story.sentences))

    def rename(self, story):
        story.id = f"renamed-{self.number()}"

    def reimport(self, story):
        """From another form: another id, other spaces, and a source where there was none, perhaps."""
        story.id = story.url or f"import-{self.number()}"
        for sentence in story.sentences:
            sentence.text = sentence.text.replace(" ", "\u00a0", 1) if self.random.random() < 0.5 else sentence.text
        if story.source is None and self.random.random() < 0.3:
            story.source = "Demo Wire"

    def remove(self, story):
        self.stories.remove(story)
        self.removed.append(story)

    def decide(self, story):
        article = story.article()
        for entry, sentence in zip(told(article), story.sentences, strict=True):
            if sentence.identity not in self.decisions and self.random.random() < 0.5:
                self.decisions[sentence.identity] = about(entry, article)
                return

    def verdict(self):
        """Decisions that could hold, those of them that do, those applied to another sentence, those not reported."""
        articles = {story.article().id: story.article() for story in self.stories}
        entries = {article.id: told(article) for article in articles.values()}
        identity = {
            id(entry): sentence.identity
            for story in self.stories
            for entry, sentence in zip(entries[story.id], story.sentences, strict=True)
        }
        known = finder([entry for group in entries.values() for entry in group], articles)
        alive = set(identity.values())
        possible = held = wrong = silent = 0
        for meant, decision in self.decisions.items():
            found = known.find(decision)
            possible += meant in alive
            if isinstance(found, Lost):
                silent += not found.why
            elif identity[id(found)] == meant:
                held += 1
            else:
                wrong += 1
        return possible, held, wrong, silent


def live(seed, steps=25):
    """One history from a seed: the sums of its verdicts after every step."""
    history = History(Random(seed))
    sums = [0, 0, 0, 0]
    for _ in range(steps):
        history.step(history.random.choice(OPERATIONS))
        sums = [total + one for total, one in zip(sums, history.verdict(), strict=True)]
    return sums
