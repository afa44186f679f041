"""Rules by language: one folder each, with a lexicon and modules of rules."""
