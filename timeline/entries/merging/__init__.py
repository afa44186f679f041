"""The entries of many articles → merged ones: those that tell the same event are one, with all sources."""
