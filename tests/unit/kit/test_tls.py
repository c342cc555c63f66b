"""Files of encryption are checked before anything is opened, and addresses say which are used."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit import tls
from kit.config import Config, ConfigError
from kit.testing.authority import Authority

NEEDED = {"INSTANCE": "x", "MONGODB_URI": "mongodb://h/?tls=true", "AMQP_URL": "amqps://u:p@h:5671/v"}


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def stranger(tmp_path: Path) -> Authority:
    (tmp_path / "elsewhere").mkdir()
    return Authority(tmp_path / "elsewhere", "stranger")


def settings(ca: object = "", certificate: object = "", key: object = "") -> dict[str, str]:
    return {**NEEDED, "TLS_CA": str(ca), "TLS_CERT": str(certificate), "TLS_KEY": str(key)}


def test_files_that_fit_are_used_for_broker_and_database(authority):
    files = authority.files("intake")
    config = Config.from_env(settings(files.ca, files.certificate))
    assert tls.options(config.amqp_url) == {
        "ca_certs": files.ca,
        "certfile": files.certificate,
        "keyfile": files.certificate,
        "cert_reqs": tls.ssl.CERT_REQUIRED,
        "server_hostname": "h",
    }
    assert f"tlsCAFile={files.ca}" in config.mongodb_uri
    assert f"tlsCertificateKeyFile={files.certificate}" in config.mongodb_uri


def test_an_address_that_names_files_of_its_own_keeps_them(authority):
    files = authority.files("intake")
    told = {**settings(files.ca, files.certificate), "AMQP_URL": "amqps://h/?cacertfile=/other.pem"}
    chosen = tls.options(Config.from_env(told).amqp_url)
    assert (chosen["ca_certs"], chosen["certfile"]) == ("/other.pem", None)


def test_an_address_without_encryption_is_left_alone(authority):
    files = authority.files("intake")
    told = {**settings(files.ca, files.certificate), "AMQP_URL": "amqp://h/", "MONGODB_URI": "mongodb://h/"}
    config = Config.from_env(told)
    assert (config.amqp_url, config.mongodb_uri) == ("amqp://h/", "mongodb://h/")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda a, s: settings(a.ca), "TLS_CERT"),
        (lambda a, s: settings(a.ca, *s.issue("intake")), "not issued by an authority of TLS_CA"),
        (lambda a, s: settings(a.ca, a.issue("intake")[0], a.issue("meeting")[1]), "do not fit"),
        (lambda a, s: settings(a.ca, *a.issue("intake", days=-3)), "not in force"),
        (lambda a, s: settings(a.ca, "/nowhere.pem"), "cannot be read"),
        (lambda a, s: settings(a.issue("intake")[1], *a.issue("intake")), "TLS_CA"),
    ],
    ids=["no certificate", "a stranger's", "another's key", "expired", "missing", "no authority"],
)
def test_files_that_do_not_fit_are_refused_at_start_with_the_reason(authority, stranger, make, said):
    with pytest.raises(ConfigError, match=said):
        Config.from_env(make(authority, stranger))
