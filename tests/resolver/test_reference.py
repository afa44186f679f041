"""The reference shows every rule; a rule added in one file is scanned, tested and shown without another edit."""

import subprocess
import sys
from pathlib import Path

from timeline.resolver import rules
from timeline.resolver.grammar import grammar, languages
from timeline.resolver.reference import page

RULE = '''"""Words of a test."""
from timeline.resolver.expressions import Expression, Shift
from timeline.resolver.rule import rule
from timeline.when.values import Granularity


@rule("the morrow of publication", yes={"the morrow of publication": "1998-08-08"}, no=["the morrow"])
def morrow() -> Expression:
    """The day after, as a test says it."""
    return Shift(1, Granularity.DAY)
'''
CODE = """
import sys
from datetime import date
from pathlib import Path
import timeline.resolver.rules.en as en
en.__path__.append(sys.argv[1])
from timeline.model import Article
from timeline.resolver import tag
from timeline.resolver.grammar import grammar
from timeline.resolver.reference import page
found = tag(Article("x", "It ended on the morrow of publication.", date(2018, 8, 27), lang="en")).mentions
assert [(m.rule, m.value) for m in found] == [("added.morrow", "2018-08-28")], found
assert "the morrow" in [text for rule in grammar("en").rules for text in rule.no]  # what the tests walk
assert "added.morrow" in page() and "as a test says it" in page()
"""


def test_every_rule_is_shown() -> None:
    shown = page()
    for language in languages():
        found = grammar(language)
        assert found is not None
        assert all(f"<code>{rule.name.replace('_', '&#95;')}</code>" in shown for rule in found.rules)


def test_a_rule_in_a_file_of_its_own_needs_no_other_edit(tmp_path: Path) -> None:
    (tmp_path / "added.py").write_text(RULE)
    ran = subprocess.run([sys.executable, "-c", CODE, str(tmp_path)], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


def test_each_folder_of_rules_is_a_language() -> None:
    folders = {path.name for path in Path(rules.__path__[0]).iterdir() if (path / "lexicon.py").exists()}
    assert set(languages()) == folders
