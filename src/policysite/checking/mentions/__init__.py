"""What two texts mention, set against each other."""
