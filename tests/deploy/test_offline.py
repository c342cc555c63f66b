"""The offline archive on a server without any network: installed, used, killed, switched off, removed."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kit.testing.waiting import eventually
from scripts import offline_bundle
from tests.deploy.engine import DockerCannotStart, DockerFailed, Engine
from tests.deploy.server import Server, running

# Everything is made in the first test: archive, server, installation.
pytestmark = pytest.mark.timeout(900)

INSTANCE, HOST = "shuixi-county", "tian.shuixi.example"
PARTY = "民主促进会水西县支部"
FIRST = {
    "profile": {
        "name": "中国人民政治协商会议水西县委员会",
        "shortName": "水西县政协",
        "level": "county",
        "regionCode": "990322",
        "contactPhone": "0990-5550200",
    },
    "administrators": [
        {"loginName": "xitong", "name": "司统", "role": "system_admin"},
        {"loginName": "anquan", "name": "安权", "role": "security_admin"},
        {"loginName": "shenji", "name": "沈计", "role": "audit_admin"},
    ],
}
CERTIFICATE, KEY = f"/etc/cppcc/tls/{INSTANCE}.crt", f"/etc/cppcc/tls/{INSTANCE}.key"
PYTHON = "/opt/cppcc/current/.venv/bin/python"
OFFICE = Path(__file__).with_name("office.py")
# Other tests may be using the machine.
INSTALL_SECONDS, HEALTHY_SECONDS = 600, 240


@dataclass
class Installed:
    """The server after the installer, what that said, and who may sign in."""

    server: Server
    folder: str
    told: str
    password: str = ""

    def ask(self, *arguments: str) -> str:
        """Something at the public address."""
        return self.server.run(PYTHON, "/root/office.py", HOST, CERTIFICATE, *arguments)

    def office(self) -> dict:
        """The system administrator's visit; keeps the own password for the next one."""
        seen = json.loads(self.ask("visit", "xitong", self.password, PARTY))
        self.password = seen["password"]
        return seen

    def install(self, *arguments: str) -> str:
        """The installer of the archive, as the operator calls it."""
        return self.server.run(f"{self.folder}/install.sh", *arguments, seconds=INSTALL_SECONDS)

    def state(self, unit: str, *names: str) -> str:
        """What systemd knows of a unit."""
        options = [f"--property={name}" for name in names]
        return self.server.run("systemctl", "show", "--value", *options, unit).strip()

    def healthy(self) -> bool:
        """Whether every process of the instance answers."""
        try:
            self.server.run("cppcc", "status", "--name", INSTANCE)
        except DockerFailed:
            return False
        return True


@pytest.fixture(scope="module")
def archive(figures: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``make offline-bundle`` makes."""
    try:
        offline_bundle.check_here()
    except offline_bundle.BundleFailed as why:
        figures.append(f"NOT TESTED: offline installation: {why}")
        pytest.skip(str(why))
    began = time.monotonic()
    made = offline_bundle.make(tmp_path_factory.mktemp("offline"))
    size = made.stat().st_size / 2**20
    figures.append(f"offline archive of {size:.0f} MB in {time.monotonic() - began:.0f} s")
    return made


@pytest.fixture(scope="module")
def server(docker: Engine, figures: list[str]) -> Iterator[Server]:
    """A minimal Debian 12 with systemd and no network."""
    try:
        with running(docker, HOST) as made:
            yield made
    except DockerCannotStart as why:
        figures.append(f"NOT TESTED: offline installation: {why}")
        pytest.skip(str(why))


@pytest.fixture(scope="module")
def folder(server: Server, archive: Path) -> str:
    """The archive, carried there and unpacked."""
    server.put(archive, "/root")
    server.run("tar", "-C", "/root", "-xf", f"/root/{archive.name}")
    server.run("rm", f"/root/{archive.name}")
    return f"/root/{archive.stem}"


@pytest.fixture(scope="module")
def installed(
    server: Server, folder: str, figures: list[str], tmp_path_factory: pytest.TempPathFactory
) -> Installed:
    """Installed, with one instance and its three administrators."""
    first = tmp_path_factory.mktemp("first") / "first.json"
    first.write_text(json.dumps(FIRST, ensure_ascii=False), encoding="utf-8")
    for file in (first, OFFICE):
        server.put(file, "/root")
    made = Installed(server, folder, "")
    began = time.monotonic()
    made.told = made.install("--instance", INSTANCE, "--host", HOST, "--first", "/root/first.json")
    figures.append(f"installed without a network, instance healthy after {time.monotonic() - began:.0f} s")
    found = re.search(r"xitong\s+(\S+)", made.told)
    assert found, made.told
    made.password = found[1]
    return made


@pytest.fixture(scope="module")
def used(installed: Installed) -> Installed:
    """Its system administrator has signed in over HTTPS, taken an own password and given a command."""
    seen = installed.office()
    assert (PARTY in seen["found"], PARTY in seen["now"]) == (False, True)
    return installed


@pytest.fixture(scope="module")
def backed_up(used: Installed) -> Installed:
    """The nightly backup has run."""
    used.server.run("cppcc", "backup-key", "--name", INSTANCE, "--file", "/run/cppcc/backup.key")
    used.server.run("systemctl", "start", "cppcc-backup.service")
    return used


def test_the_server_has_no_network(server):
    assert server.run("ls", "/sys/class/net").split() == ["lo"]


def test_an_archive_that_was_changed_is_refused(server, folder):
    server.run("sh", "-c", f"cp {folder}/source.tar.gz /root/whole && echo >>{folder}/source.tar.gz")
    try:
        with pytest.raises(DockerFailed, match="安装包不完整或被改动"):
            server.run(f"{folder}/install.sh")
    finally:
        server.run("mv", "/root/whole", f"{folder}/source.tar.gz")


def test_systemd_takes_every_unit_as_it_is(installed):
    units = installed.server.run("sh", "-c", "ls /etc/systemd/system/cppcc*.*").split()
    assert len(units) == 6
    named = [unit.replace("cppcc@.", f"cppcc@{INSTANCE}.") for unit in units]
    assert installed.server.run("systemd-analyze", "verify", "--man=no", *named) == ""


def test_plain_http_is_sent_to_https_which_asks_browsers_to_stay_there(installed):
    plain, safe, figures_page = json.loads(installed.ask("look"))
    assert plain == [301, f"https://{HOST}/sign-in", None]
    assert safe == [200, None, "max-age=31536000"]
    assert figures_page[0] == 404, "figures are not for the public"


def test_secrets_are_readable_by_their_owners_alone(installed):
    code = f"/var/lib/cppcc/instances/{INSTANCE}/setup_code"
    told = installed.server.run("stat", "-c", "%U %a", KEY, "/var/lib/cppcc", code)
    assert told.splitlines() == ["root 600", "cppcc 750", "cppcc 600"]


def test_the_instance_begins_once(used):
    with pytest.raises(DockerFailed, match="已完成初始化"):
        used.server.run("sh", "-c", f"cppcc begin --name {INSTANCE} - </root/first.json")


def test_a_database_that_is_killed_comes_back_and_what_was_entered_is_there(used):
    (database,) = used.server.pids("mongod")
    used.server.run("kill", "-9", database)
    seen = eventually_office(used)
    assert PARTY in seen["found"]


def test_whatever_was_entered_is_there_after_the_server_was_switched_off_and_on(used, figures):
    used.server.shut_down()
    began = time.monotonic()
    used.server.switch_on()
    eventually(used.healthy, within=HEALTHY_SECONDS, every=1)
    figures.append(f"healthy {time.monotonic() - began:.0f} s after the server was switched on")
    assert PARTY in eventually_office(used)["found"]


def eventually_office(used: Installed) -> dict:
    """A visit that is tried again while the platform comes back."""

    def visit() -> dict:
        try:
            return used.office()
        except DockerFailed as refused:
            raise AssertionError(str(refused)) from refused

    return eventually(visit, within=HEALTHY_SECONDS, every=1)


def test_the_doctor_fails_and_says_why_while_there_is_no_backup(used):
    server = used.server
    server.run("sh", "-c", "! systemctl start cppcc-doctor.service")
    journal = server.run("journalctl", "--unit=cppcc-doctor", "--output=cat")
    assert f"{INSTANCE} 还没有备份" in journal
    assert "磁盘 /var/lib/cppcc：剩余" in journal


def test_with_a_backup_the_doctor_is_content(backed_up):
    backed_up.server.run("systemctl", "start", "cppcc-doctor.service")


def test_the_logs_of_every_process_are_rotated(used):
    told = used.server.run("logrotate", "--force", "--verbose", "/etc/logrotate.d/cppcc")
    kept = used.server.run(
        "sh", "-c", f"cd /var/lib/cppcc && ls instances/{INSTANCE}/logs/*.gz rabbitmq/*/*.gz mongod/*.gz"
    )
    for name in ("gateway", "rpc", "worker", "relay", "mongod/output", "rabbitmq/log/platform"):
        assert name in kept, told


def test_installing_again_changes_nothing_that_runs(backed_up):
    before = backed_up.state(f"cppcc@{INSTANCE}", "MainPID")
    told = backed_up.install("--instance", INSTANCE, "--host", HOST, "--first", "/root/first.json")
    assert "已初始化过，未作改动" in told
    assert backed_up.state(f"cppcc@{INSTANCE}", "MainPID") == before
    assert "✓ cppcc-deps.service" in backed_up.install("--check")


def test_what_is_removed_is_the_program_and_what_comes_back_has_its_data(used):
    used.install("--uninstall")
    assert (
        used.server.run("sh", "-c", "ls -d /opt/cppcc /etc/systemd/system/cppcc* 2>/dev/null || true") == ""
    )
    assert used.server.pids("mongod", "python", "beam.smp") == []
    used.install("--instance", INSTANCE, "--host", HOST)
    assert PARTY in eventually_office(used)["found"]
