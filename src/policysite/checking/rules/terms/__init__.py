"""The words chosen for a concept, and words in the wrong language."""
