"""Acceptances of translations: which are void, missing, or not to be relied on."""
