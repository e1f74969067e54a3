"""Rules over the built site: what visitors get, compared with the model."""
