"""Rules over what texts speak of: rights, roles, data, recipients, purposes, legal bases."""
