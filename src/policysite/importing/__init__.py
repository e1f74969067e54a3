"""From published text to model: a first ``policy_data/`` out of two aligned documents, for people to go on with."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from policysite.checking.comparison import Comparison
from policysite.exporting.schema import schema_file
from policysite.importing.comments import Comments
from policysite.importing.outline import outline
from policysite.importing.writing import policy_file, section_file
from policysite.reading.project import MODEL_FOLDER


class ImportRefusedError(Exception):
    """Nothing was written; the message says why and what to do."""


def import_model(comparison: Comparison, output: Path) -> tuple[Path, ...]:
    """Write a first model below ``output`` and return its files. All are written, or none.

    Raises:
        ImportRefusedError: there is a model already, or the folder cannot be written.
    """
    folder = output / MODEL_FOLDER
    if folder.exists():
        raise ImportRefusedError(f"{folder} exists already and is not overwritten; name another folder with --output")
    languages = comparison.alignment.first.language, comparison.alignment.second.language
    model = outline(comparison.alignment, comparison.findings)
    comments = Comments(model.sections, comparison)
    files = {"policy.yaml": policy_file(model, languages, comments), "policy.schema.json": schema_file()}
    for section in model.sections:
        files[f"{section.name}.yaml"] = section_file(section, comments)
    try:
        _write(folder, files)
    except OSError as error:
        raise ImportRefusedError(f"{folder} could not be written ({error.strerror}); name another folder") from None
    return tuple(folder / name for name in files)


def _write(folder: Path, files: dict[str, str]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for name, text in files.items():
            (staging / name).write_text(text, encoding="utf-8", newline="\n")
        staging.chmod(0o755)
        staging.rename(folder)
    except OSError:
        shutil.rmtree(staging, ignore_errors=True)
        raise
