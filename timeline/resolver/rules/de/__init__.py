"""German rules."""
