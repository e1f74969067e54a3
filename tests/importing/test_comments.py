"""What was found in documents is told above the texts that it is about."""

from __future__ import annotations

from pathlib import Path

from policysite.checking.comparison import compare
from policysite.importing import import_model
from tests.alignment.policies import ENGLISH, SWEDISH, document, sides
from tests.checking.test_effort import lines


def test_a_finding_is_told_above_the_text_that_it_is_about(tmp_path: Path) -> None:
    swedish, english = sides()
    del english[8]
    import_model(compare(document(swedish, SWEDISH), document(english, ENGLISH)), tmp_path)
    lines = (tmp_path / "policy_data" / "members.yaml").read_text(encoding="utf-8").splitlines()
    comment = next(index for index, line in enumerate(lines) if "# error missing-item" in line)
    assert lines[comment + 2].strip() == "item:"


def test_a_finding_about_several_facts_is_told_above_the_first_of_them(tmp_path: Path) -> None:
    swedish, english = sides()
    swedish[12:12] = ["Matrikeln skrivs ut varje vår.", "Den ligger framme i klubbstugan under säsongen."]
    import_model(compare(document(swedish, SWEDISH), document(english, ENGLISH)), tmp_path)
    written = "".join(file.read_text(encoding="utf-8") for file in (tmp_path / "policy_data").glob("*.yaml"))
    assert written.count("# error missing-paragraph: a passage of 2 paragraphs") == 1


def test_a_finding_about_the_title_is_told_in_the_file_of_the_policy(tmp_path: Path) -> None:
    first = document(["# Policy om ändamål", "Vi sparar protokoll.", "## Mer", "Hör av dig."], SWEDISH)
    second = document(["# Policy about objectives", "We keep protocols.", "## More", "Get in touch."], ENGLISH)
    import_model(compare(first, second), tmp_path)
    assert "  # warning wrong-term: " in (tmp_path / "policy_data" / "policy.yaml").read_text(encoding="utf-8")


def test_a_link_which_no_text_can_hold_is_told_above_the_text(tmp_path: Path) -> None:
    first = document(
        ["Vi sparar [kvitton](https://ripan.example/kvitton) och [ripan.example](https://ripan.example/)."], SWEDISH
    )
    second = document(["We keep [receipts](https://ripan.example/kvitton) and ripan.example."], ENGLISH)
    import_model(compare(first, second), tmp_path)
    lines = (tmp_path / "policy_data" / "introduction.yaml").read_text(encoding="utf-8").splitlines()
    told = lines.index("  # link: https://ripan.example/kvitton behind “kvitton” (Swedish), “receipts” (English)")
    assert lines[told + 1] == "  keep-receipts-ripan-example:"


def test_a_link_that_leads_where_its_words_say_is_not_told(tmp_path: Path) -> None:
    first = document(["Läs mer på [www.ripan.example/om](https://ripan.example/om/index.html)."], SWEDISH)
    second = document(["Read more at [ripan.example/om](https://www.ripan.example/om/)."], ENGLISH)
    import_model(compare(first, second), tmp_path)
    assert "# link" not in (tmp_path / "policy_data" / "introduction.yaml").read_text(encoding="utf-8")


def test_findings_by_the_hundred_take_steps_in_proportion_to_their_number(tmp_path: Path) -> None:
    once, twice = (_steps(tmp_path / str(number), number) for number in (60, 120))
    assert twice < 2.3 * once


def _steps(folder: Path, number: int) -> int:
    swedish = document([f"Rad {n} sparas i 3 månader." for n in range(1000, 1000 + number)], SWEDISH)
    english = document([f"Line {n} is stored for 4 months." for n in range(1000, 1000 + number)], ENGLISH)
    found = compare(swedish, english)
    assert len(found.findings) >= number
    return lines(lambda: import_model(found, folder))
