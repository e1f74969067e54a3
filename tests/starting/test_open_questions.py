"""What a new project leaves undecided is asked, and published once it is answered."""

from __future__ import annotations

from datetime import date

import pytest

from policysite.checking.run import check_project
from policysite.model.finding import Severity
from policysite.model.language import Language
from policysite.reading.project import read_project
from policysite.rendering.plain_policy import plain_policy
from policysite.rendering.wording import worded_languages


@pytest.mark.parametrize("language", [language for language in worded_languages() if language != "en"])
def test_a_new_policy_has_open_questions_and_no_errors(start, language):
    status, folder = start(f"{language},en")
    assert status == 0
    findings = check_project(read_project(folder), today=date(2026, 1, 1)).findings
    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []
    assert {finding.rule for finding in findings if finding.severity is Severity.WARNING} == {
        "open-question",
        "example-address",
    }


def test_an_open_question_about_a_field_says_what_the_field_is(start):
    _, folder = start("de,nl")
    findings = check_project(read_project(folder), today=date(2026, 1, 1)).findings
    (question,) = [finding for finding in findings if finding.subject == "policy.effective"]
    assert question.message.startswith("`policy.effective` (The day from which the policy applies) is undecided: ")


@pytest.mark.parametrize("language", worded_languages())
def test_what_a_new_project_leaves_undecided_is_found_where_it_is_published_as_an_answer(start, language):
    _, folder = start(language)
    file = folder / "policy_data" / "controller.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("unset:", "none:"), encoding="utf-8")
    findings = check_project(read_project(folder), today=date(2026, 1, 1)).findings
    found = {finding.subject for finding in findings if finding.rule == "published-note"}
    assert found == {"controller.contact.email", "controller.data-protection-officer"}


def test_what_is_none_is_published_where_a_new_project_asks_for_it(start):
    _, folder = start("de,en", "Beispiel GmbH")
    answered(folder, "controller", "data-protection-officer", "{name} has no officer.")
    answered(folder, "processing", "automated-decisions", "{controller.name} decides nothing by machine.")
    told = plain_policy(read_project(folder), Language("en"))
    assert "Beispiel GmbH has no officer." in told
    assert "by machine" not in told
    findings = check_project(read_project(folder), today=date(2026, 1, 1)).findings
    (question,) = [finding for finding in findings if finding.subject == "purposes"]
    assert "until it is decided, `purposes.automated-decisions` below it is not published" in question.message
    answered(folder, "processing", "", "The purposes.", word="text", after="purposes:\n")
    assert "The purposes.\nBeispiel GmbH decides nothing by machine." in plain_policy(
        read_project(folder), Language("en")
    )


def test_an_address_that_is_filled_in_where_a_new_project_asks_for_it_is_published_and_no_error(start):
    _, folder = start("de,en")
    path = folder / "policy_data" / "controller.yaml"
    question = "    email:\n      unset:\n        de: Noch zu entscheiden.\n        en: Still to be decided.\n"
    written = path.read_text(encoding="utf-8")
    assert question in written
    path.write_text(written.replace(question, "    email: privacy@example.org\n"), encoding="utf-8")
    project = read_project(folder)
    findings = check_project(project, today=date(2026, 1, 1)).findings
    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []
    assert "privacy@example.org" in plain_policy(project, Language("en"))


def test_every_section_stands_on_the_pages_once_it_is_decided(start):
    _, folder = start("sv,en")
    policy = read_project(folder).policy
    for name in policy.sections["policy"].scalars("sections") or policy.sections:
        if str(name) != "policy":
            for tag in ("sv", "en"):
                assert f"{{{{ {name} }}}}" in (folder / "docs" / tag / "index.md").read_text()
    model = folder / "policy_data" / "processing.yaml"
    source = model.read_text()
    at = source.index("retention:\n  unset:")
    decided = "retention:\n  title: {sv: Lagring, en: Retention}\n  logs:\n    period: P3M\n"
    decided += "    text: {sv: 'Vi lagrar loggar i {period}.', en: 'We store logs for {period}.'}\n\n"
    model.write_text(source[:at] + decided + source[source.index("recipients:") :])
    findings = check_project(read_project(folder), today=date(2026, 1, 1)).findings
    assert {finding.rule for finding in findings} == {"open-question", "example-address"}


def answered(folder, file, field, words, *, word="none", after=""):
    """Write an answer in the place of an open question of a field, or of a whole section."""
    indent = "    " if field else "  "
    before = f"  {field}:\n" if field else after
    question = f"{indent}unset:\n{indent}  de: Noch zu entscheiden.\n{indent}  en: Still to be decided.\n"
    answer = f'{indent}{word}:\n{indent}  de: "{words}"\n{indent}  en: "{words}"\n'
    path = folder / "policy_data" / f"{file}.yaml"
    written = path.read_text(encoding="utf-8")
    assert before + question in written
    path.write_text(written.replace(before + question, before + answer), encoding="utf-8")
