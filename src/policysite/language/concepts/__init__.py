"""The concepts of data protection law and the terms of a house, by the words that say them."""
