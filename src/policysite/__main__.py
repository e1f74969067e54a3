"""``python -m policysite``."""

import sys

from policysite.cli import main

if __name__ == "__main__":
    sys.exit(main())
