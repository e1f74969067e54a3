"""What each language is described by, from its files."""
