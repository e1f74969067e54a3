"""Bad input becomes findings at their place: all of them, and never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policysite.reading.project import NothingToRead, read_project
from policysite.reading.yaml_syntax import SIZE_LIMIT
from tests.reading.conftest import POLICY, Read, told

RIGHTS = "policy_data/rights.yaml"


@pytest.mark.parametrize(
    ("source", "rule", "line", "column"),
    [
        ("rights:\n\taccess: {}\n", "invalid-yaml", 2, 1),
        ("rights:\n  text:\n    sv: Vi lagrar: uppgifter\n", "invalid-yaml", 3, 18),
        ("rights: {access: {}\n", "invalid-yaml", 2, 1),
        ("rights: !!python/object/apply:os.system [ls]\n", "invalid-value", 1, 9),
        ("rights: !run {}\n", "invalid-yaml", 1, 9),
        ("rights:\n  a: &a {text: {sv: x}}\n  b: *a\n", "invalid-yaml", 2, 6),
        ("rights:\n  a: {text: {sv: &a x}}\n  b: {text: {sv: *a}}\n", "invalid-yaml", 2, 18),
        ("rights: {}\n---\nrights: {}\n", "invalid-yaml", 2, 1),
        ("rights:\n  access: {}\n  access: {}\n", "duplicate-key", 3, 3),
        ("rights:\n  access:\n    perid: P3M\n", "unknown-key", 3, 5),
        ("rights:\n  access:\n    txt: {sv: x, en: y}\n", "unknown-key", 3, 5),
        ("rights:\n  Access: {}\n", "unknown-key", 2, 3),
        ("rights:\n  access:\n    period: 3 months\n", "invalid-value", 3, 13),
        ("rights:\n  access:\n    period: [P3M]\n", "invalid-value", 3, 13),
        ("rights:\n  access:\n    period:\n", "invalid-value", 3, 12),
        ("rights:\n  access:\n    period: unset\n", "invalid-value", 3, 13),
        ("rights:\n  access:\n    text: Begära\n", "invalid-value", 3, 11),
        ("rights:\n  access:\n    text:\n      sv: [Begära]\n", "invalid-value", 4, 11),
        ("rights:\n  access:\n    list: opne\n", "invalid-value", 3, 11),
        ("rights:\n  access:\n    items: [a]\n", "invalid-value", 3, 12),
        ("rights:\n  access:\n    url: javascript:alert(1)\n", "invalid-value", 3, 10),
        ("rights:\n  access:\n    unset: {sv: Öppet.}\n", "missing-key", 3, 12),
        ("rights:\n  access:\n    waivers:\n      - reason: x\n", "missing-key", 4, 9),
        ("rights:\n  access:\n    text:\n      fi: x\n", "unknown-language", 4, 7),
        ("rights:\n  access:\n    text:\n      sv: Läs <script>alert(1)</script>\n", "unsafe-text", 4, 15),
        ("rights:\n  access:\n    text:\n      sv: '[x](javascript:alert(1))'\n", "unsafe-text", 4, 14),
        ("rights:\n  access:\n    text:\n      sv: a\u202eb\n", "unsafe-text", 4, 12),
        ("rights:\n  access:\n    text:\n      sv: i {{ period }} här\n", "invalid-placeholder", 4, 13),
        ("rights:\n  access:\n    text:\n      sv: i {period.__class__} här\n", "invalid-placeholder", 4, 13),
        ("rights:\n  access:\n    text:\n      sv: i {period!r} här\n", "invalid-placeholder", 4, 13),
        ("rights:\n  access:\n    text:\n      sv: i {period här\n", "invalid-placeholder", 4, 13),
        ("- rights\n", "invalid-value", 1, 1),
        ("rights: x\n", "invalid-value", 1, 9),
        ("# only a comment\n", "unreadable-file", 1, 1),
        ("", "unreadable-file", 1, 1),
    ],
)
def test_a_fault_is_told_at_its_place(read: Read, source: str, rule: str, line: int, column: int) -> None:
    project = read(rights=source)
    assert (rule, RIGHTS, line, column) in told(project)
    assert all(fault.message and fault.help for fault in project.faults)


def test_every_fault_of_every_file_is_told_not_only_the_first(read: Read) -> None:
    project = read(
        rights="rights:\n  access:\n    perid: P3M\n    period: x\n",
        data="data:\n\tx: 1\n",
        contact="contact:\n  url: x\n",
    )
    assert [rule for rule, *_ in told(project)] == ["invalid-yaml", "invalid-value", "unknown-key", "invalid-value"]


def test_a_misspelt_key_is_answered_with_the_nearest_that_exists(read: Read) -> None:
    (fault,) = read(rights="rights:\n  access:\n    perid: P3M\n").faults
    assert fault.message == "`perid` is not a key of `rights.access`"
    assert "did you mean `period`?" in fault.help


def test_the_same_address_in_two_files_is_told_with_the_place_of_the_first(read: Read) -> None:
    (fault,) = read(one="rights:\n  access: {}\n", two="rights:\n  access: {}\n").faults
    assert fault.rule == "duplicate-key"
    assert fault.message == "`rights.access` stands twice; the first is in policy_data/one.yaml, line 2"


def test_a_file_that_is_not_utf_8_is_told_at_the_line(read: Read) -> None:
    project = read(rights=b"rights:\n  x: {}\n" + "  # rättelse\n".encode("latin-1"))
    assert told(project) == [("unreadable-file", RIGHTS, 3, 1)]


def test_a_file_that_is_too_large_is_refused_unread(read: Read) -> None:
    project = read(rights="#" * (SIZE_LIMIT + 1))
    assert told(project) == [("unreadable-file", RIGHTS, 1, 1)]


@pytest.mark.parametrize("bomb", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000])
def test_bottomless_nesting_is_refused_before_it_hurts(read: Read, bomb: str) -> None:
    assert [rule for rule, *_ in told(read(rights=bomb))] == ["invalid-yaml"]


def test_an_alias_bomb_does_not_explode(read: Read) -> None:
    levels = "".join(f"  b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 30))
    rules = {rule for rule, *_ in told(read(rights=f"rights:\n  b0: &b0 [x]\n{levels}"))}
    assert "invalid-yaml" in rules


def test_a_policy_without_languages_is_told_and_read_on(read: Read) -> None:
    project = read(policy=None, rights="rights:\n  access:\n    period: x\n")
    assert [rule for rule, *_ in told(project)] == ["missing-key", "invalid-value"]


def test_a_section_that_is_misspelt_is_answered_from_the_declared_ones(read: Read) -> None:
    policy = "policy:\n  languages: [sv, en]\n  sections: [rights]\n"
    faults = read(policy=policy, rights="rigths:\n  access: {}\n").faults
    assert [fault.message for fault in faults] == [
        "there is no section `rights`",
        "`rigths` is not a section of the policy",
    ]
    assert "did you mean `rights`?" in faults[1].help


@pytest.mark.parametrize(
    ("site", "what"),
    [("[{locale: sv}]", "the policy has"), ("[{locale: sv}, {locale: en}, {locale: fi}]", "the site has")],
)
def test_a_language_that_only_the_model_or_the_site_has_is_told(read: Read, site: str, what: str) -> None:
    (fault,) = read(**{"mkdocs.yml": f"site_name: x\nplugins:\n  - i18n:\n      languages: {site}\n"}).faults
    assert fault.rule == "unknown-language"
    assert fault.message.startswith(what)


def test_an_empty_folder_is_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead, match="no folder `policy_data`"):
        read_project(tmp_path)
    (tmp_path / "policy_data").mkdir()
    with pytest.raises(NothingToRead, match="no YAML file"):
        read_project(tmp_path)


def test_a_link_out_of_the_project_is_not_followed(read: Read, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.yaml"
    outside.write_text("rights: {}\n")
    (tmp_path / "policy_data").mkdir()
    (tmp_path / "policy_data" / "rights.yaml").symlink_to(outside)
    project = read()
    assert told(project) == [("unreadable-file", RIGHTS, 1, 1)]
    assert "rights" not in project.policy.facts


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from(" \n\t:-{}[]&*!|>'\"%@`#,?abåsven\u202e\x00<\\0"), max_size=80))
def test_no_file_makes_the_reader_fail(tmp_path: Path, source: str) -> None:
    folder = tmp_path / "policy_data"
    folder.mkdir(exist_ok=True)
    (folder / "policy.yaml").write_text(POLICY)
    (folder / "rights.yaml").write_text(source, encoding="utf-8", newline="")
    for fault in read_project(tmp_path).faults:
        assert fault.location.line >= 1
        assert fault.location.column >= 1


def test_an_unfinished_merge_is_called_that(read: Read) -> None:
    project = read(rights="rights:\n<<<<<<< HEAD\n  access: {}\n=======\n  erasure: {}\n>>>>>>> branch\n")
    assert told(project) == [("invalid-yaml", "policy_data/rights.yaml", 2, 1)]
    assert "could not merge" in project.faults[0].message
