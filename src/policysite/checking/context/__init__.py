"""What findings about two texts become in the context of all that the texts stand in."""
