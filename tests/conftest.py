"""What all tests share."""

from hypothesis import settings

# How long an example takes says more of what else runs on the machine than of the code.
settings.register_profile("timeline", deadline=None)
settings.load_profile("timeline")
