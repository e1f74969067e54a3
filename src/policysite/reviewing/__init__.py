"""Translations that wait for a person, and how a person accepts them."""
