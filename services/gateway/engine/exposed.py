"""One row per endpoint: which path leads to which method of which contract.

A row is all that an endpoint takes.  The request message says which values are read from where: the path's
variables bear its field names, a GET's other fields come from the query, a POST's from the JSON body.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module

from google.protobuf.descriptor import Descriptor, MethodDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

PREFIX = "/api/v1"
REQUEST_ID, EXPECTED_VERSION = "request_id", "expected_version"
_VARIABLE = re.compile(r"\{(\w+)\}")


class BadEndpoint(Exception):
    """A row does not fit its contract; found at start."""


@dataclass(frozen=True)
class Exposed:
    """An endpoint made from a contract."""

    verb: str
    path: str
    method: str
    """Full gRPC name: ``package.NameService/Method``."""
    tag: str = ""

    def __post_init__(self) -> None:
        unknown = [name for name in self.variables if name not in self.request.fields_by_name]
        if unknown:
            raise BadEndpoint(f"{self.verb} {self.path}: {self.request.name} has no {', '.join(unknown)}")
        if self.verb == "GET" and self.is_command:
            raise BadEndpoint(f"{self.path}: {self.name} changes something and cannot be a GET")

    @cached_property
    def variables(self) -> tuple[str, ...]:
        """Names of the path's variables, which are fields of the request."""
        return tuple(_VARIABLE.findall(self.path))

    @cached_property
    def descriptor(self) -> MethodDescriptor:
        """The method in its contract; raises ``BadEndpoint``."""
        service, _, name = self.method.partition("/")
        found = service_descriptor(service).methods_by_name.get(name)
        if found is None:
            raise BadEndpoint(f"{self.path}: {service} has no {name}")
        return found

    @property
    def name(self) -> str:
        """Name of the method."""
        return self.descriptor.name

    @property
    def request(self) -> Descriptor:
        """Type of the request."""
        return self.descriptor.input_type

    @property
    def reply(self) -> Descriptor:
        """Type of the reply."""
        return self.descriptor.output_type

    @property
    def is_command(self) -> bool:
        """Commands carry a request id, queries none."""
        return REQUEST_ID in self.request.fields_by_name

    @property
    def has_version(self) -> bool:
        """The command may say which version the caller saw."""
        return EXPECTED_VERSION in self.request.fields_by_name

    @property
    def reads_body(self) -> bool:
        """Everything but a GET takes its values from a JSON body."""
        return self.verb != "GET"

    def new_request(self) -> Message:
        """An empty request."""
        return GetMessageClass(self.request)()


Expose = Callable[[str, str, str], Exposed]


def of(package: str, service: str = "") -> Expose:
    """``expose`` for the contract of one service: ``of("assignment")``; another package for tests."""
    name = package.rpartition(".")[2] if "." in package else package
    full = package if "." in package else f"cppcc_api.{package}"
    contract = f"{full}.v1.{service or name.capitalize() + 'Service'}"

    def expose(verb: str, path: str, method: str) -> Exposed:
        return Exposed(verb, PREFIX + path, f"{contract}/{method}", tag=name)

    return expose


def service_descriptor(full_name: str):  # noqa: ANN201 - protobuf does not export the type under every runtime
    """Descriptor of a service, importing its generated module by the naming rule of the contracts."""
    package, _, name = full_name.rpartition(".")
    module = import_module(f"{package}.{package.split('.')[-2]}_service_pb2")
    return module.DESCRIPTOR.services_by_name[name]


def routing_order(rows: Iterable[Exposed]) -> list[Exposed]:
    """Rows so that none hides another: fixed words before variables, ``{id}:verb`` before ``{id}``."""
    return sorted(rows, key=lambda row: (_VARIABLE.sub("~", row.path).replace("~:", "}:"), row.verb))
