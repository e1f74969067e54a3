"""The policy of this repository, and what the two published texts said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from policysite.model.project import Project
from policysite.reading.project import read_project

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def project() -> Project:
    return read_project(HERE.parents[1])


@pytest.fixture(scope="session")
def published() -> Callable[[str], Any]:
    """Reads one of the lists beside this file; each says in its first lines what it holds."""
    return lambda name: YAML(typ="safe", pure=True).load(HERE / f"published_{name}.yaml")
