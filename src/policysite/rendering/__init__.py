"""Model and language in, Markdown out. Pure functions; what people wrote comes out as plain text."""
