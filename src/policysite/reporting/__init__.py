"""Floor 3: findings to reports, one file per format."""
