"""The files of ``policy_data/`` to one model: facts, terms and settlements, and the texts that they hold."""
