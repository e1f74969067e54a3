"""Reading the facts of a model."""

from __future__ import annotations

import pytest

from policysite.model.fact import Conjunction, Form, Openness, Placeholder, StatedNone, Unset
from policysite.model.language import Language
from policysite.model.value import Article, Duration, Phone, Term
from tests.reading.conftest import Read, told

SV, EN = Language("sv"), Language("en")

RETENTION = """\
# how long
retention:
  security-logs:
    period: P3M
    reason: [security, law]
    text:
      sv: Vi sparar dem i {period} hos {controller.name}.
      en: "We keep them for {period} at {controller.name}."
"""


def test_a_typed_value_is_parsed_from_its_canonical_form(read: Read) -> None:
    facts = read(
        retention=RETENTION, contact='contact:\n  phone: "+46480362000"\n  article: GDPR 6(1)(f)\n'
    ).policy.facts
    assert facts["retention.security-logs"].values["period"] == Duration(months=3)
    assert facts["retention.security-logs"].scalars("reason") == (Term("reason", "security"), Term("reason", "law"))
    assert facts["contact"].values["phone"] == Phone("+46480362000")
    assert facts["contact"].values["article"] == Article("GDPR", 6, ("1", "f"))


def test_a_text_is_taken_apart_into_words_and_placeholders(read: Read) -> None:
    text = read(retention=RETENTION).policy.facts["retention.security-logs"].texts[SV]
    assert text.segments == (
        "Vi sparar dem i ",
        Placeholder("period", 16, 24),
        " hos ",
        Placeholder("controller.name", 29, 46),
        ".",
    )


def test_a_word_is_located_in_plain_and_quoted_texts(read: Read) -> None:
    texts = read(retention=RETENTION).policy.facts["retention.security-logs"].texts
    swedish, english = texts[SV].passage, texts[EN].passage
    assert (swedish.locate(3, 9).line, swedish.locate(3, 9).column, swedish.locate(3, 9).text) == (7, 14, "sparar")
    assert (english.locate(3, 7).line, english.locate(3, 7).column, english.locate(3, 7).text) == (8, 15, "keep")


def test_a_word_is_located_in_folded_texts_and_behind_escapes(read: Read) -> None:
    source = (
        "rights:\n  access:\n    text:\n      sv: >-\n        Du kan begära\n        tillgång.\n"
        '      en: "You can\\u00a0ask\n        for \\"access\\"."\n'
    )
    texts = read(rights=source).policy.facts["rights.access"].texts
    assert texts[SV].passage.text == "Du kan begära tillgång."
    tillgang = texts[SV].passage.text.index("tillgång")
    assert (texts[SV].passage.locate(tillgang).line, texts[SV].passage.locate(tillgang).column) == (6, 9)
    access = texts[EN].passage.text.index("access")
    assert (texts[EN].passage.locate(access).line, texts[EN].passage.locate(access).column) == (8, 15)


def test_yes_no_and_leading_zeros_stay_the_text_that_was_written(read: Read) -> None:
    fact = read(contact="contact:\n  box: 0347\n  city: no\n  text: {sv: on, en: off}\n").policy.facts["contact"]
    assert (str(fact.values["box"]), str(fact.values["city"])) == ("0347", "no")
    assert fact.texts[SV].segments == ("on",)


def test_a_value_in_each_language_is_told_that_it_stands_once(read: Read) -> None:
    source = "contact:\n  email:\n    sv: info@example.org\n    en: info@example.org\n"
    (fault,) = read(contact=source).faults
    assert fault.message == "`contact.email`: `email` takes one value, once for all languages"
    assert fault.help == "write an e-mail address after `email:`, without `sv:` and `en:`"


@pytest.mark.parametrize("written", ["”Begär radering.”", "Skriv till avdelning # 3"])
def test_a_misread_text_is_named_by_its_language(read: Read, written: str) -> None:
    (fault,) = read(rights=f"rights:\n  text: \n    sv: {written}\n    en: Request erasure.\n").faults
    assert fault.message.startswith("the Swedish text of `rights` ")


def test_unset_and_none_say_that_a_value_is_open_or_does_not_exist(read: Read) -> None:
    source = "purposes:\n  legal-basis:\n    unset: {sv: Öppet., en: Open.}\n  data-protection-officer: none\n"
    fact = read(purposes=source).policy.facts["purposes"]
    unset, none = fact.values["legal-basis"], fact.values["data-protection-officer"]
    assert isinstance(unset, Unset)
    assert unset.note[EN].passage.text == "Open."
    assert isinstance(none, StatedNone)


def test_the_text_of_a_field_that_is_none_is_a_fact_unless_braces_or_an_address_tell_it(read: Read) -> None:
    none = "none: {sv: 'Inget hos {name}.', en: 'None at {name}.'}"
    facts = read(
        a=f"a:\n  name: Ada\n  text: {{sv: Text., en: Text.}}\n  data-protection-officer:\n    {none}\n",
        b="b:\n  name: Bo\n  text: {sv: '{representative}', en: '{representative}'}\n"
        f"  representative:\n    {none}\n",
        c=f"c:\n  name: Cy\n  email:\n    {none}\n",
    ).policy.facts
    assert [address for address in facts if "." in address] == ["a.data-protection-officer"]
    told = facts["a.data-protection-officer"]
    assert (told.exists, told.is_silent) == (False, False)
    assert told.texts[EN].segments == ("None at ", Placeholder("a.name", 8, 14), ".")
    assert facts["a"].values["data-protection-officer"] == StatedNone({}, told.location)
    assert [address for address, _ in facts["b"].stated()] == ["b", "b.representative.none"]


def test_a_fact_that_does_not_exist_says_so_in_its_text_or_says_nothing(read: Read) -> None:
    said = "none: {sv: Det finns inga., en: There are none.}"
    project = read(
        transfers=f"transfers: none\nrights:\n  a: none\n  b:\n    article: GDPR 20\n    {said}\n  c: {{}}\n"
    )
    facts = project.policy.facts
    assert not project.faults
    assert {address: (fact.exists, fact.is_silent) for address, fact in facts.items() if address != "policy"} == {
        "transfers": (False, True),
        "rights": (True, False),
        "rights.a": (False, True),
        "rights.b": (False, False),
        "rights.c": (True, False),
    }
    assert facts["rights.b"].texts[EN].passage.text == "There are none."
    assert [fact.address for fact in project.policy.decided()] == ["policy", "rights", "rights.c"]


STILL_UNSET = "it has a text and is still `unset`, so the text is not published"


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("unset: {sv: Öppet., en: Open.}\n    none:", "it is undecided, and known not to exist"),
        ("unset: {sv: Öppet., en: Open.}\n    text: {sv: a, en: b}", STILL_UNSET),
        ("text: {sv: a}\n    unset: {sv: Öppet., en: Open.}", STILL_UNSET),
        ("text: {sv: a, en: b}\n    none: {sv: a, en: b}", "`none` and `text` both say what is published"),
        ("none: yes", "a text in each language is expected here"),
        ("", "nothing stands below this name"),
    ],
)
def test_what_is_left_of_an_open_question_is_told_in_words(read: Read, written: str, what: str) -> None:
    (fault,) = read(rights=f"rights:\n  exercise:\n    {written}\n").faults
    assert fault.message == f"`rights.exercise`: {what}"


def test_a_text_beside_a_forgotten_unset_is_told_where_it_is_to_be_removed(read: Read) -> None:
    source = "rights:\n  exercise:\n    text: {sv: a, en: b}\n    unset: {sv: Öppet., en: Open.}\n"
    project = read(rights=source)
    assert told(project) == [("invalid-value", "policy_data/rights.yaml", 4, 5)]
    assert project.faults[0].help == "remove `unset:` with its note; or remove the text until it is decided"


def test_a_list_has_items_with_addresses_and_says_whether_it_is_open_and_a_table_has_rows(read: Read) -> None:
    source = (
        "data:\n  layout: list\n  usage:\n    list: examples\n    conjunction: or\n"
        "    text: {sv: '{items}', en: '{items}'}\n"
        "    items:\n      ip: {sv: IP-adresser, en: IP addresses}\n  other:\n    form: paragraph\n"
    )
    facts = read(data=source).policy.facts
    usage = facts["data.usage"]
    assert [item.address for item in usage.items] == ["data.usage.ip"]
    assert (usage.openness, usage.conjunction, usage.form) == (Openness.EXAMPLES, Conjunction.OR, Form.ITEM)
    assert facts["data.other"].form is Form.PARAGRAPH
    tabled = read(kept="kept:\n  layout: table\n  logs: {}\n").policy.facts
    assert tabled["kept.logs"].form is Form.ROW


def test_sections_come_in_the_declared_order_and_facts_in_that_of_the_file(read: Read) -> None:
    policy = "policy:\n  languages: [sv]\n  sections: [rights, data]\n"
    project = read(policy=policy, data="data:\n  b: {}\n  a: {}\n", rights="rights:\n  access: {}\n")
    assert list(project.policy.facts) == ["policy", "rights", "rights.access", "data", "data.b", "data.a"]
    assert project.faults == ()


def test_one_section_may_be_spread_over_two_files(read: Read) -> None:
    project = read(one="rights:\n  access: {}\n", two="rights:\n  erasure: {}\n")
    assert list(project.policy.sections["rights"].children) == ["access", "erasure"]
    assert project.faults == ()


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("  form: item\n  conjunction: or\n  list: open\n  layout: list\n  access: {}\n", "  erasure: {}\n"),
        ("  access: {}\n", "  form: item\n  conjunction: or\n  list: open\n  layout: list\n  erasure: {}\n"),
        ("  form: item\n  list: open\n  access: {}\n", "  conjunction: or\n  layout: list\n  erasure: {}\n"),
    ],
)
def test_a_section_means_the_same_whichever_of_its_files_says_how_it_stands(read: Read, one: str, two: str) -> None:
    project = read(one=f"rights:\n{one}", two=f"rights:\n{two}")
    rights = project.policy.sections["rights"]
    assert project.faults == ()
    assert (rights.form, rights.conjunction, rights.openness) == (Form.ITEM, Conjunction.OR, Openness.OPEN)
    assert [child.form for child in rights.children.values()] == [Form.ITEM, Form.ITEM]


def test_what_two_files_say_of_one_section_is_told_once_each(read: Read) -> None:
    section = "rights:\n  form: item\n  text: {sv: Du., en: You.}\n  waivers: [{rule: lost-right, reason: x}]\n"
    project = read(one=section, two=section)
    assert [(fault.rule, fault.fact) for fault in project.faults] == [
        ("duplicate-key", "rights.form"),
        ("duplicate-key", "rights.text"),
    ]
