"""Rules over released versions and what has been written since."""
