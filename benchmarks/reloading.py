"""How long an edit of the model takes to show in the preview, findings included.

Run by hand:

    .venv/bin/python benchmarks/reloading.py

The bar: two seconds, of which MkDocs waits up to 0.6 before it begins. Beside the clock stands the time of the
processor that a rebuild takes, which other work on the machine does not stretch.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

import building

EDITS = 6


def shown(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 - our own server
            return answer.read().decode()
    except (urllib.error.URLError, ConnectionError):
        return ""


def waited(address: str, words: str) -> float:
    start = time.perf_counter()
    while words not in shown(address):
        time.sleep(0.02)
    return time.perf_counter() - start


def processor_time(server: subprocess.Popen[bytes]) -> float:
    """Of a process that runs; 0 where the system does not tell."""
    state = Path(f"/proc/{server.pid}/stat")
    if not state.exists():
        return 0.0
    user, system = state.read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        root = Path(folder)
        building.write_whole(root)
        shutil.rmtree(root / "site", ignore_errors=True)
        command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}"]
        server = subprocess.Popen(command, cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
        try:
            retention, page = root / "policy_data/retention.yaml", f"http://127.0.0.1:{port}/en/"
            waited(page, "3\xa0months")
            times, started = [], processor_time(server)
            for months in range(4, 4 + EDITS):
                source = re.sub(r"period: P\d+M", f"period: P{months}M", retention.read_text(encoding="utf-8"))
                retention.write_text(source, encoding="utf-8")
                times.append(waited(page, f"{months}\xa0months"))
            used = (processor_time(server) - started) / EDITS
        finally:
            server.terminate()
            server.wait(timeout=30)
    print(f"an edit shows after {statistics.median(times):.2f} s (longest {max(times):.2f} s), processor {used:.2f} s")


if __name__ == "__main__":
    main()
