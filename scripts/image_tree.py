"""Lay out what an image holds: ``python scripts/image_tree.py <service>|all <folder>``.

The Dockerfile calls it, and so do the tests that start each service from such a folder: what is tested is
what is shipped.  A service's image holds kit, shared, the contracts and its own folder; ``all`` adds every
service and ``single``.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMON = ("kit", "shared", "cppcc_api")
# Tests' tools and Python's own leavings stay out.
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.pyc", "testing", "*.pyi")


def lay_out(service: str, folder: Path) -> None:
    """Make ``folder`` hold exactly what the image of ``service`` holds; ``SystemExit`` for an unknown one."""
    known = sorted(path.parent.name for path in ROOT.glob("services/*/__main__.py"))
    if service not in (*known, "all"):
        raise SystemExit(f"no such service: {service!r}; there are {', '.join(known)} and all")
    packages = [*COMMON, "single"] if service == "all" else list(COMMON)
    names = known if service == "all" else [service]
    shutil.rmtree(folder, ignore_errors=True)
    for package in [*packages, *(f"services/{name}" for name in names)]:
        shutil.copytree(ROOT / package, folder / package, ignore=LEFT_OUT)
    shutil.copy(ROOT / "services" / "__init__.py", folder / "services" / "__init__.py")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    lay_out(sys.argv[1], Path(sys.argv[2]))
