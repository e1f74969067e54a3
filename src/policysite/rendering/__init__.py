"""Floor 1: model and language in, Markdown out."""
