"""Floor 2: what changed between two models, and how it is told."""
