"""Every rule there is, in one list. Adding a rule is adding its file and its line here."""

from __future__ import annotations

from policysite.checking.comparing_rules import DOCUMENT_RULES, STATEMENT_RULES, TERMINOLOGY_RULES, TEXT_RULES
from policysite.checking.kinds import ProjectRule, SiteRule
from policysite.checking.rules.completeness import (
    buried_objection,
    missing_automated_decision_statement,
    missing_controller,
    missing_data_protection_officer,
    missing_interest,
    missing_legal_basis,
    missing_provision,
    missing_purpose,
    missing_recipient,
    missing_representative,
    missing_retention_period,
    missing_right,
    missing_safeguard,
    missing_source,
    missing_transfer_statement,
)
from policysite.checking.rules.model import (
    circular_reference,
    contradictory_article,
    invalid_value,
    missing_translation,
    open_question,
    published_note,
    undecided_reference,
    unknown_reference,
    untitled_section,
    unused_fact,
)
from policysite.checking.rules.pages import (
    active_content,
    different_page_order,
    example_address,
    external_asset,
    one_sided_fact,
    unpaired_page,
    wrong_language_link,
)
from policysite.checking.rules.releases import rewritten_version, unreleased_change
from policysite.checking.rules.reviews import (
    orphaned_review,
    stale_translation,
    unexplained_acceptance,
    unreviewed_translation,
)
from policysite.checking.rules.site import active_content as built_active_content
from policysite.checking.rules.site import (
    altered_fact,
    broken_link,
    missing_alternate,
    missing_anchor,
    unpublished_fact,
    wrong_language,
)
from policysite.checking.rules.site import external_asset as built_external_asset
from policysite.checking.rules.terms import contradictory_term
from policysite.checking.rules.values import one_sided_value, unstated_value
from policysite.checking.rules.waivers import (
    expired_waiver,
    lapsed_waiver,
    unbound_waiver,
    unreasoned_waiver,
    unused_waiver,
)
from policysite.model.rule import Rule
from policysite.reading.faults import RULES as READING_FAULTS

PROJECT_RULES: tuple[ProjectRule, ...] = (
    circular_reference,
    contradictory_article,
    invalid_value,
    missing_translation,
    open_question,
    published_note,
    undecided_reference,
    unknown_reference,
    untitled_section,
    unused_fact,
    contradictory_term,
    buried_objection,
    missing_automated_decision_statement,
    missing_controller,
    missing_data_protection_officer,
    missing_interest,
    missing_legal_basis,
    missing_provision,
    missing_purpose,
    missing_recipient,
    missing_representative,
    missing_retention_period,
    missing_right,
    missing_safeguard,
    missing_source,
    missing_transfer_statement,
    active_content,
    different_page_order,
    example_address,
    external_asset,
    one_sided_fact,
    unpaired_page,
    wrong_language_link,
    one_sided_value,
    unstated_value,
    orphaned_review,
    stale_translation,
    unexplained_acceptance,
    unreviewed_translation,
    rewritten_version,
    unreleased_change,
)
ABSENCE_RULES: tuple[ProjectRule, ...] = (
    unused_fact,
    buried_objection,
    missing_automated_decision_statement,
    missing_controller,
    missing_data_protection_officer,
    missing_interest,
    missing_legal_basis,
    missing_provision,
    missing_purpose,
    missing_recipient,
    missing_representative,
    missing_retention_period,
    missing_right,
    missing_safeguard,
    missing_source,
    missing_transfer_statement,
    unstated_value,
    orphaned_review,
    unreleased_change,
)
"""Those of them that ask what is nowhere: where a file could not be read, what they miss may stand in it."""
SITE_RULES: tuple[SiteRule, ...] = (
    altered_fact,
    broken_link,
    missing_alternate,
    missing_anchor,
    unpublished_fact,
    wrong_language,
    built_active_content,
    built_external_asset,
)
"""Over what was built, by ``policysite site`` and at the end of every build."""
VERSION_RULES: tuple[SiteRule, ...] = (altered_fact, unpublished_fact)
"""Those that also hold each released version in the archive against its own model."""
WAIVER_RULES: tuple[Rule, ...] = (
    expired_waiver.RULE,
    lapsed_waiver.RULE,
    unbound_waiver.RULE,
    unreasoned_waiver.RULE,
    unused_waiver.RULE,
)
"""About accepted findings; they are found while waivers are applied."""

RULES: dict[str, Rule] = {
    rule.name: rule
    for rule in (
        *READING_FAULTS,
        *(module.RULE for module in PROJECT_RULES),
        *(module.RULE for module in STATEMENT_RULES),
        *(module.RULE for module in TERMINOLOGY_RULES),
        *(module.RULE for module in TEXT_RULES),
        *(module.RULE for module in SITE_RULES),
        *(module.RULE for module in DOCUMENT_RULES),
        *WAIVER_RULES,
    )
}
"""By name, in the order in which they are documented."""
