"""Markdown becomes blocks, each at its place in the file."""

from __future__ import annotations

from tests.documents.outlines import Read, outline


def test_headings_paragraphs_and_items_are_told_apart(read: Read) -> None:
    document = read("# Notice\n\nOne. Two.\nThree.\n\n- apples\n    - sour\n- pears\n", "en.md")
    assert outline(document) == [
        ("heading 1", "Notice"),
        ("paragraph", "One. Two. Three."),
        ("item 1", "apples"),
        ("item 2", "sour"),
        ("item 1", "pears"),
    ]
    assert [sentence.text for sentence in document.blocks[1].sentences] == ["One.", "Two.", "Three."]


def test_contacts_below_each_other_are_lines_and_one_alone_is_running_text(read: Read) -> None:
    lines = ["E-mail: a@b.example", "Phone: [08 12 34](tel:08 12 34)", "www.b.example", "Open daily"]
    (block,) = read("\n".join(["Ripan", "Board", *lines]), "en.md").blocks
    assert [line.text for line in block.sentences] == ["Ripan Board", *lines]
    (prose,) = read("You will find it all at\nwww.b.example\nas soon as it is there.\n", "en.md").blocks
    assert len(prose.sentences) == 1


def test_front_matter_comments_and_attribute_lists_are_no_words(read: Read) -> None:
    text = "---\ntitle: x\n---\n<!-- note -->\n## Scope {#scope}\n\nWe {{< icon >}} sell. <!-- not -->\n{: .big }\n"
    assert outline(read(text, "en.md")) == [("heading 2", "Scope"), ("paragraph", "We sell.")]


def test_positions_survive_emphasis_links_references_and_line_breaks(read: Read) -> None:
    text = "Ask **us** or [the *authority*](https://a.example/x) &amp; wait\nuntil `then`.\n"
    block = read(text, "en.md").blocks[0]
    assert block.passage.text == "Ask us or the authority & wait until then."
    for word, line, column in (("us", 1, 7), ("authority", 1, 21), ("wait", 1, 60), ("until", 2, 1), ("then", 2, 8)):
        start = block.passage.text.index(f" {word}") + 1
        place = block.passage.locate(start, start + len(word))
        assert (place.line, place.column, place.text) == (line, column, word)


def test_links_are_kept_with_their_targets(read: Read) -> None:
    text = "See [terms](https://a.example/T), [rules][r] and <https://b.example/>.\n\n[r]: https://c.example/%C3%A5\n"
    links = read(text, "en.md").blocks[0].links
    assert [(link.words.text, link.target) for link in links] == [
        ("terms", "https://a.example/T"),
        ("rules", "https://c.example/%C3%A5"),
        ("https://b.example/", "https://b.example/"),
    ]


def test_a_table_row_is_one_block_whose_cells_are_sentences(read: Read) -> None:
    document = read("| Cookie | Period |\n|---|---|\n| `sid` | 2 weeks |\n", "en.md")
    assert outline(document) == [("row", "Cookie Period"), ("row", "sid 2 weeks")]
    assert [cell.text for cell in document.blocks[1].sentences] == ["sid", "2 weeks"]
    assert document.blocks[1].sentences[1].locate().column == 11


def test_html_inside_of_markdown_is_read_as_html(read: Read) -> None:
    document = read('<div class="note">\n<p>Mind <b>this</b></p>\n</div>\n\nName<br>Street\n', "en.md")
    assert outline(document) == [("paragraph", "Mind this"), ("paragraph", "Name Street")]
    assert [line.text for line in document.blocks[1].sentences] == ["Name", "Street"]


def test_a_paragraph_all_in_bold_that_reads_as_a_heading_is_one(read: Read) -> None:
    document = read("**1. Who we are**\n\nUs.\n\n**This matters to all of you.**\n", "en.md")
    assert outline(document) == [
        ("heading 6", "Who we are"),
        ("paragraph", "Us."),
        ("paragraph", "This matters to all of you."),
    ]
    assert document.blocks[0].marker == "1"


def test_numbers_before_the_words_are_markers_and_dates_are_not(read: Read) -> None:
    document = read("## 3.1 Scope\n\n(a) apples\n\n§ 4 Costs\n\n1. May 2024 was warm.\n", "en.txt")
    assert [(block.marker, block.passage.text) for block in document.blocks[1:3]] == [("a", "apples"), ("§4", "Costs")]


def test_a_date_on_a_line_of_its_own_is_no_item_of_a_list(read: Read) -> None:
    policy = read("# Datenschutz\n\n5. November 2025\n\n1. Zweck\n2. Umfang\n", "policy.de.md")
    assert [(block.kind.value, block.marker, block.passage.text) for block in policy.blocks[1:]] == [
        ("paragraph", "", "5. November 2025"),
        ("item", "1", "Zweck"),
        ("item", "2", "Umfang"),
    ]
    assert policy.blocks[1].passage.locate().column == 1
