"""Accidents to the policy of this repository, one at a time, and whether the check notices them.

``places`` is where people wrote words, ``accidents`` is what may happen to these words in one language, ``mutants``
brings both together, ``trial`` checks a mutant, and ``survivors`` lists what nobody would notice.
"""
