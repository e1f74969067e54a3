"""Where sentences and clauses begin and end."""
