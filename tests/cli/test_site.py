"""``policysite site``: what can be told without building one."""

from __future__ import annotations

PAGE = """\
<!doctype html><html lang="{language}"><body>
<h2 id="rights" data-fact="rights.title">{title}</h2>
<p id="rights.access" data-fact="rights.access">{text}</p>
</body></html>
"""
SWEDISH = ("sv", "Rättigheter", "Du har rätt att få tillgång till dina uppgifter.")
ENGLISH = ("en", "Rights", "You have the right to access your data.")


def write_page(folder, language, title, text):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(PAGE.format(language=language, title=title, text=text), encoding="utf-8")


def test_a_page_that_says_something_else_is_found_there(run, with_pages):
    project = with_pages
    write_page(project / "site", *SWEDISH)
    write_page(project / "site" / "en", "en", "Rights", "You may ask for something.")
    status, out, _ = run("site", project / "site", "--project", project)
    assert status == 1
    assert "site/en/index.html:3" in out


def test_without_a_folder_it_is_the_one_that_the_project_is_built_into(run, with_pages):
    write_page(with_pages / "site", *SWEDISH)
    write_page(with_pages / "site" / "en", "en", "Rights", "You may ask for something.")
    assert run("site", "--project", with_pages) == run("site", with_pages / "site", "--project", with_pages)
    configuration = with_pages / "mkdocs.yml"
    configuration.write_text(f"{configuration.read_text()}\nsite_dir: public\n")
    status, _, said = run("site", "--project", with_pages)
    assert status == 2
    assert f"there is no folder {with_pages / 'public'}" in said


def test_a_folder_that_is_missing_could_not_be_checked(run, project):
    status, out, said = run("site", project / "site", "--project", project)
    assert (status, out) == (2, "")
    assert "build the site first" in said


def test_pages_without_facts_could_not_be_checked(run, with_pages):
    project = with_pages
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("<p>Nothing here.</p>")
    status, out, said = run("site", project / "site", "--project", project)
    assert (status, out) == (2, "")
    assert said.startswith("policysite: ")
