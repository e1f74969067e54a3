"""``policysite compare``: two documents in, one report out."""

from __future__ import annotations

import json
import os
import threading

import pytest
from jsonschema import Draft202012Validator

from policysite.reading.documents import MOST_WORDS
from policysite.reporting.formats import FORMATS
from policysite.reporting.schema import report_schema

pytestmark = pytest.mark.usefixtures("documents")

SWEDISH = """\
# Dina rättigheter

Du kan när som helst kontakta oss om våra cookies på vår webbplats.

Loggarna sparas i 3 månader.

Du har rätt att få tillgång till dina personuppgifter. Du kan klaga hos Integritetsskyddsmyndigheten.
"""
ENGLISH = """\
# Your rights

You can contact us at any time about our cookies on our website.

The logs are kept for 3 months.

You have the right to access your personal data. You can complain to the Swedish Authority for Privacy Protection.
"""
LOST = ENGLISH.replace("The logs are kept for 3 months.\n\n", "")


@pytest.fixture
def documents(tmp_path, monkeypatch):
    """Two versions that agree, and an English one that lost a paragraph; the folder is the current one."""
    monkeypatch.chdir(tmp_path)
    texts = {"policy.sv.md": SWEDISH, "policy.en.md": ENGLISH, "lost.en.md": LOST, "same.txt": ENGLISH.strip("# ")}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_versions_that_agree_are_silent(run):
    status, out, said = run("compare", "policy.sv.md", "policy.en.md")
    assert (status, said) == (0, "")
    assert out.endswith("no findings.\n")


def test_a_lost_paragraph_fails_and_is_quoted(run):
    status, out, _ = run("compare", "policy.sv.md", "lost.en.md")
    assert status == 1
    assert "[missing-paragraph]" in out
    assert "Swedish, policy.sv.md:5:1" in out
    assert "Loggarna sparas i 3 månader." in out


@pytest.mark.parametrize("form", [*FORMATS, "html"])
def test_every_format_tells_of_it(run, form):
    status, out, _ = run("compare", "policy.sv.md", "lost.en.md", "--format", form)
    assert status == 1
    assert "lost.en.md" in out.replace("\\", "")


def test_the_json_report_is_what_its_schema_says(run):
    report = json.loads(run("compare", "policy.sv.md", "lost.en.md", "--format", "json")[1])
    Draft202012Validator(report_schema()).validate(report)
    assert report["command"] == "compare"
    assert report["findings"][0]["rule"] == "missing-paragraph"


def test_rules_can_be_left_out(run):
    status, out, _ = run("compare", "policy.sv.md", "lost.en.md", "--ignore", "missing-paragraph")
    assert status == 0
    assert "missing-paragraph" not in out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("policy.sv.md", "none.md"), "none.md: there is no such file"),
        (("policy.sv.md", "."), "this is a folder"),
        (("policy.sv.md", "-"), "standard input has no name"),
        (("policy.sv.md", "policy.sv.md"), "hold the same words"),
        (("policy.en.md", "same.txt", "--lang-b", "sv"), "hold the same words"),
        (("policy.en.md", "lost.en.md"), "both in English"),
        (("policy.sv.md", "policy.en.md", "--lang-a", "en", "--lang-b", "sv"), "swap --lang-a and --lang-b"),
        (("policy.sv.md", "policy.en.md", "--lang-a", "de"), "is said to be in German, and its words are Swedish"),
        (("policy.sv.md", "policy.en.md", "--lang-b", "fr"), "is said to be in French, and its words are English"),
        (("policy.sv.md", "policy.en.md", "--lang-a", "klingon"), "`klingon` is no language"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_line(run, arguments, reason):
    status, out, said = run("compare", *arguments)
    assert (status, out) == (2, "")
    assert reason in said
    assert "Traceback" not in said


CAKE = "Vispa ägg och socker.\n\nBlanda i mjöl.\n\nGrädda kakan i ugn.\n\n" * 4


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b"\x00\x07\x80\xff" * 500, "this is no text file"),
        (b"%PDF-1.7 \x00", "this is a PDF"),
        (CAKE.encode(), "too little in common"),
        (b"<p>" + b"<div>" * 50_000, "no words were found"),
        (b"word " * (MOST_WORDS + 1), "it has 100,001 words; the limit is 100,000"),
        (b"<p>word" * 20_001, "it has 20,001 paragraphs, items and rows; the limit is 20,000"),
    ],
    ids=["empty", "binary", "PDF", "unrelated", "no words", "too long", "too many blocks"],
)
def test_a_file_that_is_no_version_of_the_document_is_refused_in_one_line(run, documents, content, reason):
    (documents / "other.sv.html").write_bytes(content)
    (documents / "long.en.md").write_text((ENGLISH + "\n") * 3, encoding="utf-8")
    status, out, said = run("compare", "other.sv.html", "long.en.md")
    assert (status, out) == (2, "")
    assert reason in said
    assert said.count("\n") == 1


def test_markdown_that_is_far_too_long_is_refused_before_a_parser_reads_it(run, documents, monkeypatch):
    monkeypatch.setattr("policysite.reading.documents.read_markdown", pytest.fail)
    (documents / "other.sv.md").write_text("[ord](#) " * (2 * MOST_WORDS + 1), encoding="utf-8")
    status, _, said = run("compare", "other.sv.md", "policy.en.md")
    assert status == 2
    assert "it has 200,001 words; the limit is 100,000" in said


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252"])
def test_whatever_encoding_a_version_was_saved_in_it_is_compared(run, documents, encoding):
    (documents / "policy.sv.md").write_bytes(SWEDISH.encode(encoding))
    status, out, _ = run("compare", "policy.sv.md", "lost.en.md")
    assert status == 1
    assert "Loggarna sparas i 3 månader." in out


def test_a_page_that_declares_its_encoding_is_compared(run, documents):
    page = "<html lang='sv'><meta charset='iso-8859-1'><h1>Dina rättigheter</h1><p>Loggarna sparas i 4 månader.</p>"
    (documents / "page.html").write_bytes(page.encode("latin-1"))
    (documents / "page.en.md").write_text("# Your rights\n\nThe logs are kept for 3 months.\n", encoding="utf-8")
    status, out, _ = run("compare", "page.html", "page.en.md")
    assert status == 1
    assert "the period is “4 månader” in Swedish and “3 months” in English" in out


def test_hostile_markup_is_compared_in_bounded_time(run, documents):
    words = "<p>Loggarna sparas i 4 månader.</p>"
    (documents / "deep.sv.html").write_text("<div>" * 50_000 + words + "<" * 50_000, encoding="utf-8")
    blank = " " * 300_000
    (documents / "deep.en.md").write_text(f"The logs are kept{blank}for 3 months.\n", encoding="utf-8")
    assert "different-duration" in run("compare", "deep.sv.html", "deep.en.md")[1]


def test_a_document_is_read_once_so_that_it_may_come_through_a_pipe(run, documents):
    os.mkfifo(documents / "pipe.sv")
    written = threading.Thread(target=(documents / "pipe.sv").write_text, args=(SWEDISH,))
    written.start()
    status, out, _ = run("compare", "pipe.sv", "lost.en.md", "--lang-a", "sv")
    written.join()
    assert status == 1
    assert "Loggarna sparas i 3 månader." in out


def test_a_page_without_an_ending_is_known_by_its_start(run, documents):
    page = "<!DOCTYPE html><html lang='sv'><h1>Dina rättigheter</h1><p>Loggarna sparas i 4 månader."
    (documents / "page").write_text(page, encoding="utf-8")
    (documents / "page.en.md").write_text("# Your rights\n\nThe logs are kept for 3 months.\n", encoding="utf-8")
    assert "the period is “4 månader” in Swedish" in run("compare", "page", "page.en.md")[1]


def test_a_language_without_a_lexicon_is_compared_as_far_as_can_be_and_the_report_says_so(run, documents):
    (documents / "policy.vi.md").write_text("# Quyền\n\nChúng tôi lưu dữ liệu. +358 9 123 4567\n", encoding="utf-8")
    (documents / "short.en.md").write_text("# Rights\n\nWe keep data. +358 9 123 4568\n", encoding="utf-8")
    status, out, _ = run("compare", "policy.vi.md", "short.en.md")
    assert status == 1
    assert "[different-phone]" in out
    note = "Note: no words of Vietnamese are known: figures, addresses, structure and extent were compared"
    assert note in " ".join(out.split())


def test_a_language_that_the_few_words_may_not_be_in_is_told(run, documents):
    (documents / "short.de.md").write_text("# Rätt\n\nRätten till mejl och brev.\n", encoding="utf-8")
    _, out, _ = run("compare", "short.de.md", "policy.en.md")
    assert "Note: short.de.md is said to be in German, and its first words look like Swedish" in out


@pytest.mark.parametrize("name", ["policy.de.md", "sida.html"])
def test_a_name_or_page_that_says_another_language_than_its_words_is_overruled(run, documents, name):
    text = SWEDISH if name.endswith("md") else f"<html lang='en'><p>{SWEDISH}"
    (documents / name).write_text(text, encoding="utf-8")
    assert f"Swedish, {name}:" in run("compare", name, "lost.en.md")[1]


def test_lines_are_quoted_whatever_program_ended_them(run, documents):
    (documents / "lost.en.md").write_bytes(LOST.replace("\n", "\r").encode("utf-16"))
    status, out, _ = run("compare", "policy.sv.md", "lost.en.md")
    assert status == 1
    assert "You can contact us at any time" in out


def test_a_word_without_end_is_read_in_bounded_time(run, documents):
    (documents / "endless.sv.md").write_text(f"{SWEDISH}\n{'a' * 500_000}\n", encoding="utf-8")
    status, out, _ = run("compare", "endless.sv.md", "policy.en.md")
    assert status == 1
    assert "aaaa" in out
