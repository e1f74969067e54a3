"""``python -m tests.mutation`` writes `handbook/survivors.md` anew."""

from __future__ import annotations

from policysite.reading.project import read_project
from tests.projects import ROOT

from .survivors import survivors_page, try_all

SURVIVORS = ROOT / "handbook" / "survivors.md"

if __name__ == "__main__":
    SURVIVORS.write_text(survivors_page(try_all(read_project(ROOT))), encoding="utf-8")
