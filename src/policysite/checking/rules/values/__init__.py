"""Values that two texts give differently, or that only one of them gives."""
