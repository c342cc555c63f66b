"""Generate docs/reference from the services' own tables.

    python scripts/gen_reference.py            write the pages
    python scripts/gen_reference.py --check    compare; exit 1 and name the pages that differ

Nothing is written by hand twice: permissions, transitions, reactions and refusals come from the tables that
the program runs on, explanations from the contracts' comments and the first lines of the handlers.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from proto_descriptors import PROTOS, compile_protos
from reference_pages import (
    commands_page,
    errors_page,
    events_page,
    rights_page,
    settings_page,
    states_page,
)
from reference_sources import comments, reasons, settings, tables_of

from kit.service import load

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
PACKAGES = ("kit", "shared", "services")


def service_packages(root: Path = ROOT) -> list[str]:
    """Every service that has tables; the gateway owns none."""
    rooms = sorted(
        [*(root / "services").glob("*/store.py"), *(root / "services").glob("*/store/__init__.py")]
    )
    return sorted(f"services.{room.relative_to(root / 'services').parts[0]}" for room in rooms)


def pages(
    packages: Iterable[str], protos: Path = PROTOS, root: Path = ROOT, errors_of: tuple[str, ...] = PACKAGES
) -> dict[str, str]:
    """Name → text of every page."""
    services = [load(package) for package in packages]
    said = comments(compile_protos(protos))
    tables = {
        service.name: tables_of(import_module(f"{package}.states"))
        for package, service in zip(packages, services, strict=True)
    }
    return {
        "commands.md": commands_page(services, said),
        "events.md": events_page(services, said),
        "errors.md": errors_page(reasons(root, errors_of, services)),
        "states.md": states_page(tables),
        "rights.md": rights_page(services),
        "settings.md": settings_page(settings(root / "kit" / "config.py")),
    }


def stale(wanted: dict[str, str], folder: Path) -> list[str]:
    """Pages that are missing or differ."""
    return [
        name
        for name, text in wanted.items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text
    ]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="generate docs/reference from the services' tables")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    check = parser.parse_args(arguments).check
    wanted = pages(service_packages())
    for name in (found := stale(wanted, REFERENCE)):
        if check:
            print(f"docs/reference/{name} is not what the code says: run make reference")
        else:
            REFERENCE.mkdir(parents=True, exist_ok=True)
            (REFERENCE / name).write_text(wanted[name], encoding="utf-8")
    return 1 if check and found else 0


if __name__ == "__main__":
    sys.exit(main())
