"""How a new project asks for the policysite that started it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import Distribution, PackageNotFoundError, distribution

import policysite

EVERYWHERE = "requirements.txt"
_NAME = "policysite"
_HERE = "requirements.local.txt"
"""What the Makefile of a project installs on this computer instead; git ignores it."""

_WHOSE = "# The policysite that this project was started with."
_FROM_A_FOLDER = (
    "# It was installed from a folder of one computer. Others get it by its version; where no registry has that, write",
    "# a repository here, such as policysite @ git+https://example.org/policysite.git@COMMIT",
)
_ONLY_HERE = f"# Git ignores this file. `make` reads it instead of {EVERYWHERE}, where the folder is."


def requirement_files() -> Mapping[str, str]:
    """What a project asks to be installed, by path: for everyone, and where only this computer has it, for this one."""
    asked = requirement()
    if not _is_local(asked):
        return {EVERYWHERE: _lines(_WHOSE, asked)}
    version = f"{_NAME}=={policysite.__version__}"
    return {
        EVERYWHERE: _lines(_WHOSE, *_FROM_A_FOLDER, version),
        _HERE: _lines(_ONLY_HERE, asked),
    }


def asks_for_a_local_folder() -> bool:
    """Whether a project that is started now has what it asks for from a folder of this computer."""
    return _is_local(requirement())


def requirement() -> str:
    """How pip is asked for it: the version, or where this one was installed from if it came from no registry."""
    try:
        return requirement_of(distribution(_NAME))
    except PackageNotFoundError:
        return f"{_NAME}=={policysite.__version__}"


def requirement_of(installed: Distribution) -> str:
    """The same of an installed package, by its ``direct_url.json`` (PEP 610)."""
    origin = json.loads(installed.read_text("direct_url.json") or "{}")
    if not origin:
        return f"{_NAME}=={installed.version}"
    url = origin["url"]
    if "vcs_info" in origin:
        url = f"{origin['vcs_info']['vcs']}+{url}@{origin['vcs_info']['commit_id']}"
    return f"{_NAME} @ {url}{f'#subdirectory={folder}' if (folder := origin.get('subdirectory')) else ''}"


def _is_local(asked: str) -> bool:
    return " @ file:" in asked


def _lines(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)
