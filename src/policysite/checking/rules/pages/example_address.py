"""The site goes out with an address that is reserved for examples.

## Why it matters
`site_url` is written into the sitemap, the canonical address of every page and every citation. As `policysite new`
writes it, it leads to example.org, which is nobody's.

## Example
```yaml mkdocs.yml
site_url: https://www.example.org/
```

## How to fix
Write the address at which the site will live, or remove `site_url` until it is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="example-address",
    summary="address of the site that is reserved for examples",
    severity=Severity.WARNING,
    quality=Quality.SOURCE,
    explanation=__doc__,
)
_RESERVED = ("example", "example.com", "example.net", "example.org")
"""RFC 2606; domains below them too. `test`, `invalid` and `localhost`, reserved as well, are written on purpose."""


def check(project: Project) -> Iterator[Finding]:
    """The address of the site, if it leads to nobody."""
    host = urlsplit(project.site_url).hostname or ""
    if project.site_url_at and any(host == name or host.endswith(f".{name}") for name in _RESERVED):
        yield RULE.finding(
            f"`site_url` is {project.site_url}, an address for examples: sitemap and citations would lead there",
            help="write the address at which the site will live, or remove `site_url` until it is known",
            at=project.site_url_at,
            subject="site_url",
        )
