"""Values that texts state: each finder reads what the ones before it have left."""
