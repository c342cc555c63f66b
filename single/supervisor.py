"""Keeps an instance's processes running: starts them, starts again what dies, stops what is not wanted.

Which processes are wanted stands in ``wanted.json`` of the instance's directory and is read again at every
look, so that one service can be stopped and started while the others go on.  Its own state is
``processes.json``: {name: pid}.
"""

from __future__ import annotations

import logging
import signal
import subprocess
import time
from pathlib import Path

from single.layout import Layout, Spec, process_environment
from single.process import read_json, write_json

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.2
# A process that dies at once is started again after a pause that doubles; one that lived is forgiven.
FIRST_PAUSE, LONGEST_PAUSE, FORGIVEN_AFTER = 0.5, 5.0, 30.0
GRACE_SECONDS = 30.0


class Child:
    """One process and its history."""

    def __init__(self, spec: Spec, log_file: Path) -> None:
        self.spec = spec
        self._log_file = log_file
        self._process: subprocess.Popen[bytes] | None = None
        self._pause = FIRST_PAUSE
        self._asked = False
        self._started_at = 0.0
        self._not_before = 0.0

    @property
    def pid(self) -> int:
        """Its pid while it runs, else 0."""
        return self._process.pid if self._process else 0

    def look(self, wanted: bool) -> None:
        """Bring it to the wanted state, one step at a time."""
        self._reap()
        if wanted and not self._process and time.monotonic() >= self._not_before:
            self._start()
        if not wanted:
            self.terminate()

    def terminate(self) -> None:
        """Ask it to end, once."""
        if self._process and not self._asked:
            self._asked = True
            self._process.terminate()

    def wait(self, deadline: float) -> None:
        """Wait for its end until ``deadline`` (monotonic), then kill it."""
        if not self._process:
            return
        try:
            self._process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            log.warning("%s does not end: killed", self.spec.name)
            self._process.kill()
            self._process.wait()

    def _start(self) -> None:
        with self._log_file.open("ab") as output:
            self._process = subprocess.Popen(
                self.spec.command,
                env=process_environment(self.spec),
                cwd=self.spec.tree,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        self._asked = False
        self._started_at = time.monotonic()
        log.info("%s started, pid %s", self.spec.name, self.pid)

    def _reap(self) -> None:
        if self._process is None or self._process.poll() is None:
            return
        lived = time.monotonic() - self._started_at
        self._pause = FIRST_PAUSE if lived > FORGIVEN_AFTER else min(self._pause * 2, LONGEST_PAUSE)
        self._not_before = time.monotonic() + self._pause
        log.warning("%s ended with %s after %.1f s", self.spec.name, self._process.returncode, lived)
        self._process = None


class Supervisor:
    """Runs until SIGTERM."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        logs = layout.directory / "logs"
        logs.mkdir(parents=True, exist_ok=True)
        self._children = [Child(spec, logs / f"{spec.name}.log") for spec in layout.specs]
        self._stopping = False

    def run(self) -> None:
        """Look after the processes until told to stop, then stop them all."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        known: dict[str, int] = {}
        while not self._stopping:
            unwanted = set(read_json(self._layout.directory / "wanted.json").get("stopped", ()))
            for child in self._children:
                child.look(child.spec.name not in unwanted)
            known = self._publish(known)
            time.sleep(LOOK_SECONDS)
        self._end()

    def _stop(self, *_: object) -> None:
        self._stopping = True

    def _publish(self, known: dict[str, int]) -> dict[str, int]:
        pids = {child.spec.name: child.pid for child in self._children}
        if pids != known:
            write_json(self._layout.directory / "processes.json", pids)
        return pids

    def _end(self) -> None:
        for child in self._children:
            child.terminate()
        deadline = time.monotonic() + GRACE_SECONDS
        for child in self._children:
            child.wait(deadline)
        write_json(
            self._layout.directory / "processes.json", {child.spec.name: 0 for child in self._children}
        )


def main(directory: str) -> None:
    """Supervise the instance whose layout was saved in ``directory``; needs the standard library only."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    Supervisor(Layout.load(Path(directory))).run()
