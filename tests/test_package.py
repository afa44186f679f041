"""The package as a whole: what a user sees before anything is read."""

import timeline


def test_version_is_stated_once():
    assert timeline.__version__
