"""Questions to whoever sits at the terminal. Without one, answers are read from standard input, a line each."""

from __future__ import annotations

import sys


def ask_key(question: str) -> str:
    """One key, without the return key where the terminal allows it; empty at the end of input."""
    if not sys.stdin.isatty():
        _put(question)
        line = sys.stdin.readline()
        return line.strip()[:1] or ("\n" if line else "")
    try:
        import termios  # noqa: PLC0415, Unix only
        import tty  # noqa: PLC0415
    except ImportError:
        return ask_line(question)[:1]
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal)  # which leaves Ctrl-C what it is
        _put(question)
        key = sys.stdin.read(1)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    _put(f"{key}\n")
    return "" if key == "\x04" else key


def ask_line(question: str) -> str:
    """A line; empty at the end of input."""
    _put(question)
    return sys.stdin.readline().strip()


def _put(words: str) -> None:
    sys.stderr.write(words)
    sys.stderr.flush()
