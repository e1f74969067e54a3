"""Bad input becomes findings at their place: all of them, and never a traceback."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policysite.checking.run import check_project
from policysite.model.finding import Severity
from policysite.model.project import Project
from policysite.reading.project import NothingToRead, read_project
from policysite.reading.text_files import SIZE_LIMIT
from tests.reading.conftest import POLICY, TEXT, Read, told

RIGHTS = "policy_data/rights.yaml"
FAULTS = [
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
    ("rights:\n  access:\n    text: {sv: a\0b}\n", "invalid-yaml", 3, 17),
    ('rights:\n  access:\n    text: {sv: "a\\u202eb"}\n', "invalid-yaml", 3, 16),
    ('rights:\n  access:\n    text: {sv: "a\\0b"}\n', "invalid-yaml", 3, 16),
    ("rights:\n  access: [\n", "invalid-yaml", 3, 1),
    ("rights: a\nrights: |x\n", "invalid-yaml", 2, 10),
    ("policy: x\n", "invalid-value", 1, 9),
    ("settlements: x\n", "invalid-value", 1, 14),
    ("settlements:\n  x: y\n", "invalid-value", 2, 6),
    ("settlements:\n  x: {severity: error, published: y, decision: {sv: a, en: b}}\n", "invalid-value", 2, 35),
    ("settlements:\n  x: {published: {sv: [y]}}\n", "invalid-value", 2, 23),
    ("settlements:\n  x: {fact: [rights]}\n", "invalid-value", 2, 13),
    ("settlements:\n  x: {fcat: rights}\n", "unknown-key", 2, 7),
    ("glossary: x\n", "invalid-value", 1, 11),
    ("rights:\n  text:\n    sv: Begär radering av uppgift #1 med mera\n", "misread-text", 3, 35),
    ("rights:\n  text:\n    sv: Begär radering\n      av uppgift #1 med mera\n", "misread-text", 4, 18),
    ("rights:\n  text:\n    sv: Skriv till avdelning # 3\n", "misread-text", 3, 30),
    ("rights:\n  text:\n    sv: Skriv till avdelning # tre om du undrar.\n", "misread-text", 3, 30),
    ("rights:\n  text:\n    sv: ”Begär radering.”\n", "misread-text", 3, 9),
    ("rights:\n  text:\n    sv: “Begär radering.”\n", "misread-text", 3, 9),
]


@pytest.mark.parametrize(
    "written",
    [
        "Begär radering # kollad av Anna",
        "Begär radering # 3 ställen kvar",
        "Begär radering # Kollad av Anna.",
        "Begär radering. # 3 ställen kvar att läsa.",
        "Radering # 17 i förordningen",
        '"Begär radering" # 3 ställen kvar',
        "Begär radering #",
    ],
)
def test_a_comment_after_a_text_is_a_comment(read: Read, written: str) -> None:
    assert not read(rights=f"rights:\n  text:\n    sv: {written}\n").faults


@pytest.mark.parametrize(("source", "rule", "line", "column"), FAULTS)
def test_a_fault_is_told_at_its_place(read: Read, source: str, rule: str, line: int, column: int) -> None:
    project = read(rights=source)
    assert (rule, RIGHTS, line, column) in told(project)
    assert all(fault.message and fault.help for fault in project.faults)


def test_what_a_comment_swallows_is_told_with_the_words(read: Read) -> None:
    (fault,) = read(rights="rights:\n  text: \n    sv: Begär radering #1 nu\n").faults
    assert fault.severity is Severity.WARNING
    assert "`#1 nu`" in fault.message
    assert "double quotes" in fault.help


@pytest.mark.parametrize(
    "written",
    [
        "Begär radering # 1 är en kommentar",
        '"Begär radering #1"',
        '"Begär radering" #kommentar',
        "Begär radering av C#1",
        '"“Begär radering.”"',
        "“Begär” och “radera”",
        "Skriv ”radering” i ämnesraden",
        ">-\n      Begär radering #1 nu",
    ],
)
def test_a_comment_and_quotation_marks_that_are_meant_are_no_fault(read: Read, written: str) -> None:
    assert read(rights=f"rights:\n  text:\n    sv: {written}\n").faults == ()


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


def test_a_fault_is_told_without_terminal_standards_or_tags(read: Read) -> None:
    source = "rights:\n  exercise: Skriv till oss\n  a:\n    unset: {sv: Öppet.}\n    period: 3 months\n"
    key, note, period = read(rights=source).faults
    assert key.help.startswith("if it is the name of a fact, write its keys, such as `text:`, on the lines below it")
    assert note.message == "`rights.a.unset` says that something is undecided, but not in English"
    assert period.message == "`rights.a.period`: `3 months` is not a period such as P3M (3 months)"
    assert "P3M is 3 months, P90D 90 days" in period.help


@pytest.mark.parametrize(
    ("written", "help"),
    [
        ("p3m", "did you mean P3M? write P, a number"),
        ("P0M", "a period is at least 1 of something"),
        ("PT0H", "a period is at least 1 of something"),
        ("3M", "write P, a number and a letter"),
    ],
)
def test_a_period_that_is_nearly_one_is_answered_with_what_it_may_mean(read: Read, written: str, help: str) -> None:
    (fault,) = read(rights=f"rights:\n  a:\n    period: {written}\n    text: {{sv: Öppet., en: Open.}}\n").faults
    assert fault.help.startswith(help)


def test_a_waiver_until_a_day_that_does_not_exist_is_told_at_the_day_and_once(read: Read) -> None:
    waiver = "waivers: [{rule: open-question, reason: We ask., expires: 2027-02-30}]"
    project = read(rights=f"rights:\n  unset: {{sv: Öppet., en: Open.}}\n  {waiver}\n")
    found = check_project(project, today=date(2026, 1, 1)).findings
    about = [(fault.rule, fault.message) for fault in found if "waiver" in f"{fault.rule} {fault.message}"]
    assert about == [("invalid-value", "`rights.waivers`: `2027-02-30` is not a date such as 2018-05-25")]
    assert project.faults[0].location.column == 61


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


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        "{a: " * 100_000 + "x" + "}" * 100_000,
        "{'}': " * 100_000,
        "{a: # }\n " * 100_000,
        "".join(f"{'  ' * level}a:\n" for level in range(900)),
    ],
    ids=["lists", "mappings", "items", "keys", "closed", "closed in quotes", "closed in comments", "indented"],
)
def test_bottomless_nesting_is_refused_before_it_hurts(read: Read, bomb: str) -> None:
    assert [rule for rule, *_ in told(read(rights=bomb))] == ["invalid-yaml"]


def test_an_alias_bomb_does_not_explode(read: Read) -> None:
    levels = "".join(f"  b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 30))
    rules = {rule for rule, *_ in told(read(rights=f"rights:\n  b0: &b0 [x]\n{levels}"))}
    assert "invalid-yaml" in rules


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


def found(project: Project) -> list[tuple[str, str]]:
    """Rule and severity of everything that a run finds at the level of errors and warnings."""
    outcome = check_project(project, today=date(2020, 1, 1))
    return [(finding.rule, finding.location.path) for finding in outcome.findings if finding.severity > Severity.NOTE]


@pytest.mark.parametrize("value", ["period: 3 months", "perid: P3M", "period: [P3M]", "period:", "period: *x"])
def test_a_refused_value_is_one_finding_and_its_placeholders_none(read: Read, value: str) -> None:
    anchor = "scope:\n  x:\n    text: {sv: &x Vi, en: We}\n" if "*" in value else ""
    project = read(retention=f"{anchor}retention:\n  logs:\n    {value}\n{TEXT}")
    assert [rule for rule, _ in found(project)] == [told(project)[0][0]]


@pytest.mark.parametrize(
    "text",
    ["text: Begära", "text: {sv: [Vi], en: We.}", "text: {sv: 'i {period!r}', en: 'in {period!r}'}", "text: *x"],
)
def test_a_refused_text_is_not_also_a_missing_one(read: Read, text: str) -> None:
    project = read(
        retention=f"scope:\n  text: &x {{sv: Vi., en: We.}}\nretention:\n  logs:\n    period: P3M\n    {text}\n"
    )
    assert {rule for rule, _ in found(project)} == {told(project)[0][0]}


def test_a_text_that_is_a_whole_document_is_refused(read: Read) -> None:
    project = read(rights=f"rights:\n  text:\n    sv: kort\n    en: {'long ' * 5_000}\n")
    (fault,) = (fault for fault in project.faults if fault.rule == "invalid-value")
    assert "characters is too long to be compared" in fault.message
    assert fault.fact == "rights.en"
