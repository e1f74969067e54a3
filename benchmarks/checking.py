"""`policysite check` against translate-toolkit's pofilter, on the same pairs of texts, each as a process of its own.

Run by hand; translate-toolkit is under the GPL, so it stays in an environment of its own and is only measured:

    python3 -m venv /tmp/toolkit && /tmp/toolkit/bin/pip install translate-toolkit
    .venv/bin/python benchmarks/checking.py /tmp/toolkit/bin/pofilter

The model has 24 languages x 1,000 facts: Swedish, and English under 23 names, so that each text of the one meets
a text of the other 23 times. pofilter compares them each time; a check asks all rules once, and at the other places
only those that found something. Times are of the processor, user and system together, and the least of several runs:
other work on the machine only adds to them. Sources are compiled first, as they are where a package is installed.

The bars: at least 3 times as fast for each pair as pofilter's tests of numbers, addresses, lengths, punctuation and
acronyms; less than 500 MB; and time and memory that grow no faster than facts x languages.
"""

from __future__ import annotations

import argparse
import compileall
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import policysite

# fmt: off
REGIONS = (
    "AU", "BB", "BS", "BZ", "CA", "CY", "FI", "GB", "GH", "HK", "IE", "IN",
    "JM", "KE", "MT", "NG", "NZ", "PH", "SG", "TT", "US", "ZA", "ZW",
)
# fmt: on
SWEDISH, *ENGLISH = "sv", *(f"en-{region}" for region in REGIONS)
FACTS_PER_FILE = 100
ROUNDS = 7
TESTS = ("numbers", "urls", "emails", "long", "short", "startpunc", "endpunc", "puncspacing", "acronyms")
MEGABYTE = 1024

CLAUSES: tuple[tuple[str, str], ...] = (
    ("Vi sparar {data_sv} i {n} månader", "We store {data_en} for {n} months"),
    ("Du kan begära rättelse eller radering av {data_sv}", "You can request rectification or erasure of {data_en}"),
    ("Vi lämnar inte ut {data_sv} till tredje part", "We do not disclose {data_en} to third parties"),
    (
        "Behandlingen av {data_sv} sker med stöd av ditt samtycke",
        "The processing of {data_en} is based on your consent",
    ),
    ("Endast behörig personal får se {data_sv}", "Only authorised staff may see {data_en}"),
    (
        "Läs mer om {data_sv} på https://example.org/policy/{n}",
        "Read more about {data_en} at https://example.org/policy/{n}",
    ),
    ("Skriv till dataskydd{n}@example.org om {data_sv}", "Write to dataskydd{n}@example.org about {data_en}"),
    ("Vi behandlar {data_sv}, bland annat för statistik", "We process {data_en}, among other things for statistics"),
    ("Enligt artikel {n} i GDPR har du rätt till {data_sv}", "Under Article {n} GDPR you have the right to {data_en}"),
    ("Senast {n} mars 2026 raderas {data_sv}", "No later than {n} March 2026, {data_en} are erased"),
)
DATA: tuple[tuple[str, str], ...] = (
    ("namn och adress", "names and addresses"),
    ("uppgifter om din dator", "information about your computer"),
    ("IP-adresser", "IP addresses"),
    ("kontaktuppgifter", "contact details"),
    ("uppgifter om köp och betalningar", "information about purchases and payments"),
    ("loggar", "logs"),
    ("cookies", "cookies"),
    ("ansökningar från arbetssökande", "applications from job applicants"),
)
ENDS: tuple[tuple[str, str], ...] = (
    ("av säkerhetsskäl", "for security reasons"),
    ("om du inte har bett om något annat", "unless you have asked for something else"),
    ("så länge avtalet gäller", "as long as the agreement is valid"),
    ("i den utsträckning som lagen kräver", "to the extent that the law requires"),
    ("för att kunna svara på dina frågor", "in order to answer your questions"),
)  # fmt: skip


@dataclass(frozen=True)
class Run:
    """One finished process."""

    seconds: float
    megabytes: float


def pairs(count: int) -> Iterator[tuple[str, str]]:
    """Texts in Swedish and English that say the same, all different."""
    chance = random.Random(7)  # noqa: S311 - the same texts in every run
    for number in range(count):
        words = []
        for sentence in range(2):
            clause, data, end = chance.choice(CLAUSES), chance.choice(DATA), chance.choice(ENDS)
            values = {"data_sv": data[0], "data_en": data[1], "n": 1 + (number * 2 + sentence) % 29}
            words.append([f"{text.format(**values)} {last}." for text, last in zip(clause, end, strict=True)])
        yield f"{words[0][0]} {words[1][0]} Punkt {number}.", f"{words[0][1]} {words[1][1]} Item {number}."


def write_model(root: Path, texts: Sequence[tuple[str, str]], languages: Sequence[str]) -> None:
    folder = root / "policy_data"
    folder.mkdir(parents=True)
    sections = [f"section-{number}" for number in range(-(-len(texts) // FACTS_PER_FILE))]
    header = f"policy:\n  languages: [{', '.join(languages)}]\n  sections: [{', '.join(sections)}]\n"
    (folder / "policy.yaml").write_text(header, encoding="utf-8")
    for index, section in enumerate(sections):
        lines = [f"{section}:"]
        for number, (swedish, english) in enumerate(texts[index * FACTS_PER_FILE : (index + 1) * FACTS_PER_FILE]):
            lines += [f"  fact-{number}:", "    text:"]
            lines += [f'      {tag}: "{swedish if tag == SWEDISH else english}"' for tag in languages]
        (folder / f"{section}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_catalogues(folder: Path, texts: Sequence[tuple[str, str]]) -> None:
    folder.mkdir()
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    for tag in ENGLISH:
        units = "".join(f'\nmsgid "{swedish}"\nmsgstr "{english}"\n' for swedish, english in texts)
        (folder / f"{tag}.po").write_text(head + units, encoding="utf-8")


def measured(command: Sequence[str | Path]) -> Run:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"{command[0]} could not run")
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / MEGABYTE)


def check(root: Path) -> Run:
    return measured([sys.executable, "-m", "policysite", "check", root, "--format", "json", "-q"])


def read(root: Path) -> Run:
    """What a check does before it compares anything."""
    code = (
        "import sys, pathlib, policysite.cli, policysite.cli.check;"
        "policysite.cli.collect_seldom();"
        "policysite.cli.check.read_project(pathlib.Path(sys.argv[1]))"
    )
    return measured([sys.executable, "-c", code, root])


def compare_with(pofilter: Path, root: Path, texts: Sequence[tuple[str, str]]) -> None:
    """Both in turn on the same pairs, so that a slower machine slows both."""
    write_catalogues(root / "catalogues", texts)
    selected = [argument for test in TESTS for argument in ("-t", test)]
    peer = [pofilter, "--progress=none", *selected, root / "catalogues", root / "filtered"]
    runs = [(check(root), read(root), measured(peer)) for _ in range(ROUNDS)]
    count = len(texts) * len(ENGLISH)
    least = []
    for name, column in zip(("policysite check", "reading alone", "pofilter"), zip(*runs, strict=True), strict=True):
        seconds, memory = min(run.seconds for run in column), max(run.megabytes for run in column)
        least.append(seconds)
        print(f"{name:17} {seconds:7.2f} s {1e6 * seconds / count:8.0f} µs a pair {memory:5.0f} MB")
    ours, reading, theirs = least
    print(
        f"times as fast as pofilter: {theirs / ours:.1f} with start and reading,"
        f" {theirs / (ours - reading):.1f} comparing"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pofilter", type=Path, nargs="?", help="translate-toolkit's program; without it only growth")
    pofilter = parser.parse_args().pofilter
    compileall.compile_dir(Path(policysite.__file__).parent, quiet=1)
    texts = list(pairs(1_000))
    print(f"{'languages':>9} {'facts':>6} {'s':>7} {'µs a text':>10} {'MB':>5}", flush=True)
    for languages, facts in ((2, 1_000), (12, 1_000), (24, 250), (24, 500), (24, 1_000)):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            write_model(root, texts[:facts], (SWEDISH, *ENGLISH)[:languages])
            run = check(root)
            each = 1e6 * run.seconds / facts / languages
            print(f"{languages:9} {facts:6} {run.seconds:7.2f} {each:10.0f} {run.megabytes:5.0f}", flush=True)
            if pofilter and (languages, facts) == (24, 1_000):
                compare_with(pofilter, root, texts)


if __name__ == "__main__":
    main()
