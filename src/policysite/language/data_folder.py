"""The folder of the data files about languages and concepts."""

from __future__ import annotations

from importlib.resources import files

DATA = files(__package__) / "data"
