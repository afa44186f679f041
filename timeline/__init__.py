"""From a pile of dated news articles to a published, cited timeline."""

__version__ = "0.1.0"
