"""A certificate authority for tests: certificates of hosts, of an address, expired ones, of a stranger."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlencode

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from kit import tls
from kit.core.clock import RealClock

USAGES = (ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH)


class Authority:
    """Signs certificates; files lie in ``folder``."""

    def __init__(self, folder: Path, name: str = "test authority") -> None:
        self.folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        certificate = self._builder(self._name, self._key).add_extension(
            x509.BasicConstraints(ca=True, path_length=0), critical=True
        )
        self.ca = folder / "ca.pem"
        self.ca.write_bytes(_pem(certificate.sign(self._key, hashes.SHA256())))

    def issue(self, host: str, days: int = 30) -> tuple[Path, Path]:
        """Certificate and key of a host, which is on this machine as well; negative days: expired."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        builder = self._builder(name, key, days)
        builder = builder.add_extension(x509.SubjectAlternativeName(_names(host)), critical=False)
        builder = builder.add_extension(x509.ExtendedKeyUsage(USAGES), critical=False)
        certificate, private = self.folder / f"{host}.pem", self.folder / f"{host}.key"
        certificate.write_bytes(_pem(builder.sign(self._key, hashes.SHA256())))
        private.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        return certificate, private

    def files(self, host: str, days: int = 30) -> tls.Files:
        """What a process of this name is given: certificate and key in one file."""
        certificate, key = self.issue(host, days)
        whole = certificate.with_suffix(".whole.pem")
        whole.write_bytes(certificate.read_bytes() + key.read_bytes())
        return tls.Files(str(self.ca), str(whole))

    def parameters(self, host: str) -> str:
        """What a client of this name adds to an address."""
        certificate, key = self.issue(host)
        files = {"cacertfile": self.ca, "certfile": certificate, "keyfile": key, "verify": "verify_peer"}
        return urlencode({name: str(value) for name, value in files.items()}, safe="/")

    def _builder(
        self, name: x509.Name, key: ec.EllipticCurvePrivateKey, days: int = 30
    ) -> x509.CertificateBuilder:
        now = RealClock().now()
        return (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self._name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=max(1, 1 - days)))
            .not_valid_after(now + timedelta(days=days))
        )


def _names(host: str) -> list[x509.GeneralName]:
    names = [x509.DNSName(name) for name in dict.fromkeys((host, "localhost"))]
    return [*names, x509.IPAddress(ip_address("127.0.0.1"))]


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)
