"""Whether a preview can listen where it is told to. MkDocs itself ends in a traceback where it cannot."""

from __future__ import annotations

import errno
import socket

from mkdocs.exceptions import PluginError


def require_address(host: str, port: int) -> None:
    """Listen for a moment.

    Raises:
        PluginError: the address is taken, or is none of this machine; the message says what to do.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except (OSError, OverflowError) as error:
        taken = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
        why = "is taken, perhaps by another preview: stop that one" if taken else "cannot be listened at: correct it"
        other = f"`dev_addr: {host}:{port % 65535 + 1}`"
        raise PluginError(f"{host}:{port} {why}, or choose another address, such as {other} in mkdocs.yml") from None
