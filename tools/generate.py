"""Write what derives from the code: rule pages, the JSON Schemas of report and model, and the hooks of new projects.

``--check`` writes nothing and fails where a file is not as it would be written.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from policysite.checking.registry import RULES
from policysite.exporting.schema import model_schema
from policysite.reading.saving import save
from policysite.reporting.handbook import rule_page, rules_index
from policysite.reporting.json import dump
from policysite.reporting.schema import report_schema

ROOT = Path(__file__).parents[1]
HANDBOOK = ROOT / "handbook"
RULE_PAGES = HANDBOOK / "rules"
HOOKS = ROOT / "hooks" / "policysite_hooks.py"
STARTING = ROOT / "src" / "policysite" / "starting" / "project"


def generated() -> Mapping[Path, str]:
    """Every generated file and what it holds."""
    rules = tuple(RULES.values())
    return {
        **{RULE_PAGES / f"{rule.name}.md": rule_page(rule) for rule in rules},
        RULE_PAGES / "README.md": rules_index(rules),
        HANDBOOK / "report.schema.json": dump(report_schema()),
        STARTING / "hooks" / HOOKS.name: HOOKS.read_text(encoding="utf-8"),
        ROOT / "policy_data" / "policy.schema.json": dump(model_schema()),
    }


def main(arguments: list[str]) -> int:
    """Write the files, or compare them."""
    files = generated()
    stale = [path for path, text in files.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    orphans = [path for path in RULE_PAGES.glob("*.md") if path not in files]
    if "--check" in arguments:
        for path in sorted([*stale, *orphans]):
            sys.stderr.write(f"{path.relative_to(ROOT)} is not current\n")
        if stale or orphans:
            sys.stderr.write("run `make generate` and commit what it writes\n")
        return 1 if stale or orphans else 0
    RULE_PAGES.mkdir(parents=True, exist_ok=True)
    for path in stale:
        save(path, files[path])
    for path in orphans:
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
