"""What data protection law names: a right, a role, a category of data, a recipient, a purpose, a legal basis."""
