"""Messages, preferences and escalations as the contract shows them."""

from __future__ import annotations

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.notification.v1 import notification_service_pb2 as pb
from kit.convert import timestamp
from services.notification.domain.escalation import Escalation, Step
from services.notification.domain.message import Message, hidden
from services.notification.domain.preferences import Preferences


def message(value: Message) -> pb.Message:
    """A message as its addressee reads it."""
    shared = (
        "kind",
        "channel",
        "title",
        "text",
        "proposal_id",
        "proposal_no",
        "subject_id",
        "subject_kind",
        "level",
        "state",
        "version",
    )
    return pb.Message(
        message_id=value.id,
        due_at=timestamp(value.due_at),
        created_at=timestamp(value.created_at),
        read_at=timestamp(value.read_at),
        **{name: getattr(value, name) for name in shared},
    )


def delivery(value: Message) -> pb.Delivery:
    """What became of a message, without its text and with the address half hidden."""
    shared = ("person_id", "person_name", "channel", "kind", "title", "state", "tries", "note", "version")
    return pb.Delivery(
        message_id=value.id,
        address=hidden(value.address),
        failure=value.failure,
        created_at=timestamp(value.created_at),
        delivered_at=timestamp(value.delivered_at),
        read_at=timestamp(value.read_at),
        not_before=timestamp(value.not_before),
        **{name: getattr(value, name) for name in shared},
    )


def outgoing(value: Message) -> pb.OutgoingMessage:
    """A message with everything that sending it needs."""
    shared = ("channel", "address", "person_name", "title", "text", "tries")
    return pb.OutgoingMessage(
        message_id=value.id,
        created_at=timestamp(value.created_at),
        **{name: getattr(value, name) for name in shared},
    )


def preferences(value: Preferences) -> pb.Preferences:
    """What a person chose."""
    return pb.Preferences(
        person_id=value.id,
        choices=[pb.ChannelChoice(kind=each.kind, channels=each.channels) for each in value.choices],
        quiet_from_hour=value.quiet_from_hour,
        quiet_to_hour=value.quiet_to_hour,
        version=value.version,
    )


def escalation(value: Escalation) -> pb.Escalation:
    """A late matter with the steps taken."""
    shared = (
        "matter",
        "unit_id",
        "unit_name",
        "proposal_id",
        "proposal_no",
        "proposal_title",
        "task_id",
        "state",
        "version",
    )
    return pb.Escalation(
        escalation_id=value.id,
        step=len(value.steps),
        due_at=timestamp(value.due_at),
        steps=[_step(each) for each in value.steps],
        next_step_at=timestamp(value.next_step_at),
        **{name: getattr(value, name) for name in shared},
    )


def _step(value: Step) -> pb.EscalationStep:
    return pb.EscalationStep(
        step=value.step,
        recipients=[common.PersonRef(person_id=told.person_id, name=told.name) for told in value.recipients],
        at=timestamp(value.at),
    )
