"""The model itself, before any language is compared with another."""
