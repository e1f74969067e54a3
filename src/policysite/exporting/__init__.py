"""Floor 2: the model, and what may stand in it, in other formats."""
