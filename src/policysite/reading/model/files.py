"""The files that hold a model."""

from __future__ import annotations

from pathlib import Path

from policysite.model.finding import Finding
from policysite.model.location import start_of
from policysite.reading.faults import UNREADABLE_FILE
from policysite.reading.yaml import nodes as yaml
from policysite.reading.yaml.syntax import read_yaml

SUFFIXES = (".yaml", ".yml")


def yaml_files(folder: Path) -> list[Path]:
    """Those of a folder of the model, in the order of their names; what stands in folders below it is none of them."""
    return sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)


def read_model_files(root: Path, folder: Path, faults: list[Finding]) -> tuple[list[yaml.YamlFile], list[str]]:
    """The files of a folder of the project, and the names of those that cannot be read, which ``faults`` tells why."""
    files, unread = [], []
    for path in yaml_files(folder):
        name = path.relative_to(root).as_posix()
        file = None
        if path.resolve().is_relative_to(root.resolve()):
            file = read_yaml(path, name, faults)
        else:
            what = f"{name} is a link to a file outside the project"
            faults.append(UNREADABLE_FILE.finding(what, help="put the file itself into the folder", at=start_of(name)))
        if file is None:
            unread.append(name)
        else:
            files.append(file)
    return files, unread
