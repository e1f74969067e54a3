"""Reading (validated, with positions) plus rendering, against the C parser's bare compose of the same files.

Run by hand:

    .venv/bin/python benchmarks/reading_and_rendering.py

The bars: at most 5 times the bare compose for 24 languages x 1,000 facts, and time per fact that stays the same
from 100 to 10,000 facts.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from ruamel.yaml import YAML

from policysite.model.language import Language
from policysite.model.project import Project
from policysite.reading.project import read_project
from policysite.rendering.page import render_page

# fmt: off
LANGUAGES = (
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr",
    "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv",
)
# fmt: on
FACTS_PER_FILE = 100
ROUNDS = 5


def write_model(root: Path, facts: int) -> None:
    folder = root / "policy_data"
    folder.mkdir(parents=True)
    sections = [f"section-{number}" for number in range(-(-facts // FACTS_PER_FILE))]
    header = f"policy:\n  languages: [{', '.join(LANGUAGES)}]\n  sections: [{', '.join(sections)}]\n"
    (folder / "policy.yaml").write_text(header, encoding="utf-8")
    for index, section in enumerate(sections):
        lines = [f"{section}:"]
        for number in range(index * FACTS_PER_FILE, min(facts, (index + 1) * FACTS_PER_FILE)):
            lines += [f"  fact-{number}:", "    period: P3M", "    article: GDPR 18", "    text:"]
            tail = " for {period}" if number % 10 == 0 else ""
            lines += [f"      {tag}: Text {number} says in {tag} what is kept and why{tail}." for tag in LANGUAGES]
        (folder / f"{section}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def compose(root: Path) -> None:
    for file in sorted((root / "policy_data").glob("*.yaml")):
        YAML(typ="safe").compose(file.read_text(encoding="utf-8"))


def read_and_render(root: Path) -> None:
    project = read_project(root)
    if project.faults:
        raise SystemExit(f"the generated model has faults: {project.faults[0].message}")
    for tag in LANGUAGES:
        render(project, Language(tag))


def render(project: Project, language: Language) -> None:
    for name in project.policy.sections:
        if name != "policy":
            render_page(project, language, f"{{{{ {name} }}}}")


def seconds(run: Callable[[Path], None], root: Path) -> float:
    start = time.perf_counter()
    run(root)
    return time.perf_counter() - start


def main() -> None:
    print(f"{'facts':>7} {'compose s':>10} {'read+render s':>14} {'ratio':>6} {'µs per text':>12}")
    for facts in (100, 1_000, 10_000):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            write_model(root, facts)
            rounds = 1 if facts > 1_000 else ROUNDS
            seconds(read_and_render, root)
            pairs = [(seconds(compose, root), seconds(read_and_render, root)) for _ in range(rounds)]
        bare, whole = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(f"{facts:7} {bare:10.3f} {whole:14.3f} {whole / bare:6.2f} {1e6 * whole / facts / len(LANGUAGES):12.1f}")


if __name__ == "__main__":
    main()
