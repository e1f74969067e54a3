"""The project that this repository is, and what small projects of tests have in common."""

from pathlib import Path

ROOT = Path(__file__).parents[1]

CONFIGURATION = """\
site_name: Test
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: sv, name: Svenska, default: true}
        - {locale: en, name: English}
"""
"""A ``mkdocs.yml`` for pages in two languages."""
