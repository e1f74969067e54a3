"""The site behind a real nginx, below a path, with the headers that it is shipped with."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin:/opt/homebrew/bin")
PREFIX = "/legal/"

CONFIGURATION = """
{user}
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    types {{
        text/html html;
        text/css css;
        text/javascript js;
        application/json json;
        image/svg+xml svg;
        text/plain txt;
    }}
    gzip on;
    gzip_types text/css text/javascript application/json image/svg+xml;
    server {{
        listen 127.0.0.1:{port};
        absolute_redirect off;
        error_page 404 {prefix}404.html;
        include {site}/_headers.nginx.conf;
        location {prefix} {{ alias {site}/; }}
    }}
}}
"""


@contextmanager
def serving(site: Path, folder: Path) -> Iterator[str]:
    """Serve a built site; gives its address. ``folder`` is for what nginx writes."""
    assert NGINX
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    configuration = folder / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""  # who else could not read a folder of root's tests
    configuration.write_text(CONFIGURATION.format(user=user, folder=folder, port=port, prefix=PREFIX, site=site))
    server = subprocess.Popen([NGINX, "-e", str(folder / "error.log"), "-c", str(configuration)])
    try:
        end = time.monotonic() + 10
        while not reachable(port):
            assert time.monotonic() < end, (folder / "error.log").read_text()
            time.sleep(0.02)
        yield f"http://127.0.0.1:{port}{PREFIX}"
    finally:
        server.terminate()
        server.wait(timeout=10)


def reachable(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0
