"""The editor's hand: curation.yml and a timeline come in, the timeline as the editor wants it goes out."""

from timeline.curation.applying import Curated, Unmatched, apply
from timeline.curation.decisions import Curation, CurationError, SourceDefaults
from timeline.curation.reading import load

__all__ = ["Curated", "Curation", "CurationError", "SourceDefaults", "Unmatched", "apply", "load"]
