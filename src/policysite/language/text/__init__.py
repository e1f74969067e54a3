"""Texts as they are written: their words, what stands for what, what differs."""
