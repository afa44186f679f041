"""What the press offers, made."""

from timeline.config import Settings
from timeline.model import Timeline
from timeline.pages.pieces import Made, joined
from timeline.pages.press import Press


def files(timeline: Timeline, settings: Settings) -> dict[str, str | bytes]:
    """All files of a timeline."""
    found: dict[str, str | bytes] = {}
    for name, content in Press(timeline, settings).files().items():
        made = content.make() if isinstance(content, Made) else content
        whole = made if isinstance(made, (str, bytes)) else joined(made)
        found[name] = whole.decode() if isinstance(whole, bytes) and name.endswith(".md") else whole
    return found
