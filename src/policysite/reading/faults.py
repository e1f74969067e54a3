"""What can be wrong in a file itself, before any language is compared. All of it becomes findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policysite.model.finding import Severity
from policysite.model.rule import Quality, Rule
from policysite.model.suggestion import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable


def _rule(name: str, summary: str, explanation: str) -> Rule:
    return Rule(name, summary, Severity.ERROR, Quality.SOURCE, explanation)


UNREADABLE_FILE = _rule(
    "unreadable-file",
    "file missing, empty, too large, or not UTF-8",
    """A file cannot be read as text, or holds nothing.

## Why it matters
What stands in it would be missing from every language, silently.

## Example
`policy_data/rights.yaml` was saved by a program that writes Latin-1, so that `rättelse` is no valid UTF-8.

## How to fix
Save the file as UTF-8 text. Split a file that is too large into several; the model is merged from all of them.
""",
)

INVALID_YAML = _rule(
    "invalid-yaml",
    "file that is not valid YAML, or uses parts of YAML that a model may not",
    """The file breaks the rules of YAML, or uses an alias, a tag, or nesting without end.

## Why it matters
Nothing in the file can be trusted. Aliases and tags are refused since they let a small file
stand for an enormous one, or for something other than words and values.

## Example
```yaml
text:
  sv: Vi lagrar: uppgifter   # a colon and a blank inside a text that is not in quotes
```

## How to fix
Put the text in double quotes, or start it with `>-` on a line of its own. Indent with blanks, never with tabs.
""",
)

DUPLICATE_KEY = _rule(
    "duplicate-key",
    "key or address that stands twice",
    """The same key stands twice in one place, or the same address in two files.

## Why it matters
Only one of them could count, and which one would be chance.

## Example
```yaml
retention:
  security-logs:
    period: P3M
    period: P6M
```

## How to fix
Remove one of them, or give the second fact a name of its own.
""",
)

UNKNOWN_KEY = _rule(
    "unknown-key",
    "key that the model does not know",
    """A key is neither a field that a fact may have, nor a fact below it.

## Why it matters
A misspelt key holds a value that nobody would read.

## Example
`perid: P3M` instead of `period: P3M`.

## How to fix
Correct the spelling. The message names the nearest key that exists.
""",
)

MISSING_KEY = _rule(
    "missing-key",
    "required key that is absent",
    """A key that the model cannot do without is absent.

## Why it matters
Unknown is said, not left out: what is undecided is written as `unset` with a note in each language.

## Example
`policy.yaml` does not say which languages the policy has.

## How to fix
Add the key that the message names.
""",
)

INVALID_VALUE = _rule(
    "invalid-value",
    "value of the wrong kind",
    """A value is not of the kind that its key takes.

## Why it matters
Values are stored once and written in every language. One that cannot be read would be wrong in all of them.

## Example
`period: 3 months` instead of `period: P3M`; `phone: 0480-36 20 00` instead of `phone: "+46480362000"`.

## How to fix
Write the value as the message says.
""",
)

INVALID_PLACEHOLDER = _rule(
    "invalid-placeholder",
    "braces in a text that are no placeholder",
    """Braces in a text hold something other than the path of a value.

## Why it matters
`{period}` and `{controller.name}` stand for values. Anything else between braces would be published as it is.

## Example
`Vi sparar dem i {{ period }}` instead of `Vi sparar dem i {period}`.

## How to fix
Write one pair of braces around the path of a value. A brace that is meant as such is written `\\\\{`.
""",
)

UNSAFE_TEXT = _rule(
    "unsafe-text",
    "markup, or a character that cannot be seen, in a text",
    """A text holds HTML, a Markdown link, or a control character that changes the direction of writing.

## Why it matters
Texts are plain words. Markup would be shown to readers as it stands, and an invisible character can make a
reviewer see other words than visitors do.

## Example
`Läs <b>mer</b> här` or `[here](javascript:alert(1))`.

## How to fix
Remove the markup. An address belongs in a `url:` field and in the text as `{url}`.
""",
)

MISREAD_TEXT = Rule(
    "misread-text",
    "text that is read otherwise than it looks",
    Severity.WARNING,
    Quality.SOURCE,
    """YAML takes the end of a text for a comment, or quotation marks around a text for a part of it.

## Why it matters
After a blank, `#` starts a comment, so that the words after it are published nowhere. Only straight quotation marks
hold a text together: typographic ones, which word processors write, are published.

## Example
`en: Quote the case #1 and your name` reads as “Quote the case”, and `en: “We keep logs.”` is published with its
quotation marks.

## How to fix
Put the text in straight double quotes. Write a comment on a line of its own.
""",
)

UNKNOWN_LANGUAGE = _rule(
    "unknown-language",
    "language that the policy or the site does not have",
    """A text, a page or the site's configuration names a language that the others do not have.

## Why it matters
Every language of the policy needs every fact; a language that only one place knows would be published in part.

## Example
`policy.languages` is `[sv, en]` and `mkdocs.yml` builds `sv`, `en` and `fi`.

## How to fix
Add the language in both places, or remove it from the one that the message names.
""",
)

ALTERED_VERSION = _rule(
    "altered-version",
    "released version that is not as it was released",
    """A file of a released version has been changed, removed or added since the release.

## Why it matters
Visitors, courts and authorities rely on being able to read what applied on a day. A version that changes afterwards
proves nothing.

## Example
Someone corrects a spelling mistake in `policy_data/versions/1/rights.yaml`. The digest in
`policy_data/versions/1/SHA256SUMS` is of the file as it was.

## How to fix
Restore the folder of the version from the commit that released it. A correction belongs in `policy_data`, and in the
next version: `policysite release`.
""",
)

RULES: tuple[Rule, ...] = (
    UNREADABLE_FILE,
    INVALID_YAML,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    INVALID_VALUE,
    INVALID_PLACEHOLDER,
    UNSAFE_TEXT,
    MISREAD_TEXT,
    UNKNOWN_LANGUAGE,
    ALTERED_VERSION,
)


def suggestion(wrong: str, right: Iterable[str]) -> str:
    """``did you mean `period`? `` for a word that is nearly one of the right ones, else nothing."""
    near = nearest(wrong, right)
    return f"did you mean `{near}`? " if near else ""
