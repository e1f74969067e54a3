"""A model is put together in steps in proportion to its facts."""

from __future__ import annotations

from pathlib import Path

from policysite.model.policy import Policy
from policysite.reading.model.stated_fields import with_stated_fields
from policysite.reading.project import read_project
from tests.checking.test_effort import lines


def test_fields_that_are_none_take_steps_in_proportion_to_the_values_that_texts_place(tmp_path: Path) -> None:
    few, many = (_policy(tmp_path / str(number), number) for number in (100, 200))
    assert lines(lambda: with_stated_fields(many)) < 2.2 * lines(lambda: with_stated_fields(few))


def _policy(folder: Path, number: int) -> Policy:
    (folder / "policy_data").mkdir(parents=True)
    facts = "".join(
        f"  f{n}:\n    period: P{n + 1}M\n    text: {{sv: 'I {{period}}.', en: 'For {{period}}.'}}\n"
        for n in range(number)
    )
    source = f"policy:\n  languages: [sv, en]\nretention:\n{facts}"
    (folder / "policy_data" / "policy.yaml").write_text(source, encoding="utf-8")
    return read_project(folder).policy
