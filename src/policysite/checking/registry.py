"""Every rule there is, in one list. Adding a rule is adding its file and its line here."""

from __future__ import annotations

from policysite.checking.kinds import ProjectRule, StatementRule, TextRule
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
        *WAIVER_RULES,
    )
}
"""By name, in the order in which they are documented."""
