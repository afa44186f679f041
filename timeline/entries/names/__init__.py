"""An article → the people, organisations and places that it names, each in one form."""
