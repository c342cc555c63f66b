"""No message of the right type makes a service fail: it is answered, or refused with a reason."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module

import pytest
from hypothesis import given

from kit.auth import TokenSigner
from kit.core.context import Actor
from kit.core.errors import Refusal
from kit.core.ids import new_id
from kit.rpc_client import Client
from shared import roles
from single.layout import SERVICES
from tests.fuzz.messages import made_up, message, service_methods

MADE_UP = made_up(15)
METHODS = [
    method
    for name in SERVICES
    for method in service_methods(import_module(f"cppcc_api.{name}.v1.{name}_service_pb2"))
]

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def client(instance, county):
    targets = {name: instance.layout().spec("rpc").grpc for name in SERVICES}
    found = Client(targets)
    yield found
    found.close()


@pytest.fixture(scope="module")
def token(instance, known_ids):
    """Somebody who may try everything: what is refused is refused for what it asks."""
    actor = Actor(
        id=known_ids["persons"][0],
        name="万能",
        roles=frozenset(roles.LABELS),
        unit_id=known_ids["units"][0],
        member_id=known_ids["members"][0],
    )
    return TokenSigner(instance.config().token_private_key, instance.name).sign(actor, timedelta(hours=1))


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.full_name.removeprefix("cppcc_api."))
def test_a_message_is_answered_or_refused_with_a_reason(method, client, token, known_ids):
    path = "/".join(method.full_name.rsplit(".", 1))

    @MADE_UP
    @given(request=message(method.input_type, known_ids))
    def call(request) -> None:
        if "request_id" in method.input_type.fields_by_name:
            request.request_id = new_id()
        try:
            client.call(path, request, token=token)
        except Refusal as refusal:
            assert refusal.reason, refusal

    call()
