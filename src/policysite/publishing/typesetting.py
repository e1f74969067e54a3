"""HTML onto paper: tagged PDF (PDF/UA-1, ISO 14289-1). The one module that knows WeasyPrint, an optional extra."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any


class CannotTypesetError(Exception):
    """Something that typesetting needs is missing; the message says what, and how to get it."""


def typeset(html: str, stylesheet: Path, file: Path, columns: Sequence[str] = ()) -> None:
    """Write a document as PDF, the same bytes for the same input.

    Args:
        html: a whole document, which loads nothing.
        stylesheet: for paper.
        file: where the PDF is written.
        columns: the languages of the columns, where the document is in tables with a column per language.

    Raises:
        CannotTypesetError: WeasyPrint or a library of the system that it needs is not installed.
    """
    weasyprint = _weasyprint()
    weasyprint.HTML(string=html, url_fetcher=_refuse).write_pdf(
        file,
        stylesheets=[weasyprint.CSS(filename=stylesheet)],
        pdf_variant="pdf/ua-1",
        finisher=partial(_mark_languages, columns) if columns else None,
    )


def _weasyprint() -> Any:
    logging.getLogger("fontTools").setLevel(logging.WARNING)  # tells every table of every font
    try:
        import weasyprint  # noqa: PLC0415 - optional
    except ImportError as error:
        remedy = "`make pdf` installs it"
        raise CannotTypesetError(f"PDF needs the package {error.name}, which is not installed: {remedy}") from None
    except OSError as error:
        raise CannotTypesetError(
            f"PDF needs a library of this system that is missing ({str(error).splitlines()[0]}): `make typesetter`"
            " installs it on Debian and Ubuntu, `brew install pango` on macOS"
        ) from None
    return weasyprint


def _mark_languages(columns: Sequence[str], _document: Any, pdf: Any) -> None:
    """Tell assistive technology the language of each cell (ISO 14289-1, 7.2), which WeasyPrint leaves out."""
    import pydyf  # noqa: PLC0415 - comes with WeasyPrint

    objects = {item.reference: item for item in pdf.objects if isinstance(item, pydyf.Dictionary)}
    for row in objects.values():
        if row.get("S") == "/TR":
            for cell, language in zip(row["K"], columns, strict=True):
                objects[cell]["Lang"] = pydyf.String(language)


def _refuse(url: str, *_: object, **__: object) -> object:
    raise ValueError(f"a document on paper loads nothing, and this one asks for {url}")
