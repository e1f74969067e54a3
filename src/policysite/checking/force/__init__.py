"""The words that give a text its force, and what they reach."""
