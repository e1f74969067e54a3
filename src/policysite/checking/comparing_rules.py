"""The rules over texts and over two documents, which load nothing that only a project needs."""

from __future__ import annotations

from policysite.checking.kinds import DocumentRule, StatementRule, TerminologyRule, TextRule
from policysite.checking.rules.extent import shortened_enumeration, shortened_text, unfinished_text
from policysite.checking.rules.force import (
    changed_modality,
    changed_negation,
    changed_openness,
    changed_quantifier,
    changed_time_bound,
    contradicted_field,
    lost_condition,
    lost_exclusivity,
    lost_limitation,
    lost_reason,
    unstated_force,
)
from policysite.checking.rules.rights_and_roles import (
    changed_person,
    changed_role,
    lost_concept,
    lost_right,
    unstated_term,
)
from policysite.checking.rules.structure import (
    dangling_colon,
    different_level,
    different_link,
    different_order,
    different_section_number,
    duplicated_item,
    missing_heading,
    missing_item,
    missing_paragraph,
    missing_row,
    missing_section,
    missing_sentence,
    truncated_sentence,
)
from policysite.checking.rules.terms import forbidden_term, inconsistent_term, untranslated_text, wrong_term
from policysite.checking.rules.values import (
    different_amount,
    different_country,
    different_date,
    different_duration,
    different_email,
    different_legal_reference,
    different_number,
    different_organisation,
    different_percentage,
    different_phone,
    different_region,
    different_time,
    different_url,
    hand_typed_value,
)
from policysite.model.rule import Rule

STATEMENT_RULES: tuple[StatementRule, ...] = (
    hand_typed_value,
    unstated_term,
    unstated_force,
    contradicted_field,
)
TERMINOLOGY_RULES: tuple[TerminologyRule, ...] = (
    forbidden_term,
    inconsistent_term,
)
TEXT_RULES: tuple[TextRule, ...] = (
    untranslated_text,
    shortened_text,
    shortened_enumeration,
    wrong_term,
    unfinished_text,
    lost_right,
    changed_role,
    changed_person,
    lost_concept,
    different_amount,
    different_country,
    different_date,
    different_duration,
    different_email,
    different_legal_reference,
    different_number,
    different_organisation,
    different_percentage,
    different_phone,
    different_region,
    different_time,
    different_url,
    changed_modality,
    changed_negation,
    changed_openness,
    changed_quantifier,
    changed_time_bound,
    lost_condition,
    lost_exclusivity,
    lost_limitation,
    lost_reason,
)
DOCUMENT_RULES: tuple[DocumentRule, ...] = (
    missing_section,
    missing_heading,
    missing_paragraph,
    missing_sentence,
    missing_item,
    missing_row,
    duplicated_item,
    truncated_sentence,
    dangling_colon,
    different_link,
    different_section_number,
    different_order,
    different_level,
)
"""Over two aligned documents, by ``policysite compare``."""

COMPARISON_RULES: dict[str, Rule] = {
    rule.name: rule
    for rule in (
        *(module.RULE for module in TERMINOLOGY_RULES),
        *(module.RULE for module in TEXT_RULES),
        *(module.RULE for module in DOCUMENT_RULES),
    )
}
"""What ``policysite compare`` may find, by name."""
