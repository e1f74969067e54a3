"""Facts as blocks of a page."""

import re

import pytest
from markdown import markdown

from policysite.model.fact import Conjunction, Fact, Form, Openness, StatedNone, Texts
from policysite.model.language import Language
from policysite.model.value import Country, Date, Domain, Duration, Name, Phone, Term, Url
from policysite.rendering.section import render_fact
from policysite.rendering.wording import MissingWordingError
from tests.rendering.models import EN, HERE, SV, fact, item, policy, texts, unset


def html(*sections: Fact, language: Language = EN, placed: str = "") -> str:
    """The first section, or the fact placed, as HTML."""
    model = policy(*sections)
    placed_fact = model.facts[placed or sections[0].address]
    return markdown(render_fact(model, language, placed_fact), extensions=["attr_list"])


def test_a_section_is_its_heading_and_everything_below_it_in_the_order_of_the_model() -> None:
    section = fact(
        "rights",
        fact("rights.access", texts=texts(en="access"), form=Form.ITEM),
        fact("rights.erasure", texts=texts(en="erasure"), form=Form.ITEM),
        fact("rights.complaint", texts=texts(en="You can complain.")),
        title=texts(en="Rights"),
        texts=texts(en="You have the right to:"),
    )
    assert html(section) == (
        '<h2 data-fact="rights.title" id="rights">Rights</h2>\n'
        '<p data-fact="rights">You have the right to:</p>\n\n'
        "<ul>\n"
        '<li id="rights.access" data-fact="rights.access">access</li>\n'
        '<li id="rights.erasure" data-fact="rights.erasure">erasure</li>\n'
        "</ul>\n\n"
        '<p id="rights.complaint" data-fact="rights.complaint">You can complain.</p>'
    )


def test_what_does_not_exist_is_told_in_its_text_or_not_at_all() -> None:
    silent = fact("a.b", fact("a.b.c", texts=texts(en="c")), title=texts(en="B"), none=StatedNone({}, HERE))
    said = fact("a.d", texts=texts(en="There are none."), none=StatedNone({}, HERE))
    assert html(fact("a", silent, said)) == '<p id="a.d" data-fact="a.d">There are none.</p>'


def test_a_sentence_goes_on_in_the_paragraph_before_it_and_both_keep_their_anchors() -> None:
    section = fact(
        "a",
        fact("a.b", texts=texts(en="One.")),
        fact("a.c", texts=texts(en="Two."), form=Form.SENTENCE),
        fact("a.d", texts=texts(en="item"), form=Form.ITEM),
        fact("a.e", texts=texts(en="Three."), form=Form.SENTENCE),
    )
    assert html(section) == (
        '<p><span id="a.b" data-fact="a.b">One.</span> <span id="a.c" data-fact="a.c">Two.</span></p>\n\n'
        '<ul>\n<li id="a.d" data-fact="a.d">item</li>\n</ul>\n\n'
        '<p id="a.e" data-fact="a.e">Three.</p>'
    )


def test_periods_are_a_table_of_how_long_what_applies_and_why() -> None:
    section = fact(
        "kept",
        fact(
            "kept.logs",
            texts=texts(en="We keep logs for {period}."),
            form=Form.ROW,
            values={
                "period": Duration(months=3),
                "bound": Term("bound", "minimum"),
                "reason": (Term("reason", "security"),),
            },
        ),
        fact(
            "kept.contract",
            texts=texts(en="Agreements may say more."),
            form=Form.ROW,
            values={"criterion": (Term("criterion", "contract"), Term("criterion", "law"))},
        ),
        fact("kept.rest", texts=texts(en="No period here."), form=Form.ROW),
    )
    table = html(section).replace("\xa0", " ")
    assert re.findall(r'<th scope="col">(.*?)</th>', table) == [
        "How long?",
        "What applies",
        "Reason",
    ]
    assert "<caption>Retention periods</caption>" in table
    assert (
        '<th scope="row">at least <data value="P3M" data-fact="kept.logs.period">3 months</data></th>'
        '<td id="kept.logs" data-fact="kept.logs">We keep logs for '
        '<data value="P3M" data-fact="kept.logs.period">3 months</data>.</td>'
        '<td data-label="Reason"><span data-fact="kept.logs.reason">security</span></td>'
    ) in table
    assert '<span data-fact="kept.contract.criterion">under a contract</span> and ' in table
    assert table.endswith('</table>\n\n<p id="kept.rest" data-fact="kept.rest">No period here.</p>')


def test_a_table_of_periods_without_a_reason_has_no_column_for_it() -> None:
    values = {"period": Duration(years=1), "bound": Term("bound", "exact")}
    table = html(fact("a", fact("a.b", texts=texts(en="Kept."), form=Form.ROW, values=values))).replace("\xa0", " ")
    assert "Reason" not in table
    assert '<th scope="row"><data value="P1Y" data-fact="a.b.period">1 year</data></th>' in table


def test_an_item_holds_the_items_below_it() -> None:
    inner = fact("a.b.c", texts=texts(en="inner"), form=Form.ITEM)
    section = fact("a", fact("a.b", inner, texts=texts(en="outer:"), form=Form.ITEM, title=texts(en="Bold")))
    assert html(section) == (
        '<ul>\n<li><span id="a.b" data-fact="a.b"><strong data-fact="a.b.title">Bold</strong> outer:</span>\n'
        '<ul>\n<li id="a.b.c" data-fact="a.b.c">inner</li>\n</ul>\n</li>\n</ul>'
    )


def test_a_heading_below_a_heading_is_one_level_deeper() -> None:
    section = fact("a", fact("a.b", title=texts(en="B"), texts=texts(en="Words.")), title=texts(en="A"))
    assert '<h3 data-fact="a.b.title" id="a.b">B</h3>' in html(section)


def test_what_is_undecided_is_never_rendered() -> None:
    section = fact(
        "a",
        fact("a.b", unset=unset(), title=texts(en="Secret"), texts=texts(en="secret")),
        fact("a.c", texts=texts(en="Kept {period}."), values={"period": unset()}),
        fact("a.d", texts=texts(en="See {a.c.period}.")),
        fact("a.e", fact("a.e.f", texts=texts(en="below")), unset=unset()),
        texts=texts(en="Decided."),
    )
    assert html(section) == '<p id="a" data-fact="a">Decided.</p>'


def test_what_is_known_not_to_exist_is_rendered_where_it_has_a_text() -> None:
    def officer(words: Texts) -> Fact:
        stated = {"data-protection-officer": StatedNone(words, HERE)}
        return fact("a", texts=texts(en="Officer: {data-protection-officer}."), values=stated)

    assert html(officer(texts(en="none is required"))) == (
        '<p id="a" data-fact="a">Officer: <span data-fact="a.data-protection-officer.none">none is required</span>.</p>'
    )
    assert html(officer({})) == ""


def test_values_in_a_text_are_formatted_tagged_and_marked_up() -> None:
    section = fact(
        "a",
        texts=texts(en="{period}, {effective}, {phone}, {url}, {name}, {domains}, {country}"),
        values={
            "period": Duration(months=3),
            "effective": Date.parse("2018-05-25"),
            "phone": Phone("+46480362000"),
            "url": Url("https://www.example.org/a_b"),
            "name": Name("A & B"),
            "domains": (Domain("example.org"), Domain("example.com")),
            "country": Country("SE"),
        },
    )
    assert (
        render_fact(policy(section), EN, section)
        .split(", ")[0]
        .endswith('<data value="P3M" data-fact="a.period">3\xa0months</data>')
    )
    assert html(section).replace("\xa0", " ").removeprefix('<p id="a" data-fact="a">').removesuffix("</p>").split(
        ", "
    ) == [
        '<data value="P3M" data-fact="a.period">3 months</data>',
        '<time datetime="2018-05-25" data-fact="a.effective">25 May 2018</time>',
        '<a href="tel:&#43;46480362000" data-fact="a.phone">&#43;46 480 36 20 00</a>',
        '<a href="https&#58;//www.example.org/a&#95;b" data-fact="a.url">www.example.org/a&#95;b</a>',
        '<span data-fact="a.name">A &#38; B</span>',
        '<span data-fact="a.domains">example.org</span> and <span data-fact="a.domains">example.com</span>',
        '<data value="SE" data-fact="a.country">Sweden</data>',
    ]


def test_a_placeholder_takes_the_value_of_another_fact_in_the_readers_language() -> None:
    authority = fact("authority", values={"official-name": texts(sv="Myndigheten", en="The Authority")})
    section = fact("a", texts=texts(sv="Se {authority.official-name}.", en="See {authority.official-name}."))
    assert html(section, authority, language=SV) == (
        '<p id="a" data-fact="a">Se <span data-fact="authority.official-name">Myndigheten</span>.</p>'
    )


def test_a_circle_of_placeholders_ends() -> None:
    section = fact("a", texts=texts(en="x {interest}"), values={"interest": texts(en="{interest}")})
    assert html(section) == ""


def test_a_list_in_a_sentence_says_in_each_language_whether_it_is_all_there_is() -> None:
    def listed(openness: Openness | None, language: Language) -> str:
        items = (item("a.x", sv="x", en="x"), item("a.y", sv="y", en="y"))
        section = fact(
            "a", texts=texts(sv="{items}.", en="{items}."), items=items, openness=openness, conjunction=Conjunction.OR
        )
        return render_fact(policy(section), language, section)

    x, y = '<span data-fact="a.x">x</span>', '<span data-fact="a.y">y</span>'
    for openness, swedish, english in [
        (None, "", ""),
        (Openness.CLOSED, "", ""),
        (Openness.OPEN, "bland annat ", "including "),
        (Openness.EXAMPLES, "till exempel ", "for example "),
    ]:
        assert listed(openness, SV) == f'<p id="a" data-fact="a">{swedish}{x} eller {y}.</p>'
        assert listed(openness, EN) == f'<p id="a" data-fact="a">{english}{x} or {y}.</p>'


def test_a_lead_in_says_so_before_its_colon() -> None:
    below = fact("a.b", texts=texts(sv="x", en="x"), form=Form.ITEM)
    section = fact("a", below, texts=texts(sv="Vi har:", en="We have:"), openness=Openness.EXAMPLES)
    assert '<p id="a" data-fact="a">Vi har, till exempel:</p>' in html(section, language=SV)
    assert '<p id="a" data-fact="a">We have, for example:</p>' in html(section)


def test_a_language_without_words_for_an_open_list_does_not_close_it() -> None:
    section = fact("a", texts=texts(vo="{items}"), items=(item("a.x", vo="x"),), openness=Openness.OPEN)
    with pytest.raises(MissingWordingError, match=r"in vo for a list that is `open`"):
        render_fact(policy(section), Language("vo"), section)


def test_values_alone_are_an_address_in_the_readers_words() -> None:
    values = {
        "name": Name("Example AB"),
        "box": Name("347"),
        "postcode": Name("391 23"),
        "city": Name("Kalmar"),
        "country": Country("SE"),
        "phone": Phone("+46480362000"),
        "email": unset(),
    }
    assert html(fact("contact", values=values), language=SV).replace("\xa0", " ") == (
        '<address id="contact" data-fact="contact"><span data-fact="contact.name">Example AB</span><br>'
        'Box <span data-fact="contact.box">347</span><br>'
        '<span data-fact="contact.postcode">391 23</span> <span data-fact="contact.city">Kalmar</span><br>'
        '<data value="SE" data-fact="contact.country">Sverige</data><br>'
        '<a href="tel:&#43;46480362000" data-fact="contact.phone">&#43;46 480 36 20 00</a></address>'
    )


def test_the_text_of_an_address_is_its_first_line() -> None:
    contact = fact("contact", texts=texts(en="Example AB"), values={"city": Name("Kalmar")})
    assert html(contact) == (
        '<address id="contact"><span data-fact="contact">Example AB</span><br>'
        '<span data-fact="contact.city">Kalmar</span></address>'
    )


def test_a_text_that_places_its_values_is_no_address() -> None:
    contact = fact("contact", texts=texts(en="Call {phone}."), values={"phone": Phone("+46480362000")})
    assert html(contact).startswith('<p id="contact" data-fact="contact">Call <a ')
