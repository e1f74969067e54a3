"""What words mean, per language. Knowledge is data: adding a language is adding a file."""
