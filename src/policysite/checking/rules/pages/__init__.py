"""The pages that arrange the facts."""
