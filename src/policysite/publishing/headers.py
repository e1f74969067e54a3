"""What a server tells browsers about every page: nothing runs that is not ours, nothing goes elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

CONTENT_SECURITY_POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
"""By directive (CSP Level 3). Material's stylesheet holds its pictures as ``data:``; search fetches its index."""

_NOT_IN_META = frozenset({"frame-ancestors"})
"""Directives that browsers ignore, with a warning, in a ``meta`` element."""

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "; ".join(f"{name} {sources}" for name, sources in CONTENT_SECURITY_POLICY.items()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

META_POLICY = "; ".join(
    f"{name} {sources}" for name, sources in CONTENT_SECURITY_POLICY.items() if name not in _NOT_IN_META
)
"""For hosts that send no headers of ours."""


def write(folder: Path) -> None:
    """``_headers`` for Netlify and Cloudflare Pages, and a snippet to include in a ``server`` of nginx."""
    listed = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    (folder / "_headers").write_text(f"/*\n{listed}", encoding="utf-8")
    added = "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
    (folder / "_headers.nginx.conf").write_text(added, encoding="utf-8")
