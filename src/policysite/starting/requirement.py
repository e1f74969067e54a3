"""How a new project asks for the policysite that started it."""

from __future__ import annotations

import json
from importlib.metadata import Distribution, PackageNotFoundError, distribution

import policysite

_NAME = "policysite"


ON_THIS_COMPUTER = (
    "# A folder of this computer, which nobody else can install from. Write here where others get policysite from:"
)
_EXAMPLE = (
    "# its version (policysite==1.0), or a repository (policysite @ git+https://example.org/policysite.git@COMMIT)."
)


def lines_of(asked: str) -> tuple[str, ...]:
    """What stands in ``requirements.txt`` for it, with a word about one that others cannot follow."""
    return (ON_THIS_COMPUTER, _EXAMPLE, asked) if is_local(asked) else (asked,)


def is_local(asked: str) -> bool:
    """Whether it names a place that only this computer has."""
    return " @ file:" in asked


def requirement() -> str:
    """A line of ``requirements.txt``: the version, or where this one was installed from if it came from no registry."""
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
