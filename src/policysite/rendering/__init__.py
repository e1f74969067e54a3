"""Floor 1: model and language in, Markdown out. Pure functions; what people wrote comes out as plain text."""
