"""A project to start from, in any languages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from datetime import date
from importlib.metadata import Distribution
from pathlib import Path
from zipfile import ZipFile

import pytest

from policysite import __version__
from policysite.checking.run import check_project
from policysite.cli import main
from policysite.model.finding import Severity
from policysite.model.language import Language
from policysite.reading.project import read_project
from policysite.rendering.plain_policy import plain_policy
from policysite.rendering.wording import worded_languages, wording_of
from policysite.starting import known_languages
from policysite.starting.requirement import requirement_of

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "src" / "policysite" / "starting" / "texts"
Start = Callable[..., tuple[int, Path]]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Start a project; the status and the folder come back."""

    def start(languages: str, name: str = "Beispiel GmbH") -> tuple[int, Path]:
        folder = tmp_path / "project"
        return main(["new", str(folder), "--languages", languages, "--name", name]), folder

    return start


@pytest.mark.parametrize("language", known_languages())
def test_every_language_has_every_text(language):
    texts, english = (
        tomllib.loads((TEXTS / f"{tag}.toml").read_text(encoding="utf-8")) for tag in (language, Language("en"))
    )
    assert texts.keys() == english.keys()
    assert "{name}" in texts["controller"]
    assert all(text.strip() == text and text for text in texts.values())


@pytest.mark.parametrize("language", [language for language in known_languages() if language != "en"])
def test_a_new_policy_has_open_questions_and_no_errors(start, language):
    status, folder = start(f"{language},en")
    assert status == 0
    findings = check_project(read_project(folder), today=date(2026, 1, 1)).findings
    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []
    assert {finding.rule for finding in findings if finding.severity is Severity.WARNING} == {
        "open-question",
        "example-address",
    }


@pytest.mark.parametrize("language", known_languages())
def test_what_a_new_project_leaves_undecided_is_found_where_it_is_published_as_an_answer(start, language):
    _, folder = start(language)
    file = folder / "policy_data" / "controller.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("unset:", "none:"), encoding="utf-8")
    findings = check_project(read_project(folder), today=date(2026, 1, 1)).findings
    found = {finding.subject for finding in findings if finding.rule == "published-note"}
    assert found == {"controller.contact.email", "controller.data-protection-officer"}


def test_what_is_none_is_published_where_a_new_project_asks_for_it(start):
    _, folder = start("de,en", "Beispiel GmbH")
    answered(folder, "controller", "data-protection-officer", "{name} has no officer.")
    answered(folder, "processing", "automated-decisions", "{controller.name} decides nothing by machine.")
    told = plain_policy(read_project(folder), Language("en"))
    assert "Beispiel GmbH has no officer." in told
    assert "by machine" not in told
    findings = check_project(read_project(folder), today=date(2026, 1, 1)).findings
    (question,) = [finding for finding in findings if finding.subject == "purposes"]
    assert "until it is decided, `purposes.automated-decisions` below it is not published" in question.message
    answered(folder, "processing", "", "The purposes.", word="text", after="purposes:\n")
    assert "The purposes.\nBeispiel GmbH decides nothing by machine." in plain_policy(
        read_project(folder), Language("en")
    )


def test_an_address_that_is_filled_in_where_a_new_project_asks_for_it_is_published_and_no_error(start):
    _, folder = start("de,en")
    path = folder / "policy_data" / "controller.yaml"
    question = "    email:\n      unset:\n        de: Noch zu entscheiden.\n        en: Still to be decided.\n"
    written = path.read_text(encoding="utf-8")
    assert question in written
    path.write_text(written.replace(question, "    email: privacy@example.org\n"), encoding="utf-8")
    project = read_project(folder)
    findings = check_project(project, today=date(2026, 1, 1)).findings
    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []
    assert "privacy@example.org" in plain_policy(project, Language("en"))


def answered(folder, file, field, words, *, word="none", after=""):
    """Write an answer in the place of an open question of a field, or of a whole section."""
    indent = "    " if field else "  "
    before = f"  {field}:\n" if field else after
    question = f"{indent}unset:\n{indent}  de: Noch zu entscheiden.\n{indent}  en: Still to be decided.\n"
    answer = f'{indent}{word}:\n{indent}  de: "{words}"\n{indent}  en: "{words}"\n'
    path = folder / "policy_data" / f"{file}.yaml"
    written = path.read_text(encoding="utf-8")
    assert before + question in written
    path.write_text(written.replace(before + question, before + answer), encoding="utf-8")


@pytest.mark.parametrize(
    "name", ['A "quoted" & Sons', "No: colon #1", "{braces}", "åäö 🙂", "- dash", "@name", "yes", "007"]
)
def test_any_name_is_kept_as_it_is(start, name):
    _, folder = start("sv,en", name)
    (kept,) = read_project(folder).policy.facts["controller"].scalars("name")
    assert str(kept) == name


@pytest.mark.parametrize("name", ["", "  ", "two\nlines", "\u202egnp", "\x00"])
def test_a_name_that_cannot_be_read_is_refused(start, name):
    status, folder = start("sv,en", name)
    assert status == 2
    assert not folder.exists()


@pytest.mark.parametrize("language", ["mt", "ja"])
def test_a_language_that_no_site_can_be_built_in_is_refused_with_those_there_are(start, capsys, language):
    status, folder = start(f"en,{language}")
    assert status == 2
    assert not folder.exists()
    told = capsys.readouterr().err
    assert "words of its own in bg, cs, da, de" in told
    assert f"src/policysite/rendering/wording/{language}.toml" in told


def test_the_languages_with_texts_to_start_from_are_those_that_a_site_can_be_built_in():
    assert known_languages() == worded_languages()


def test_a_region_has_the_texts_and_words_of_its_language_and_its_own_formats(start):
    status, folder = start("pt-BR,en")
    assert status == 0
    assert "# Política de privacidade" in plain_policy(read_project(folder), Language("pt-BR"))
    brazil, portugal = (wording_of(Language(tag)) for tag in ("pt-BR", "pt"))
    assert brazil.words == portugal.words
    assert brazil.locale == "pt-BR"


def test_one_language_is_enough_and_both_commands_say_that_nothing_is_compared(start, capsys):
    status, folder = start("de")
    assert status == 0
    assert read_project(folder).policy.languages == ("de",)
    assert "with one language there is nothing to compare" in capsys.readouterr().err
    assert main(["check", str(folder)]) == 0
    assert "no languages were compared, since the policy is in German alone" in capsys.readouterr().out


@pytest.mark.parametrize("languages", ["", "de,,fr", "german", "de,de"])
def test_what_names_no_languages_starts_nothing(start, languages):
    status, folder = start(languages)
    assert status == 2
    assert not folder.exists()


@pytest.mark.parametrize("entry", ["file", "folder"])
def test_nothing_is_ever_overwritten(start, tmp_path, entry):
    there = tmp_path / "project"
    if entry == "file":
        there.write_text("mine")
    else:
        there.mkdir()
        (there / "mine").write_text("mine")
    status, _ = start("de,fr")
    assert status == 2
    assert (there if entry == "file" else there / "mine").read_text() == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {"project"}


MODEL = """\
policy:
  languages: [sv, en]
  title: {sv: Integritet, en: Privacy}
  sections: [scope, rights]
rights:
  text: {sv: Du har rättigheter., en: You have rights.}
scope:
  text: {sv: Policyn gäller alla., en: The policy applies to everyone.}
"""


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A folder with a model and nothing else."""
    folder = tmp_path / "project" / "policy_data"
    folder.mkdir(parents=True)
    (folder / "policy.yaml").write_text(MODEL, encoding="utf-8")
    return folder


def test_around_a_model_the_site_is_written_and_places_its_sections(start, model):
    status, folder = start("en,sv")
    assert status == 0
    assert [path.name for path in model.iterdir()] == ["policy.yaml"]
    assert (model / "policy.yaml").read_text(encoding="utf-8") == MODEL
    page = "# {{ policy.title }}\n\n{{ scope }}\n\n{{ rights }}\n"
    assert [(folder / "docs" / tag / "index.md").read_text() for tag in ("sv", "en")] == [page, page]
    findings = check_project(read_project(folder), today=date(2026, 1, 1)).findings
    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []
    assert {path.name for path in folder.parent.iterdir()} == {"project"}


def test_a_model_in_other_languages_is_left_alone(start, model, capsys):
    assert start("de,fr")[0] == 2
    assert "name those: --languages sv,en" in capsys.readouterr().err
    assert [path.name for path in model.parent.iterdir()] == ["policy_data"]


def test_a_model_beside_something_else_is_left_alone(start, model):
    (model.parent / "docs").mkdir()
    assert start("sv,en")[0] == 2
    assert sorted(path.name for path in model.parent.iterdir()) == ["docs", "policy_data"]


def test_an_empty_folder_is_filled(start, tmp_path):
    (tmp_path / "project").mkdir()
    assert start("de,fr")[0] == 0
    assert (tmp_path / "project" / "docs" / "fr" / "index.md").is_file()


def test_the_hooks_are_those_of_this_repository():
    ours = ROOT / "hooks" / "policysite_hooks.py"
    theirs = ROOT / "src" / "policysite" / "starting" / "project" / "hooks" / "policysite_hooks.py"
    assert theirs.read_bytes() == ours.read_bytes()


class Installed(Distribution):
    """policysite 1.2, installed from somewhere."""

    def __init__(self, origin: object) -> None:
        self.files_by_name = {"METADATA": "Name: policysite\nVersion: 1.2\n", "direct_url.json": json.dumps(origin)}

    def read_text(self, filename: str) -> str | None:
        return self.files_by_name.get(filename)

    def locate_file(self, path: object) -> Path:
        raise NotImplementedError


@pytest.mark.parametrize(
    ("origin", "asked"),
    [
        ({}, "policysite==1.2"),
        ({"url": "file:///a/b", "dir_info": {"editable": True}}, "policysite @ file:///a/b"),
        (
            {"url": "https://a.example/b.git", "vcs_info": {"vcs": "git", "commit_id": "c0ffee"}, "subdirectory": "d"},
            "policysite @ git+https://a.example/b.git@c0ffee#subdirectory=d",
        ),
    ],
)
def test_a_new_project_asks_for_the_policysite_that_started_it(origin, asked):
    assert requirement_of(Installed(origin)) == asked


def test_a_folder_of_this_computer_stands_in_no_file_that_others_get(start, capsys, monkeypatch):
    monkeypatch.setattr("policysite.starting.requirement.requirement", lambda: "policysite @ file:///a/b")
    status, folder = start("de,en")
    assert status == 0
    assert "requirements.local.txt names the folder, and git ignores it" in capsys.readouterr().err
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    shared = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.split()
    assert [name for name in shared if "file:///" in (folder / name).read_text(encoding="utf-8")] == []
    assert (folder / "requirements.txt").read_text(encoding="utf-8").splitlines()[-1] == f"policysite=={__version__}"
    assert installs(folder) == "requirements.local.txt"
    (folder / "requirements.local.txt").unlink()
    assert installs(folder) == "requirements.txt"


def installs(folder: Path) -> str:
    """The file that ``make`` has pip read."""
    planned = subprocess.run(["make", "-n", "site"], cwd=folder, check=True, capture_output=True, text=True).stdout
    return next(line for line in planned.splitlines() if "pip install" in line).split()[-1]


def test_every_section_stands_on_the_pages_once_it_is_decided(start):
    _, folder = start("sv,en")
    policy = read_project(folder).policy
    for name in policy.sections["policy"].scalars("sections") or policy.sections:
        if str(name) != "policy":
            for tag in ("sv", "en"):
                assert f"{{{{ {name} }}}}" in (folder / "docs" / tag / "index.md").read_text()
    model = folder / "policy_data" / "processing.yaml"
    source = model.read_text()
    at = source.index("retention:\n  unset:")
    decided = "retention:\n  title: {sv: Lagring, en: Retention}\n  logs:\n    period: P3M\n"
    decided += "    text: {sv: 'Vi lagrar loggar i {period}.', en: 'We store logs for {period}.'}\n\n"
    model.write_text(source[:at] + decided + source[source.index("recipients:") :])
    findings = check_project(read_project(folder), today=date(2026, 1, 1)).findings
    assert {finding.rule for finding in findings} == {"open-question", "example-address"}


def made(folder: Path, target: str, environment: dict[str, str]) -> str:
    """What ``make`` says, where the packages are installed already."""
    (folder / ".venv").mkdir(exist_ok=True)
    if not (folder / ".venv" / "bin").exists():
        (folder / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    (folder / ".venv" / "installed").touch()
    done = subprocess.run(
        ["make", target],
        cwd=folder,
        env={"PYTHONPATH": environment["PYTHONPATH"], "PATH": os.environ["PATH"]},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_a_german_and_french_site_is_built_from_the_wheel_alone(tmp_path):
    wheel = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path / "dist")]
    subprocess.run(wheel, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (built,) = (tmp_path / "dist").glob("*.whl")
    ZipFile(built).extractall(tmp_path / "installed")
    environment = {"PYTHONPATH": str(tmp_path / "installed"), "NO_MKDOCS_2_WARNING": "1"}
    folder = tmp_path / "project"

    def run(*arguments: str, cwd: Path = tmp_path) -> None:
        done = subprocess.run(
            [sys.executable, "-m", *arguments], cwd=cwd, env=environment, capture_output=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr.decode()

    run("policysite", "new", str(folder), "--languages", "de,fr", "--name", "Beispiel GmbH")
    assert (folder / "requirements.txt").read_text().splitlines()[-1] == f"policysite=={__version__}"
    said = [made(folder, target, environment) for target in ("check", "site")]
    assert not [words for words in said if "MkDocs 2" in words]
    run("policysite", "site", "site", cwd=folder)
    german = (folder / "site" / "index.html").read_text(encoding="utf-8")
    french = (folder / "site" / "fr" / "index.html").read_text(encoding="utf-8")
    assert "Beispiel GmbH</" in german
    for page, language, words in ((german, "de", "die Einschränkung der"), (french, "fr", "d’obtenir la limitation")):
        assert f'lang="{language}"' in page
        assert 'id="rights.restriction"' in page
        assert words in page
