"""The call for proposals: topic catalogue and clues."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from kit.core.errors import FieldError
from services.intake.domain.refusals import InvalidInput
from services.intake.domain.vocabulary import FOCUS_AREAS
from services.intake.states import CATALOGUE, CLUE, COMMITTEE

# Comes with a document of a lower committee, never from a person.
TRANSFERRED = "transferred"
SOURCES = {
    "public": "社会公众",
    "member": "政协委员",
    "unit": "承办单位",
    "solicitation": "意见征集",
    "office": "机关收集",
    "transferred": "下级转报",
}
DECISIONS = {"adopted": "adopt", "kept": "keep", "set_aside": "set_aside"}


@dataclass(frozen=True)
class Topic:
    """One topic of the catalogue."""

    id: str
    title: str
    text: str
    focus_area: str
    source: str = ""
    clue_id: str = ""


@dataclass(frozen=True)
class Catalogue:
    """The topics that go out with a session's call for proposals."""

    id: str
    session_id: str
    title: str
    call_text: str
    state: str
    topics: tuple[Topic, ...] = ()
    created_at: datetime | None = None
    published_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True)
class Clue:
    """A matter that somebody thinks worth a proposal."""

    id: str
    session_id: str
    title: str
    text: str
    focus_area: str
    source: str
    state: str
    received_at: datetime
    source_ref: str = ""
    person_id: str = ""
    member_id: str = ""
    giver_name: str = ""
    contact: str = ""
    reason: str = ""
    version: int = 0


def enter(
    catalogue: Catalogue, title: str, call_text: str, topics: tuple[Topic, ...], make_id: Callable[[], str]
) -> Catalogue:
    """The catalogue with all its values replaced; topics keep their ids."""
    state = CATALOGUE.next(catalogue.state, "update", COMMITTEE)
    known = {topic.id: topic for topic in catalogue.topics}
    problems = [] if title else [FieldError("catalogue.title", "REQUIRED", "请填写征集通知标题")]
    entered = []
    for n, topic in enumerate(topics):
        problems += _topic_problems(n, topic, known)
        clue_id = known[topic.id].clue_id if topic.id in known else ""
        entered.append(replace(topic, id=topic.id or make_id(), clue_id=clue_id))
    if problems:
        raise InvalidInput(fields=problems)
    return replace(catalogue, state=state, title=title, call_text=call_text, topics=tuple(entered))


def _topic_problems(n: int, topic: Topic, known: Mapping[str, Topic]) -> list[FieldError]:
    problems = []
    if topic.id and topic.id not in known:
        problems.append(FieldError(f"catalogue.topics[{n}].topic_id", "UNKNOWN_TOPIC", "选题编号无效"))
    if not topic.title:
        problems.append(FieldError(f"catalogue.topics[{n}].title", "REQUIRED", "请填写选题"))
    if topic.focus_area not in FOCUS_AREAS:
        problems.append(
            FieldError(f"catalogue.topics[{n}].focus_area", "UNKNOWN_FOCUS_AREA", "请选择选题领域")
        )
    return problems


def publish(catalogue: Catalogue, now: datetime) -> Catalogue:
    """The catalogue sent out; raises InvalidInput while it says nothing."""
    state = CATALOGUE.next(catalogue.state, "publish", COMMITTEE)
    problems = []
    if not catalogue.call_text:
        problems.append(FieldError("call_text", "REQUIRED", "请填写征集通知"))
    if not catalogue.topics:
        problems.append(FieldError("topics", "REQUIRED", "请至少列入一个选题"))
    if problems:
        raise InvalidInput(fields=problems)
    return replace(catalogue, state=state, published_at=now)


def check_clue(clue: Clue, policy: Mapping[str, Any]) -> None:
    """Raise unless the clue is one short matter from somebody who can be asked."""
    limit = policy.get("clue_max", 300)
    problems = []
    if not clue.title:
        problems.append(FieldError("title", "REQUIRED", "请用一句话写明线索"))
    if not clue.text:
        problems.append(FieldError("text", "REQUIRED", "请写明线索内容"))
    if len(clue.text) > limit:
        problems.append(FieldError("text", "TOO_LONG", f"线索不超过{limit}字"))
    if clue.focus_area and clue.focus_area not in FOCUS_AREAS:
        problems.append(FieldError("focus_area", "UNKNOWN_FOCUS_AREA", "选题领域不在目录中"))
    if clue.source not in SOURCES or clue.source == TRANSFERRED:
        problems.append(FieldError("source", "UNKNOWN_SOURCE", "线索来源不在目录中"))
    elif not clue.person_id and clue.source != "public":
        problems.append(FieldError("source", "SIGN_IN_REQUIRED", "未登录者只能以社会公众名义提供线索"))
    if not clue.person_id and not clue.contact:
        problems.append(FieldError("contact", "REQUIRED", "请留下真实姓名和联系方式"))
    if problems:
        raise InvalidInput(fields=problems)


def decide(clue: Clue, decision: str, reason: str) -> Clue:
    """The clue adopted, kept or set aside."""
    if decision not in DECISIONS:
        raise InvalidInput(fields=[FieldError("decision", "UNKNOWN_DECISION", "请选择处理意见")])
    return replace(clue, state=CLUE.next(clue.state, DECISIONS[decision], COMMITTEE), reason=reason)


def adopt_into(catalogue: Catalogue, clue: Clue, make_id: Callable[[], str]) -> Catalogue:
    """The catalogue with a clue as a topic; a clue without focus area counts as livelihood."""
    state = CATALOGUE.next(catalogue.state, "update", COMMITTEE)
    topic = Topic(
        id=make_id(),
        title=clue.title,
        text=clue.text,
        focus_area=clue.focus_area or "livelihood",
        source=SOURCES[clue.source],
        clue_id=clue.id,
    )
    return replace(catalogue, state=state, topics=(*catalogue.topics, topic))
