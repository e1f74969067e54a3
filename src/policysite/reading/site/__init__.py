"""The pages, what ``mkdocs.yml`` says of them, and the built site."""
