"""How much a text says: its length, its lists, and what a whole document lacks."""
