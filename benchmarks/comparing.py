"""Time and memory of `policysite compare` at 4,000 and 40,000 words, start of the process included.

Run by hand; a peer is any command that compares two files, in an environment of its own:

    .venv/bin/python benchmarks/comparing.py --peer "/path/to/its/python /path/to/its/script {a} {b}"

The bars: time per word at 40,000 words is at most 1.5 times that at 4,000, and less than the peer's per 1,000 words.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import statistics
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PUBLISHED = ROOT / "tests" / "policy"
"""The published policy in both languages: 700 words, which are repeated with other numbers."""
SIZES = (4_000, 40_000)
ROUNDS = 3
MOST_GROWTH = 1.5
_FOUND = (0, 1)
"""Exit statuses of a comparison that was made."""
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Run:
    seconds: float
    """Of the processor, in the process and what it started."""
    megabytes: float
    """The most memory that was held at once."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", help="another command, with {a} and {b} for the two files")
    commands = {"policysite": f"{shlex.quote(sys.executable)} -m policysite compare {{a}} {{b}} -q"}
    if peer := parser.parse_args().peer:
        commands["peer"] = peer
    print(f"{'':12}{'words':>8}{'seconds':>10}{'ms/1,000 words':>16}{'MB':>8}")
    rates = {(name, size): measured(name, command, size) for name, command in commands.items() for size in SIZES}
    small, large = SIZES
    growth = rates["policysite", large] / rates["policysite", small]
    print(f"per word, {large:,} words take {growth:.2f} times what {small:,} take")
    slower = [size for size in SIZES if rates["policysite", size] > rates.get(("peer", size), float("inf"))]
    if slower:
        print(f"the peer is faster at {', '.join(f'{size:,}' for size in slower)} words")
    return 1 if growth > MOST_GROWTH or slower else 0


def measured(name: str, command: str, size: int) -> float:
    """Milliseconds for 1,000 words of one document, the median of a few rounds."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"policy.{language}.txt") for language in ("sv", "en")]
        words = statistics.mean(written(file, size) for file in files)
        arguments = [part.format(a=files[0], b=files[1]) for part in shlex.split(command)]
        runs = [run(arguments) for _ in range(ROUNDS)]
    seconds = statistics.median(each.seconds for each in runs)
    rate = 1_000_000 * seconds / words
    print(f"{name:12}{words:8,.0f}{seconds:10.2f}{rate:16.0f}{max(each.megabytes for each in runs):8.0f}")
    return rate


def written(file: Path, size: int) -> int:
    """Write the policy again and again, each time with other numbers and as a chapter; the words come back."""
    text = (PUBLISHED / f"published.{file.stem.rpartition('.')[2]}.txt").read_text(encoding="utf-8")
    copies = max(1, round(size / len(text.split())))
    file.write_text("\n\n".join(chapters(text, range(copies))), encoding="utf-8")
    return copies * len(text.split())


def chapters(text: str, numbers: Iterable[int]) -> Iterable[str]:
    for number in numbers:
        yield _NUMBER.sub(lambda match, by=number: str(int(match[0]) + by).zfill(len(match[0])), text)


def run(arguments: list[str]) -> Run:
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        process = os.posix_spawnp(
            arguments[0], arguments, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1)]
        )
        _, status, used = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) not in _FOUND:
        raise SystemExit(f"failed: {shlex.join(arguments)}")
    return Run(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


if __name__ == "__main__":
    raise SystemExit(main())
