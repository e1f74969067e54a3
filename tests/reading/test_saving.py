"""What is written is whole, and where it is written keeps what it is."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from policysite.reading.saving import save


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        save(pipe, "a report\n")
        assert os.read(reader, 100) == b"a report\n"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_link_stays_a_link_and_its_file_keeps_its_permissions(tmp_path: Path) -> None:
    file, link = tmp_path / "report.md", tmp_path / "latest.md"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    link.symlink_to(file)
    save(link, "new\n")
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "new\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
