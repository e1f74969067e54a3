"""A warm build of the site, against MkDocs alone on the same Markdown already rendered, as one plain site.

Run by hand:

    .venv/bin/python benchmarks/building.py

The plain site has the same theme with its search and the same pages, facts already in place, without languages, checks
or hooks. The bar: the whole site takes no longer. Rounds alternate, since a machine's speed drifts; modules are
compiled once, as Python does unless it is told not to. Beside the time that passes stands the processor's own, which
says more on a machine that has other work.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from policysite.reading.project import read_project
from policysite.rendering.page import render_page

ROOT = Path(__file__).parents[1]
ROUNDS = 7

PLAIN = """\
site_name: Infomaker
site_url: https://www.infomaker.se/
theme:
  name: material
  font: false
markdown_extensions: [attr_list, toc]
plugins: [search]
"""


def write_whole(root: Path) -> None:
    for part in ("policy_data", "docs", "hooks"):
        shutil.copytree(ROOT / part, root / part)
    shutil.copy(ROOT / "mkdocs.yml", root)


def write_plain(root: Path) -> None:
    project = read_project(ROOT)
    (root / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    for pages in project.pages:
        for page in pages.versions:
            target = root / "docs" / ("" if page.language == project.policy.source else page.language) / page.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(render_page(project, page.language, page.source), encoding="utf-8")


def seconds(root: Path) -> tuple[float, float]:
    """Of one build: those that pass, and those of the processor."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=root, env=environment, check=True)
    passed, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return passed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        whole, plain = Path(folder, "whole"), Path(folder, "plain")
        whole.mkdir()
        plain.mkdir()
        write_whole(whole)
        write_plain(plain)
        seconds(whole), seconds(plain)
        rounds = [(seconds(whole), seconds(plain)) for _ in range(ROUNDS)]
    for number, kind in enumerate(("that pass", "of the processor")):
        ours, theirs = (statistics.median(build[number] for build in builds) for builds in zip(*rounds, strict=True))
        print(f"seconds {kind}: whole site {ours:.2f}, plain site {theirs:.2f}, ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
