"""What holds for every test."""

from hypothesis import settings

settings.register_profile("policysite", deadline=None, derandomize=True, max_examples=50)
settings.load_profile("policysite")
