"""Broker and database of this checkout: `deps.py up|down|status`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from single.deps import main

sys.exit(main(sys.argv[1:]))
