"""What helps a reader through the policy: a summary, the meaning of rights and of words."""

import re
from pathlib import Path

from markdown import markdown

from policysite.model.fact import Form
from policysite.model.page import Page, PageSet, Reference
from policysite.model.policy import GlossaryTerm
from policysite.model.project import Project
from policysite.model.value import Article, Duration, Name, Phone, Term
from policysite.rendering.page import render_page
from tests.rendering.models import EN, HERE, SV, fact, policy, texts, unset


def term(concept: str, swedish: str, english: str, **definition: str) -> GlossaryTerm:
    return GlossaryTerm(concept, HERE, {SV: (swedish,), EN: (english,)}, {}, {}, texts(**definition))


SECTIONS = (
    fact("controller", values={"name": Name("Example AB")}),
    fact(
        "purposes",
        fact(
            "purposes.support",
            texts=texts(sv="att hjälpa", en="to help"),
            form=Form.ITEM,
            values={"purpose": Term("purpose", "support")},
        ),
        fact("purposes.secret", unset=unset(), form=Form.ITEM, values={"purpose": Term("purpose", "offer")}),
        title=texts(sv="Ändamål", en="Purposes"),
    ),
    fact(
        "retention",
        fact(
            "retention.logs", texts=texts(sv="I {period}.", en="For {period}."), values={"period": Duration(months=3)}
        ),
        fact("retention.longer", texts=texts(sv="Ibland längre.", en="Sometimes longer."), form=Form.SENTENCE),
        fact("retention.law", texts=texts(sv="Lagen gäller.", en="The law applies.")),
    ),
    fact(
        "rights",
        fact(
            "rights.access",
            texts=texts(sv="begära tillgång", en="request access"),
            form=Form.ITEM,
            values={"right": Term("right", "access"), "article": Article("GDPR", 15)},
        ),
        fact(
            "rights.complaint",
            texts=texts(
                sv="Du kan klaga hos tillsynsmyndigheten.", en="You can complain to the controller or the controller."
            ),
            values={"right": Term("right", "complaint")},
        ),
        title=texts(sv="Rättigheter", en="Rights and the controller"),
    ),
    fact("authority", values={"official-name": texts(sv="Myndigheten", en="The Authority")}),
    fact("contact", values={"phone": Phone("+46480362000")}),
)
GLOSSARY = (
    term("right.access", "tillgång", "access", sv="Rätten att få veta.", en="The right to know."),
    term("right.complaint", "klagomål", "complaint"),
    term("role.controller", "personuppgiftsansvarig", "controller", sv="Den som bestämmer.", en="Whoever decides."),
)
PLACED = ("policy.summary", "purposes", "retention", "rights", "contact", "policy.glossary")
SOURCE = "\n\n".join(f"{{{{ {address} }}}}" for address in PLACED)


def site(source: str = SOURCE) -> Project:
    placed = tuple(Reference(name, HERE, 0, 0) for name in re.findall(r"\{\{ (\S+) \}\}", source))
    page = Page("docs/en/index.md", "index.md", EN, source, placed)
    return Project(Path(), policy(*SECTIONS), (PageSet("index.md", (page,)),), GLOSSARY)


def html(source: str = SOURCE) -> str:
    return markdown(render_page(site(source), EN, source), extensions=["attr_list"]).replace("\xa0", " ")


def lines(page: str) -> list[tuple[str, str, list[str]]]:
    """Question, where it leads, and the answers without markup."""
    summary = page[page.index('<dl class="summary">') : page.index("</dl>")]
    return [
        (question, home, [re.sub("<[^>]+>", "", answer) for answer in re.findall("<dd>(.*?)</dd>", answers)])
        for home, question, answers in re.findall(r'<dt><a href="#(.*?)">(.*?)</a></dt>(.*?)</div>', summary)
    ]


def test_the_summary_answers_what_a_reader_in_a_hurry_asks_and_leads_on() -> None:
    assert lines(html()) == [
        ("Who is responsible?", "contact", ["Example AB"]),
        ("What for?", "purposes", ["to help"]),
        ("How long?", "retention", ["For 3 months.", "Sometimes longer."]),
        ("Your rights", "rights", ["AccessComplaint"]),
        ("Contact us", "contact", ["+46 480 36 20 00".replace("+", "&#43;")]),
        ("Complain to", "rights.complaint", ["The Authority"]),
    ]


def test_the_summary_has_no_line_for_what_no_page_places() -> None:
    assert [question for question, _, _ in lines(html("{{ policy.summary }}\n\n{{ purposes }}"))] == ["What for?"]


def test_a_right_is_told_with_its_meaning_and_its_provision() -> None:
    assert (
        '<ul class="cards">\n'
        '<li><span id="rights.access" data-fact="rights.access">request access</span>\n'
        '<span class="meaning">The right to know.</span>\n'
        '<span class="provision">'
        '<data value="GDPR 15" data-fact="rights.access.article">Article 15 GDPR</data></span>\n'
        "</li>\n</ul>"
    ) in html()


def test_a_term_leads_to_its_meaning_where_a_page_uses_it_first_but_not_in_a_heading() -> None:
    page = html()
    link = '<a class="term" href="#term:role.controller">controller</a>'
    assert page.count(link) == 1
    assert f"complain to the {link} or the controller." in page
    assert '<div id="term:role.controller"><dt>Controller</dt><dd>Whoever decides.</dd></div>' in page
    assert '<h2 id="policy.glossary">Words used in the policy</h2>' in page


def test_the_words_of_a_right_are_not_linked_since_they_mean_other_things_elsewhere() -> None:
    assert "term:right.access" not in html()


def test_a_page_without_the_glossary_has_no_links_to_it() -> None:
    assert 'class="term"' not in html("{{ rights }}")
