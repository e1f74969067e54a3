"""How much is said: lists and sentences that lost a part."""
