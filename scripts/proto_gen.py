"""Generate the Python code of the contracts: ``protos/`` -> ``cppcc_api/``.

    python scripts/proto_gen.py            write cppcc_api/
    python scripts/proto_gen.py --check    regenerate elsewhere and compare; exit 1 when they differ

The generated package is committed, so that a service needs no compiler to run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import proto_comments
from proto_descriptors import PROTOS, ROOT, proto_files, run_protoc

PACKAGE = "cppcc_api"
HEADER = "# Generated from protos/ by scripts/proto_gen.py: do not edit.\n"
INIT = HEADER + '"""Generated contract package."""\n'


def generate(target: Path) -> None:
    """Write the whole generated package below ``target``."""
    files = proto_files(PROTOS)
    services = [name for name in files if name.endswith("_service.proto")]
    run_protoc(PROTOS, [f"--python_out={target}", f"--pyi_out={target}", *files])
    if services:
        run_protoc(PROTOS, [f"--grpc_python_out={target}", *services])
    finish(target / PACKAGE)
    proto_comments.write(target, PROTOS)


def finish(package: Path) -> None:
    """Mark every file as generated and make every folder a package."""
    for path in sorted(package.rglob("*.py*")):
        if path.suffix in (".py", ".pyi") and path.name != "__init__.py":
            path.write_text(HEADER + path.read_text(encoding="utf-8"), encoding="utf-8")
    for folder in [package, *(path for path in package.rglob("*") if path.is_dir())]:
        (folder / "__init__.py").write_text(INIT, encoding="utf-8")
    (package / "py.typed").write_text("", encoding="utf-8")


def contents(folder: Path) -> dict[str, str]:
    """Text of every source file of a generated package by relative path."""
    files = (path for path in folder.rglob("*") if path.suffix in (".py", ".pyi", ".typed", ".json"))
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def differences(expected: Path, actual: Path) -> list[str]:
    """What must change in ``actual`` to equal ``expected``; empty when they are equal."""
    wanted, found = contents(expected), contents(actual)
    lines = [f"missing: {name}" for name in sorted(wanted.keys() - found.keys())]
    lines += [f"left over: {name}" for name in sorted(found.keys() - wanted.keys())]
    changed = (name for name in sorted(wanted.keys() & found.keys()) if wanted[name] != found[name])
    return lines + [f"differs: {name}" for name in changed]


def replace(fresh: Path, target: Path) -> None:
    """Bring ``target`` to the fresh state, touching only the files that differ."""
    wanted = contents(fresh)
    for name in contents(target).keys() - wanted.keys():
        (target / name).unlink()
    for name, text in wanted.items():
        path = target / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description="generate cppcc_api/ from protos/")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder))
        fresh = Path(folder) / PACKAGE
        if not options.check:
            replace(fresh, ROOT / PACKAGE)
            return 0
        found = differences(fresh, ROOT / PACKAGE)
    for line in found:
        print(line)
    if found:
        print("cppcc_api/ is not what protos/ generates: run python scripts/proto_gen.py")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
