"""One YAML model becomes a policy site in many languages, and a check catches the drift between them."""

__version__ = "0.1.0"
