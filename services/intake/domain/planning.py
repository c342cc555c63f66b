"""The four planned kinds (策划): what each needs before it is adopted, recorded step by step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from kit.core.errors import FieldError
from services.intake.domain.proposal import Named
from services.intake.domain.refusals import InvalidInput, PlanNotReady
from services.intake.domain.vocabulary import PLANNED_KINDS
from services.intake.states import COMMITTEE, PLAN

STEPS = {
    "consultation": "征求政研室意见",
    "candidate_list": "候选题目清单",
    "request": "请示",
    "choice": "领导批示选定",
    "circular": "印发通知",
    "office_opinion": "两办意见",
    "survey": "调研",
    "improved_text": "完善稿",
}
# Kind → step → how often it must be recorded before adoption. A leader-led proposal is consulted with the
# two research offices; an oversight proposal needs the recorded opinion of the two general offices.
REQUIRED_STEPS = {
    "upper_joint": {},
    "leader_led": {"consultation": 2, "candidate_list": 1, "request": 1, "choice": 1},
    "collective": {},
    "oversight": {"office_opinion": 2},
}
AFTER_ADOPTION = ("circular", "survey", "improved_text")


@dataclass(frozen=True)
class PlanMember:
    """A member of a survey team."""

    member_id: str
    person_id: str
    name: str
    kind: str


@dataclass(frozen=True)
class Body:
    """A participating or proposing organization."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True)
class Step:
    """One recorded step."""

    kind: str
    text: str
    by_name: str
    at: datetime
    document_ref: str = ""


@dataclass(frozen=True)
class PlannedProposal:
    """A plan for one or several proposals of a kind."""

    id: str
    session_id: str
    planned_kind: str
    title: str
    state: str
    created_at: datetime
    text: str = ""
    leader_person_id: str = ""
    leader_name: str = ""
    bodies: tuple[Body, ...] = ()
    units: tuple[Named, ...] = ()
    members: tuple[PlanMember, ...] = ()
    planned_count: int = 0
    oversight_item: str = ""
    steps: tuple[Step, ...] = ()
    adopted_at: datetime | None = None
    decided_by: str = ""
    document_ref: str = ""
    outcome_reason: str = ""
    version: int = 0


def check_input(plan: PlannedProposal) -> None:
    """Raise unless the plan says what it is about."""
    problems = []
    if plan.planned_kind not in PLANNED_KINDS:
        problems.append(FieldError("plan.planned_kind", "UNKNOWN_PLANNED_KIND", "请选择策划类型"))
    if not plan.title:
        problems.append(FieldError("plan.title", "REQUIRED", "请填写选题"))
    if plan.planned_count < 0:
        problems.append(FieldError("plan.planned_count", "NEGATIVE", "计划件数不能为负数"))
    if problems:
        raise InvalidInput(fields=problems)


def update(plan: PlannedProposal, entered: PlannedProposal) -> PlannedProposal:
    """The plan with all its values replaced; steps stay."""
    state = PLAN.next(plan.state, "update", COMMITTEE)
    check_input(entered)
    return replace(
        entered, id=plan.id, state=state, steps=plan.steps, created_at=plan.created_at, version=plan.version
    )


def add_step(plan: PlannedProposal, step: Step) -> PlannedProposal:
    """The plan with one step more."""
    state = PLAN.next(plan.state, "add_step", COMMITTEE)
    problems = []
    if step.kind not in STEPS:
        problems.append(FieldError("step.kind", "UNKNOWN_STEP", "进展类型不在目录中"))
    if not step.text:
        problems.append(FieldError("step.text", "REQUIRED", "请填写内容"))
    if step.kind == "improved_text" and plan.state != "adopted":
        problems.append(FieldError("step.kind", "NOT_ADOPTED", "确定选题之后才能记录完善稿"))
    if problems:
        raise InvalidInput(fields=problems)
    return replace(plan, state=state, steps=(*plan.steps, step))


def missing(plan: PlannedProposal) -> list[str]:
    """What the plan's kind still asks for, in words."""
    done = Counter(step.kind for step in plan.steps)
    lacking = [
        f"{STEPS[kind]}（须{times}次）" if times > 1 else STEPS[kind]
        for kind, times in REQUIRED_STEPS[plan.planned_kind].items()
        if done[kind] < times
    ]
    return lacking + _missing_facts(plan)


def _missing_facts(plan: PlannedProposal) -> list[str]:
    upper = [member for member in plan.members if member.kind == "upper_level"]
    wanted = {
        "upper_joint": [("至少一位驻地上级政协委员", upper)],
        "leader_led": [("领衔领导", plan.leader_name)],
        "collective": [("参加单位", plan.bodies), ("计划件数", plan.planned_count)],
        "oversight": [
            ("年度监督议题或协商计划项目", plan.oversight_item),
            ("负责的政协领导", plan.leader_name),
        ],
    }
    return [label for label, value in wanted[plan.planned_kind] if not value]


def adopt(plan: PlannedProposal, decided_by: str, document_ref: str, now: datetime) -> PlannedProposal:
    """The adopted plan, to which proposals may be linked; raises PlanNotReady with what is missing."""
    state = PLAN.next(plan.state, "adopt", COMMITTEE)
    if not decided_by:
        raise InvalidInput(fields=[FieldError("decided_by", "REQUIRED", "请填写由谁确定")])
    lacking = missing(plan)
    if lacking:
        raise PlanNotReady(missing="、".join(lacking))
    return replace(plan, state=state, adopted_at=now, decided_by=decided_by, document_ref=document_ref)


def close(plan: PlannedProposal, outcome: str, reason: str) -> PlannedProposal:
    """The plan done or dropped."""
    actions = {"done": "finish", "dropped": "drop"}
    if outcome not in actions:
        raise InvalidInput(fields=[FieldError("outcome", "UNKNOWN_OUTCOME", "请选择办结或取消")])
    if outcome == "dropped" and not reason:
        raise InvalidInput(fields=[FieldError("reason", "REQUIRED", "请说明取消的原因")])
    return replace(plan, state=PLAN.next(plan.state, actions[outcome], COMMITTEE), outcome_reason=reason)


def linkable(plan: PlannedProposal | None, session_ids: Collection[str]) -> bool:
    """Whether a draft may say that it comes from this plan."""
    return plan is not None and plan.state == "adopted" and plan.session_id in session_ids
