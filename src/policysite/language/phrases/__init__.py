"""Known phrases, and the forms in which texts have them."""
