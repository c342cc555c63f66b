"""The pages of docs/reference as Markdown, made from the services' tables and the contracts' comments."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from reference_sources import Comments, Reason, Setting, events

from kit.core.context import ANY_PERSON, PUBLIC
from kit.core.errors import CATEGORIES
from kit.core.states import Table
from kit.rights import broker_rights, database_roles, sources
from kit.service import Command, Query, Service, event_address, exchange_name

NOTE = "Generated from the code by `make reference`: do not edit."
EVERYONE = {PUBLIC: "everybody, also without a sign-in", ANY_PERSON: "every signed-in person"}
SCALARS = {
    getattr(FieldDescriptor, name): name.removeprefix("TYPE_").lower()
    for name in vars(FieldDescriptor)
    if name.startswith("TYPE_")
}
# proto3 JSON writes these as text, since many readers of JSON round large numbers.
SCALARS |= {number: f"{name} as text" for number, name in SCALARS.items() if "64" in name}


def commands_page(services: Iterable[Service], comments: Comments) -> str:
    """Every rpc with its permission and who has it."""
    lines = ["# Commands and queries", "", NOTE, ""]
    for service in services:
        lines += [f"## {service.name}", ""]
        for title, entries in (("Commands", service.commands), ("Queries", service.queries)):
            rows = [_rpc(service, comments, name, entry) for name, entry in sorted(entries.items())]
            if rows:
                heads = ["rpc", "what it does", "permission", "who", "besides"]
                lines += [f"### {title} of {service.name}", "", *table(heads, rows)]
    return page(lines)


def _rpc(service: Service, comments: Comments, name: str, entry: Command | Query) -> list[str]:
    besides = []
    if getattr(entry, "personal", False):
        besides.append("only with the person's own sign-in")
    if getattr(entry, "secret", False):
        besides.append("leaves no trace of its content")
    what = comments.get(f"{service.descriptor().full_name}.{name}", "")
    permission = "" if entry.permission in EVERYONE else f"`{entry.permission}`"
    return [f"`{name}`", what, permission, _who(service, entry.permission), "; ".join(besides)]


def _who(service: Service, permission: str) -> str:
    roles = service.grants.get(permission, frozenset({permission}))
    return ", ".join(EVERYONE.get(role, f"`{role}`") for role in sorted(roles))


def events_page(services: Sequence[Service], comments: Comments) -> str:
    """Every event with its fields as they stand in the JSON, who reacts to it, and every timer."""
    lines = ["# Events", "", NOTE, ""]
    for service in services:
        announced, values = events(service)
        lines += [f"## {service.name}", "", f"On the topic exchange `{exchange_name(service.name)}`.", ""]
        for event in announced:
            lines += [f"### {event_address(event)[1]}", "", *_message(event, comments)]
            lines += _listeners(services, event)
        for value in values:
            lines += [f"### {value.name} (a value of {service.name})", "", *_message(value, comments)]
        timers = [[f"`{name}`", _summary(timer.handler)] for name, timer in sorted(service.timers.items())]
        if timers:
            lines += [f"### Timers of {service.name}", "", *table(["timer", "when it falls due"], timers)]
    return page(lines)


def _listeners(services: Iterable[Service], event: Descriptor) -> list[str]:
    lines = [
        f"- {service.name}: `{heard.reaction}` ({heard.mode}). {_summary(heard.handler)}"
        for service in services
        for heard in service.subscriptions()
        if (heard.source, heard.routing_key) == event_address(event)
    ]
    return ["Heard by:", "", *lines, ""] if lines else []


def _message(message: Descriptor, comments: Comments) -> list[str]:
    rows = [
        [f"`{field.json_name}`", _type(field), comments.get(f"{message.full_name}.{field.name}", "")]
        for field in message.fields
    ]
    fields = table(["field", "type", "meaning"], rows) if rows else []
    return [comments.get(message.full_name, ""), "", *fields]


def _type(field: FieldDescriptor) -> str:
    inner = field.message_type
    if inner is None:
        name = SCALARS[field.type]
    elif inner.GetOptions().map_entry:
        return "map of {} to {}".format(*(_type(part) for part in inner.fields))
    else:
        name = inner.name
    return f"list of {name}" if field.is_repeated else name


def _summary(handler: Callable[..., Any]) -> str:
    return (inspect.getdoc(handler) or "").split("\n\n")[0]


def errors_page(reasons: Iterable[Reason]) -> str:
    """What the categories mean to the protocols, and every reason with its message and place."""
    categories = [[f"`{c.code}`", c.grpc, str(c.http), c.title] for c in CATEGORIES]
    rows = [[f"`{each.reason}`", f"`{each.category}`", each.text, f"`{each.module}`"] for each in reasons]
    lines = ["# Errors", "", NOTE, "", "## Categories", ""]
    lines += table(["category", "gRPC status", "HTTP", "message unless another is given"], categories)
    lines += ["## Reasons", "", "The `{values}` of a message also travel beside it, by name.", ""]
    return page(lines + table(["reason", "category", "message", "in"], rows))


def rights_page(services: Iterable[Service]) -> str:
    """What each service's own user may do on database and broker."""
    lines = ["# Rights", "", NOTE, ""]
    lines += [
        "What the user of each service may do, as database and broker enforce it (`kit/rights.py`).",
        "",
    ]
    heads = ["service", "database: reads and writes", "database: reads", "broker: makes", "writes", "reads"]
    return page(lines + table(heads, [_rights(service) for service in services]))


def _rights(service: Service) -> list[str]:
    own, *others = database_roles("<instance>", service.name)
    broker = broker_rights(service.name, sources(service))
    patterns = [broker.configure, broker.write, broker.read]
    read = ", ".join(f"`{each['db']}`" for each in others)
    return [service.name, f"`{own['db']}`", read, *(f"`{pattern}`" for pattern in patterns)]


def settings_page(settings: Iterable[Setting]) -> str:
    """The environment of a process."""
    lines = ["# Settings", "", NOTE, ""]
    lines += ["Variables of a process; a value may also come from the file named by `<NAME>_FILE`.", ""]
    rows = [[f"`{each.name}`", f"`{each.default}`", each.meaning] for each in settings]
    return page(lines + table(["variable", "default", "meaning"], rows))


def states_page(tables: Mapping[str, Iterable[Table]]) -> str:
    """Every transition table, drawn and written out."""
    lines = ["# States", "", NOTE, ""]
    for service, found in tables.items():
        for each in found:
            title = each.label(each.name)
            lines += [f"## {service}: {each.name}" + (f" ({title})" if title != each.name else ""), ""]
            lines += ["```mermaid", each.mermaid().rstrip("\n"), "```", ""]
            lines += table(["state", "action", "leads to", "who"], _transitions(each))
    return page(lines)


def _transitions(of: Table) -> Iterator[list[str]]:
    for row in of.rows:
        names = [f"{of.label(name)} `{name}`" for name in (*row.states, row.action, row.to or "")]
        yield [*names, ", ".join(f"`{role}`" for role in row.roles)]


def table(heads: list[str], rows: Iterable[list[str]]) -> list[str]:
    """A Markdown table with an empty line after it."""
    lines = [heads, ["---"] * len(heads), *rows]
    return ["| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines] + [""]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def page(lines: Iterable[str]) -> str:
    """One text that ends with one line break."""
    return "\n".join(lines).rstrip("\n") + "\n"
