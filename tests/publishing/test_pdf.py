"""The policy on paper. Most of it needs WeasyPrint, which ``make pdf`` installs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from policysite.model.page import Page, PageSet, Reference
from policysite.publishing.pdf import Document, html_of
from tests.programs import lacking
from tests.projects import ROOT
from tests.publishing.conftest import build, copied
from tests.publishing.documents import read
from tests.rendering.models import EN, HERE, fact, project, texts

DAY = {"SOURCE_DATE_EPOCH": "1767225600"}
"""1 January 2026."""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make pdf` builds it, with an edition."""
    if find_spec("weasyprint") is None:
        lacking("WeasyPrint", "make pdf")
    root = copied(tmp_path_factory.mktemp("paper"))
    policy = root / "policy_data" / "policy.yaml"
    lines = policy.read_text(encoding="utf-8").splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if line == "  version:\n")
    end = next(number for number, line in enumerate(lines) if line == "  sections:\n")
    policy.write_text("".join([*lines[:start], '  version: "2"\n  effective: 2026-01-01\n', *lines[end:]]), "utf-8")
    done = build(root, POLICYSITE_PDF="1", **DAY)
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.fixture(scope="module", params=["policy-sv.pdf", "policy-en.pdf", "policy-sv-en.pdf"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def pdf(name: str, papers: Path) -> PdfReader:
    return PdfReader(papers / name)


def elements(node: Any) -> Iterator[dict[str, Any]]:
    """Those of the structure that assistive technology reads, in its order."""
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, list):
        for part in node:
            yield from elements(part)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        yield from elements(node.get("/K", ()))


def test_each_language_is_typeset_alone_and_each_translation_beside_its_source(papers: Path) -> None:
    assert sorted(path.name for path in papers.glob("*.pdf")) == ["policy-en.pdf", "policy-sv-en.pdf", "policy-sv.pdf"]


def test_a_pdf_is_tagged_for_assistive_technology(pdf: PdfReader) -> None:
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_object().get_data()
    tags = {str(element["/S"]) for element in elements(root["/StructTreeRoot"]["/K"])}
    assert tags >= {"/Document", "/H1", "/P", "/Table", "/TR", "/TH", "/TD", "/Link"}


def test_a_pdf_says_its_title_its_language_and_whose_it_is(pdf: PdfReader, name: str) -> None:
    root: Any = pdf.trailer["/Root"]
    titles = {"policy-sv.pdf": "Integritetspolicy", "policy-en.pdf": "Privacy policy"}
    title = titles.get(name, "Integritetspolicy / Privacy policy")
    assert pdf.metadata is not None
    assert pdf.metadata.title == f"{title} – Infomaker Scandinavia AB"
    assert pdf.metadata.author == "Infomaker Scandinavia AB"
    assert root["/Lang"] == ("en" if name == "policy-en.pdf" else "sv")


def test_beside_each_other_each_cell_says_its_language(papers: Path) -> None:
    root: Any = PdfReader(papers / "policy-sv-en.pdf").trailer["/Root"]
    rows = [row for row in elements(root["/StructTreeRoot"]["/K"]) if row["/S"] == "/TR"]
    assert len(rows) > 50
    for row in rows:
        assert [cell.get_object()["/Lang"] for cell in row["/K"]] == ["sv", "en"]


def test_a_pdf_leads_to_its_sections_and_tells_edition_date_and_page(pdf: PdfReader) -> None:
    sections = [entry for entry in pdf.outline if isinstance(entry, list)]
    assert len(sections[0]) > 10
    first, second = (page.extract_text() for page in pdf.pages[:2])
    assert "Version 2" in first
    assert "2026" in first
    assert "https://www.infomaker.se/" in first
    assert "Version 2" in second
    assert any(f"{word} 2 {of} {len(pdf.pages)}" in second for word, of in (("Sida", "av"), ("Page", "of")))


def test_nothing_undecided_is_on_paper(papers: Path) -> None:
    words = " ".join(page.extract_text() for page in PdfReader(papers / "policy-sv.pdf").pages)
    assert "Begära begränsning av behandlingen" in " ".join(words.split())
    assert "Policyn säger inte" not in words


def test_every_page_with_facts_is_on_paper_under_one_title() -> None:
    rights = fact("rights", fact("rights.access", texts=texts(en="Ask.")), title=texts(en="Rights"))
    contact = fact("contact", texts=texts(en="Write to us."))
    about = fact("policy", title=texts(en="Policy"))
    sources = {
        "index.md": "---\ntitle: hidden\n---\n# {{ policy.title }}\n\n{{ policy.versions }}\n\n{{ rights }}\n",
        "more.md": "# More\n\n{{ contact }}\n",
        "other.md": "# No fact\n",
    }
    pages = []
    for name, source in sources.items():
        placed = tuple(Reference(address, HERE, 0, 0) for address in re.findall(r"\{\{ (\S+) \}\}", source))
        pages.append(PageSet(name, (Page(f"docs/en/{name}", name, EN, source, placed, ()),)))
    site = replace(project(about, rights, contact, pages=tuple(pages)), site_url="https://example.org/")
    html = html_of(site, Document((EN,)), date(2026, 1, 1))
    assert re.findall(r"<(h\d).*?>(.*?)</h\d>", html) == [("h1", "Policy"), ("h2", "Rights"), ("h2", "More")]
    assert "Write to us." in html
    assert "hidden" not in html
    assert "{{" not in html


def test_pages_offer_the_pdfs_of_their_language(papers: Path) -> None:
    offered = {
        language: [
            (link.text, link.attributes["href"]) for link in read(papers / path).all("a", type="application/pdf")
        ]
        for language, path in {"sv": "index.html", "en": "en/index.html"}.items()
    }
    assert offered == {
        "sv": [("PDF, svenska", "policy-sv.pdf"), ("PDF, svenska och engelska", "policy-sv-en.pdf")],
        "en": [("PDF, English", "../policy-en.pdf"), ("PDF, Swedish and English", "../policy-sv-en.pdf")],
    }
    assert not read(papers / "changes" / "index.html").all("a", type="application/pdf")


def test_a_site_without_pdfs_offers_none(site: Path) -> None:
    assert not list(site.glob("*.pdf"))
    assert not read(site / "index.html").all("a", type="application/pdf")


def test_the_same_sources_and_date_give_the_same_pdf(papers: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from datetime import date; from pathlib import Path; from policysite.publishing import pdf;"
        "from policysite.reading.project import read_project;"
        f"pdf.write(read_project(Path({str(papers.parent)!r})), Path(sys.argv[1]), date(2026, 1, 1))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "POLICYSITE_PDF": "1", "PYTHONHASHSEED": "7", **DAY}
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], env=environment, check=True, timeout=120)
    for name in ("policy-sv.pdf", "policy-sv-en.pdf"):
        assert (tmp_path / name).read_bytes() == (papers / name).read_bytes()


def test_a_build_that_lacks_weasyprint_says_how_to_get_it(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "hidden").mkdir()
    (root / "hidden" / "weasyprint.py").write_text("raise ImportError('none', name='weasyprint')\n", encoding="utf-8")
    done = build(root, POLICYSITE_PDF="1", PYTHONPATH=os.pathsep.join([str(root / "hidden"), str(ROOT / "src")]))
    assert done.returncode == 1
    assert "PDF needs the package weasyprint, which is not installed: `make pdf` installs it" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_build_that_lacks_a_library_of_the_system_says_how_to_get_it(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "hidden").mkdir()
    fault = "raise OSError('cannot load library libpango-1.0-0')\n"
    (root / "hidden" / "weasyprint.py").write_text(fault, encoding="utf-8")
    done = build(root, POLICYSITE_PDF="1", PYTHONPATH=os.pathsep.join([str(root / "hidden"), str(ROOT / "src")]))
    assert done.returncode == 1
    assert "libpango-1.0-0" in done.stderr
    assert "`make typesetter` installs it" in done.stderr
    assert "Traceback" not in done.stderr
