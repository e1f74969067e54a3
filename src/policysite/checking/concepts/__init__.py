"""The concepts of the lexicon that a text names, the rights of data subjects among them."""
