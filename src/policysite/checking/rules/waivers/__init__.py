"""Accepted findings: whether the acceptance still holds."""
