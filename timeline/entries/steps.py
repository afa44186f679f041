"""Keys of the steps by which an entry came to its date → English sentence templates, numbered by their arguments.

They stand beside `timeline.resolver.steps`: that tells how words became a date, these how it became the event's.
"""

from __future__ import annotations

from timeline.model import Step

TEMPLATES: dict[str, str] = {
    "entry.attached": "“{0}” says when this happened: it stands in the same clause as “{1}”.",
    "entry.by-report": "“{0}” dates the report by {1}, not the event: so it happened by {2}.",
    "entry.by": "“{0} {1}”: no later than {2}.",
    "entry.since": "“{0} {1}”: from {2} on.",
    "entry.until": "“{0} {1}”: up to {2}.",
    "entry.before": "“{0} {1}”: before {2}.",
    "entry.after": "“{0} {1}”: after {2}.",
    "entry.lasts": "“{0}”: it lasts {1} days from {2}, to {3}.",
    "entry.range": "“{0}” to “{1}”: the time between.",
    "entry.shared": "The date of “{0}” holds for this clause too: both stand in one sentence.",
    "entry.lead": "Nothing here says when. Fresh news in the opening is taken to be of the day of publication, {0}.",
    "entry.context": "Nothing here says when. The story stands at {0} (“{1}”), and this carries it on.",
    "entry.context-publication": "Nothing here says when. The story is told as of publication, {0}.",
    "entry.headline": "The headline tells what the opening tells, and takes its date: {0}.",
    "entry.planned": "This is told as a plan or an expectation: the text gives no date for it.",
    "entry.background": "This is told as background: the text does not say when it happened.",
    "entry.vague": "“{0}” names no calendar date.",
}


def step(key: str, *args: str) -> Step:
    """A step by its key; the key must have a template."""
    assert key in TEMPLATES
    return Step(key, args)


def sentence(step: Step) -> str | None:
    """The step in English; None where the key is not one of an entry's."""
    template = TEMPLATES.get(step.message)
    return template.format(*step.args) if template else None
