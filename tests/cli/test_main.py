"""The program as a whole: what it says when it is called wrongly, or fails itself."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from policysite import __version__
from policysite.cli import check
from policysite.cli.commands import COMMANDS, module_of, parser_of
from tests.projects import ROOT

SOURCE = ROOT / "src"


def process(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "policysite", *map(str, arguments)],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(SOURCE), **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_without_a_command_it_lists_all_of_them(run):
    status, out, _ = run()
    assert status == 0
    assert all(f"  {name} " in out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_its_arguments(run, name):
    status, out, _ = run(name, "--help")
    assert status == 0
    assert out.startswith(f"usage: policysite {name}")


def test_every_module_with_a_door_is_a_command():
    modules = {
        path.stem for path in (SOURCE / "policysite" / "cli").glob("*.py") if "\ndef configure(" in path.read_text()
    }
    assert modules == set(map(module_of, COMMANDS))


def test_a_misspelt_command_is_answered_with_the_right_one(run):
    assert run("chek") == (2, "", "policysite: there is no command `chek`; did you mean `check`?\n")


def test_a_misspelt_option_is_bad_usage(run):
    status, _, said = run("check", "--formt", "json")
    assert status == 2
    assert "unrecognized arguments" in said


def test_a_fault_of_the_program_is_one_line_that_says_what_to_report(run, monkeypatch, project):
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("first line\nsecond line")

    monkeypatch.setattr(check, "check_project", fail)
    monkeypatch.delenv("POLICYSITE_DEBUG", raising=False)
    status, out, said = run("check", project)
    assert (status, out) == (2, "")
    assert said.count("\n") == 1
    assert "RuntimeError: first line second line" in said
    assert "Please report" in said


def test_debugging_shows_where_the_program_failed(run, monkeypatch, project):
    monkeypatch.setattr(check, "check_project", lambda *_, **__: 1 / 0)
    monkeypatch.setenv("POLICYSITE_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run("check", project)


def test_an_interrupted_run_ends_without_a_traceback(run, monkeypatch, project):
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "check_project", interrupt)
    assert run("check", project) == (2, "", "policysite: interrupted\n")


def test_the_version_is_told_without_loading_any_engine():
    done = process("--version")
    assert done.stdout.decode() == f"policysite {__version__}\n"
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, policysite.cli; policysite.cli.main(['--version']); print(*sys.modules)"],
        env={"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        timeout=60,
        check=True,
    ).stdout.decode()
    assert not {"ruamel", "babel", "mkdocs", "policysite.checking", "policysite.reading.project"} & set(loaded.split())


def test_words_are_utf_8_whatever_the_locale(without_english):
    done = process("check", without_english, LANG="C", LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "få tillgång" in done.stdout.decode("utf-8")
    assert not done.stderr


def test_a_reader_that_goes_away_is_no_fault():
    command = f'"{sys.executable}" -m policysite rules | true; echo "status ${{PIPESTATUS[0]}}"'
    done = subprocess.run(
        ["bash", "-c", command], env={"PYTHONPATH": str(SOURCE)}, capture_output=True, timeout=60, check=True
    )
    assert done.stdout.decode() == "status 0\n"
    assert not done.stderr


def test_a_command_declares_the_parser_that_it_is_run_with():
    command, parser = parser_of("check")
    assert command is sys.modules["policysite.cli.check"]
    assert parser.parse_args([]).fail_on == "error"
