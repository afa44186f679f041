"""A text → its tokens, sentences, clauses and verb groups, and who speaks in them: English grammar, no dates."""
