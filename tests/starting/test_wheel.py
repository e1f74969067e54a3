"""A site is built from what is installed, without this repository."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from policysite import __version__
from tests.projects import ROOT


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
