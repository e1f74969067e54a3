"""A released version is no longer written as it was when it was released.

## Why it matters
The archive shows a version by today's program from the frozen facts. When the program writes them otherwise, readers of
the archive see other words than visitors did. What they read then is kept word by word beside it.

## Example
An update of the program writes “3 months” as “three months”. `policy_data/versions/1/policy.en.txt` has the first.

## How to fix
Tell the engineers: the program has to write old versions as it did. Never edit the version.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import PurePosixPath

from policysite.language.description.names import english_name
from policysite.language.text.word_diff import marked
from policysite.model.finding import Finding, Severity
from policysite.model.location import Location
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="rewritten-version",
    summary="released version that is now written otherwise",
    severity=Severity.WARNING,
    quality=Quality.MARKUP,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """The first line of each version and language that differs."""
    if not project.releases:
        return
    from policysite.rendering.plain_policy import plain_policy  # noqa: PLC0415 - a policy without releases does without

    for release in project.releases:
        edition = project.edition(release)
        for language, text in release.texts.items():
            then, now = text.split("\n"), plain_policy(edition, language).split("\n")
            for line, (old, new) in enumerate(zip_longest(then, now, fillvalue=""), 1):
                if old != new:
                    folder = PurePosixPath(release.location.path).parent
                    path = f"{folder}/policy.{language}.txt"
                    yield RULE.finding(
                        f"version {release.version} is now written otherwise in {english_name(language)} than when it "
                        f"was released: {marked(old, new)}",
                        help="tell the engineers: the program has to write it as it was; never edit the version",
                        at=Location(path, line, 1, line, len(old) + 1, old, language),
                        languages=[language],
                        subject=release.version,
                    )
                    break
