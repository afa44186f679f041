"""The tellings of an article → the date of each, from its words or from where its story stands, and how sure it is."""
