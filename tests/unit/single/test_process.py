"""Detached processes are found again, and nobody else's process is taken for them."""

from __future__ import annotations

import os
import resource
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from single.process import (
    LOOPBACK,
    OPEN_FILES,
    PORTS,
    Process,
    choose_ports,
    read_json,
    start_time,
    wait_until,
    write_json,
)

SLEEP = [sys.executable, "-c", "import time; print('awake', flush=True); time.sleep(60)"]
TELL_FILES = "import resource; print(resource.getrlimit(resource.RLIMIT_NOFILE)[0], flush=True)"
DEAF = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(15, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)",
]
# The first thread ends by the system call, as in a process that is being killed, and the second goes on.
HEADLESS = [
    sys.executable,
    "-c",
    "import ctypes, platform, threading, time; threading.Thread(target=time.sleep, args=(60,)).start();"
    "print('headless', flush=True); libc = ctypes.CDLL(None);"
    "libc.syscall({'x86_64': 60, 'aarch64': 93}[platform.machine()], 0)",
]


@pytest.fixture
def process(tmp_path: Path) -> Iterator[Process]:
    made = Process(tmp_path / "process.json", tmp_path / "output.log")
    yield made
    if made.pid:
        made.kill()


def test_a_started_process_is_found_again_by_its_file(process: Process) -> None:
    pid = process.start(SLEEP)
    assert Process(process.file, process.log).pid == pid


def test_starting_a_running_process_again_changes_nothing(process: Process) -> None:
    assert process.start(SLEEP) == process.start(SLEEP)


def test_a_process_may_open_many_files_whatever_the_shell_allows(process: Process) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(soft, 256), hard))
    try:
        process.start(
            [
                sys.executable,
                "-c",
                "import resource; print(resource.getrlimit(resource.RLIMIT_NOFILE)[0], flush=True)",
            ]
        )
        wait_until(process.log.exists, 10)
        assert wait_until(lambda: process.tail().strip(), 10)
        assert int(process.tail()) == min(hard, OPEN_FILES)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_a_process_leads_a_session_of_its_own(process: Process) -> None:
    pid = process.start(SLEEP)
    assert os.getsid(pid) == pid


def test_a_pid_that_now_belongs_to_another_process_counts_as_gone(process: Process) -> None:
    write_json(process.file, {"pid": os.getpid(), "started": start_time(os.getpid()) - 1})
    assert process.pid == 0


def test_a_half_written_file_counts_as_gone(process: Process) -> None:
    process.file.write_text('{"pid": 12')
    assert process.pid == 0


def test_a_stopped_process_is_gone_and_leaves_no_zombie(process: Process) -> None:
    pid = process.start(SLEEP)
    process.stop()
    assert not Path(f"/proc/{pid}").exists()


def test_a_process_that_ignores_the_request_to_end_is_killed(process: Process) -> None:
    pid = process.start(DEAF)
    assert wait_until(lambda: "deaf" in process.tail(), 10.0)
    process.stop(grace=0.2)
    assert start_time(pid) == 0


def test_a_process_killed_from_outside_counts_as_gone(process: Process) -> None:
    os.kill(process.start(SLEEP), signal.SIGKILL)
    assert wait_until(process.gone, 5.0)


def test_a_process_is_not_gone_before_its_last_thread_is(process: Process) -> None:
    pid = process.start(HEADLESS)
    assert wait_until(lambda: Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z", 10.0)
    assert process.pid == pid
    assert not process.gone()
    process.kill()
    assert not Path(f"/proc/{pid}").exists()


def test_a_program_that_does_not_exist_says_so_in_the_log(process: Process) -> None:
    process.start(["/nonexistent/program"])
    assert wait_until(process.gone, 5.0)
    assert "/nonexistent/program" in process.tail()


def test_output_is_appended_to_the_log(process: Process) -> None:
    process.log.write_text("before\n")
    process.start(SLEEP)
    assert wait_until(lambda: process.tail().splitlines() == ["before", "awake"], 10.0)


def test_a_process_that_never_gets_ready_does_not_answer_once_it_is_dead(process: Process) -> None:
    process.start([sys.executable, "-c", "pass"])
    assert process.answers(lambda: False) is False


def test_remembered_ports_are_kept_while_they_are_free() -> None:
    first = choose_ports(["a", "b"], {})
    assert choose_ports(["a", "b"], first) == first


def test_a_remembered_port_that_is_taken_is_replaced() -> None:
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert choose_ports(["a"], {"a": port})["a"] != port


def test_chosen_ports_differ_and_lie_below_the_range_of_outgoing_connections() -> None:
    ports = list(choose_ports("abcdef", {}).values())
    assert len(set(ports)) == 6
    assert all(port in PORTS for port in ports)


def test_a_written_file_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    write_json(tmp_path / "secret.json", {"password": "x"})
    assert (tmp_path / "secret.json").stat().st_mode & 0o077 == 0
    assert read_json(tmp_path / "secret.json") == {"password": "x"}
