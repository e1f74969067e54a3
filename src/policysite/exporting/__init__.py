"""The model, and what may stand in it, in other formats."""
