"""The four planned kinds and what each needs."""

from __future__ import annotations

import pytest

from kit.core.errors import Invalid, Precondition
from services.intake.domain import planning
from services.intake.domain.planning import Body, PlanMember, PlannedProposal, Step
from tests.unit.intake.samples import NOW


def plan(kind: str, **more) -> PlannedProposal:
    return PlannedProposal("pl-1", "s2027", kind, "题目", more.pop("state", "preparing"), NOW, **more)


def steps(*kinds: str) -> tuple[Step, ...]:
    return tuple(Step(kind, "内容", "办公室", NOW) for kind in kinds)


READY = {
    "upper_joint": {"members": (PlanMember("m-1", "p-1", "孙远", "upper_level"),)},
    "leader_led": {
        "leader_name": "县委书记",
        "steps": steps("consultation", "consultation", "candidate_list", "request", "choice"),
    },
    "collective": {"bodies": (Body("o-1", "民盟", "party"),), "planned_count": 3},
    "oversight": {
        "oversight_item": "重点监督议题第2项",
        "leader_name": "副主席",
        "steps": steps("office_opinion", "office_opinion"),
    },
}


@pytest.mark.parametrize("kind", READY)
def test_each_kind_is_adopted_when_it_has_what_it_needs(kind):
    adopted = planning.adopt(plan(kind, **READY[kind]), "主席会议", "纪要", NOW)
    assert (adopted.state, adopted.adopted_at) == ("adopted", NOW)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("upper_joint", ["驻地上级政协委员"]),
        ("leader_led", ["征求政研室意见（须2次）", "候选题目清单", "请示", "领导批示选定", "领衔领导"]),
        ("collective", ["参加单位", "计划件数"]),
        ("oversight", ["两办意见（须2次）", "监督议题", "政协领导"]),
    ],
)
def test_each_kind_is_told_what_it_lacks(kind, words):
    with pytest.raises(Precondition) as refused:
        planning.adopt(plan(kind), "主席会议", "", NOW)
    for word in words:
        assert word in refused.value.message


def test_a_local_member_alone_makes_no_upper_level_joint_proposal():
    local = (PlanMember("m-1", "p-1", "王建国", "local"),)
    with pytest.raises(Precondition):
        planning.adopt(plan("upper_joint", members=local), "主席会议", "", NOW)


def test_an_improved_text_follows_the_choice():
    with pytest.raises(Invalid):
        planning.add_step(plan("leader_led"), steps("improved_text")[0])
    adopted = plan("leader_led", state="adopted")
    assert planning.add_step(adopted, steps("improved_text")[0]).steps[-1].kind == "improved_text"


def test_steps_survive_a_change_of_the_plan():
    before = planning.add_step(plan("leader_led"), steps("consultation")[0])
    after = planning.update(before, plan("leader_led"))
    assert after.steps == before.steps


def test_only_an_adopted_plan_of_the_session_can_be_linked():
    assert planning.linkable(plan("collective", state="adopted"), {"s2027"})
    assert not planning.linkable(plan("collective"), {"s2027"})
    assert not planning.linkable(plan("collective", state="adopted"), {"s2026"})
    assert not planning.linkable(None, {"s2027"})


def test_a_dropped_plan_says_why():
    with pytest.raises(Invalid):
        planning.close(plan("collective"), "dropped", "")
    assert planning.close(plan("collective"), "dropped", "选题变更").state == "dropped"
    with pytest.raises(Precondition):
        planning.close(plan("collective"), "done", "")
