"""Every rule there is, in one list. Adding a rule is adding its file and its line here."""

from __future__ import annotations

from policysite.checking.kinds import ProjectRule, SiteRule, StatementRule, TextRule
from policysite.checking.rules.model import (
    circular_reference,
    invalid_value,
    mismatched_languages,
    missing_translation,
    open_question,
    undecided_reference,
    unknown_reference,
    unused_fact,
)
from policysite.checking.rules.pages import one_sided_fact, unpaired_page
from policysite.checking.rules.site import (
    altered_fact,
    broken_link,
    missing_alternate,
    missing_anchor,
    unpublished_fact,
    wrong_language,
)
from policysite.checking.rules.waivers import (
    expired_waiver,
    lapsed_waiver,
    unbound_waiver,
    unreasoned_waiver,
    unused_waiver,
)
from policysite.model.rule import Rule

PROJECT_RULES: tuple[ProjectRule, ...] = (
    invalid_value,
    missing_translation,
    mismatched_languages,
    unknown_reference,
    circular_reference,
    undecided_reference,
    unpaired_page,
    one_sided_fact,
    unused_fact,
    open_question,
)
STATEMENT_RULES: tuple[StatementRule, ...] = ()
TEXT_RULES: tuple[TextRule, ...] = ()
SITE_RULES: tuple[SiteRule, ...] = (
    unpublished_fact,
    altered_fact,
    missing_anchor,
    wrong_language,
    missing_alternate,
    broken_link,
)
"""Over what was built, by ``policysite site`` and at the end of every build."""
WAIVER_RULES: tuple[Rule, ...] = (
    unreasoned_waiver.RULE,
    expired_waiver.RULE,
    lapsed_waiver.RULE,
    unbound_waiver.RULE,
    unused_waiver.RULE,
)
"""About accepted findings; they are found while waivers are applied."""

RULES: dict[str, Rule] = {
    rule.name: rule
    for rule in (
        *(module.RULE for module in PROJECT_RULES),
        *(module.RULE for module in STATEMENT_RULES),
        *(module.RULE for module in TEXT_RULES),
        *(module.RULE for module in SITE_RULES),
        *WAIVER_RULES,
    )
}
"""By name, in the order in which they are documented."""
