"""What a service manager runs, up to the point where it becomes the supervisor."""

from __future__ import annotations

import argparse
import socket
from pathlib import Path

import pytest

from single import beginning, foreground
from single.instance import SETUP_CODE, Instance, StartFailed
from single.process import LOOPBACK, read_json, write_json

NOWHERE = {"amqp_url": "amqp://127.0.0.1:1/", "mongodb_uri": "mongodb://127.0.0.1:1/?replicaSet=platform"}


def asked(run: Path, **more: object) -> argparse.Namespace:
    write_json(run / "deps.json", NOWHERE)
    return argparse.Namespace(name="qinghe", run_dir=run, mode="production", **more)


def test_systemd_hears_that_it_is_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(address)
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        foreground.notify("READY=1")
        assert manager.recv(100) == b"READY=1"


def test_an_instance_does_not_start_beside_the_port_that_its_web_server_asks(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(StartFailed, match=f"端口 {port} 已被其他程序占用"):
            foreground.run(asked(tmp_path, http_port=port))


def test_it_keeps_the_port_that_it_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port = probe.getsockname()[1]
    became = []
    monkeypatch.setattr(Instance, "become_supervisor", lambda instance: became.append(instance))
    foreground.run(asked(tmp_path, http_port=port))
    assert became[0].layout().url == f"http://{LOOPBACK}:{port}"


def test_a_production_instance_has_a_code_that_its_processes_and_its_owner_alone_know(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Instance, "become_supervisor", lambda instance: None)
    foreground.run(asked(tmp_path, http_port=0))
    file = tmp_path / "instances" / "qinghe" / SETUP_CODE
    assert file.stat().st_mode & 0o777 == 0o600
    told = read_json(file.with_name("layout.json"))["specs"][0]["env"]
    assert told["SETUP_CODE_FILE"] == str(file)


def test_the_code_that_the_operator_has_set_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Instance, "become_supervisor", lambda instance: None)
    monkeypatch.setenv("SETUP_CODE", "by-hand")
    foreground.run(asked(tmp_path, http_port=0))
    told = read_json(tmp_path / "instances" / "qinghe" / "layout.json")["specs"][0]["env"]
    assert "SETUP_CODE_FILE" not in told


@pytest.mark.parametrize("text", ["{", "[]", '{"administrators": []}', '{"profile": {}}'])
def test_a_file_without_profile_or_administrators_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "first.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(beginning.FileNotReadable):
        beginning.begin(asked(tmp_path, file=file))


def test_where_there_is_no_code_the_way_without_it_is_named(tmp_path: Path) -> None:
    file = tmp_path / "first.json"
    file.write_text('{"profile": {}, "administrators": []}', encoding="utf-8")
    with pytest.raises(beginning.NoSetupCode, match="setup:bootstrap"):
        beginning.begin(asked(tmp_path, file=file))
