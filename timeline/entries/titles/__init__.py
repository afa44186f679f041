"""A telling → its title: the text's own words, with what its pronouns stand for, standing alone."""
