"""What changed between two models, and how it is told."""
