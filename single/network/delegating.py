"""Delegation down: a county's unit handles the province's proposal; the levels above review and deliver."""

from __future__ import annotations

import hashlib
from typing import Any

from services.assignment.states import CASE
from shared import words
from single.demo import steps
from single.demo.client import Person
from single.network import work
from single.network.stage import CITY, EAST, PROVINCE, Place, Stage
from single.network.work import TEXTS, Task

KEY, PROPOSER = "canal", "叶知秋"
IN_CITY, IN_COUNTY, UNIT = "随阳市人民政府", "青禾县人民政府", "青禾县水利和湖泊局"
SCAN = ("关于随水流域生态补偿提案的答复.pdf", b"%PDF-1.4\n% sealed by hand\n%%EOF\n")
HOURS = {"before": 3, "during": 24, "after": 24}


class FileChanged(Exception):
    """A file did not arrive as it was sent."""


def delegate(stage: Stage) -> str:
    """From the province's filing to its proposer's feedback; returns the proposal's id in the province."""
    province, city, county = stage[PROVINCE], stage[CITY], stage[EAST]
    proposer = province.person(PROPOSER)
    proposal_id = work.submit(stage, province, PROPOSER, KEY)
    top = work.file_and_dispatch(stage, province, proposal_id, KEY, IN_CITY)
    middle = _pass_on(stage, province, city, IN_COUNTY)
    bottom = _pass_on(stage, city, county, UNIT)
    _read_attachment(stage, county, bottom)
    work.receive(stage, county, bottom, TEXTS[KEY]["suggestions"][0])
    for phase, hours in HOURS.items():
        stage.time.wait(hours=hours)
        if phase == "after":
            steps.share_draft(
                county.committee, bottom, TEXTS[KEY]["title"], "in_progress", stage.later(days=120)
            )
        _meet(stage, county, bottom, phase, province, proposal_id, proposer)
    steps.deliver(county.committee, bottom, work.letter(stage, "青水函", 1), SCAN)
    stage.say(county, f"{UNIT}报送答复和盖章扫描件，等待上级审核")
    stage.time.rest()
    _review(stage, city, middle, "上报省")
    _review(stage, province, top, f"送达{PROPOSER}")
    _read_scan(stage, province, top, proposer)
    work.judge(province, top, proposer)
    stage.time.rest()
    _tell_end(stage, proposal_id)
    return proposal_id


def _pass_on(stage: Stage, upper: Place, place: Place, unit: str) -> Task:
    """The case that came from above is given to a unit, here or further down."""
    office = place.staff("government_office")
    waiting = office.all("/cases", "cases", state="waiting")
    (found,) = [each for each in waiting if _came_from(upper, each)]
    task = work.dispatch(stage, place, found["caseId"], unit)
    stage.say(place, f"收到{upper.title}转办件 {found['proposalNo']}，{office.name}交{unit}办理")
    return task


def _read_attachment(stage: Stage, county: Place, task: Task) -> None:
    """The unit that handles it, two levels down, has the proposer's file, byte for byte."""
    unit = county.committee.handler(task["unitName"])
    (file,) = unit.get(f"/proposals/{task['proposalId']}/case")["case"]["origin"]["attachments"]
    content = work.read_file(unit, file["fileRef"])
    digest = hashlib.sha256(content).hexdigest()
    if digest != file["sha256"]:
        raise FileChanged(f"{file['name']}: {digest}")
    stage.say(county, f"{UNIT}打开随案附件《{file['name']}》（{len(content)} 字节，校验一致）")


def _read_scan(stage: Stage, province: Place, task: Task, proposer: Person) -> None:
    """The proposer reads the unit's sealed scan at home."""
    reply = proposer.get(f"/assignments/{task['taskId']}")["replies"][0]
    content = work.read_file(proposer, reply["scanRef"])
    if content != SCAN[1]:
        raise FileChanged(f"{SCAN[0]}: {len(content)}")
    stage.say(province, f"{PROPOSER}打开县级单位的盖章扫描件《{SCAN[0]}》")


def _came_from(upper: Place, case: dict[str, Any]) -> bool:
    """A task of an upper instance stands for the proposal here; its name begins with the instance's."""
    return str(case["proposalId"]).startswith(f"{upper.name}:")


def _meet(
    stage: Stage, county: Place, task: Task, phase: str, home: Place, proposal_id: str, proposer: Person
) -> None:
    """A meeting below, confirmed by the proposer at home."""
    point = TEXTS[KEY]["suggestions"][0]
    steps.meet(county.committee, task, phase, stage.time.now(), {"name": proposer.name}, point)
    stage.time.rest()
    seen = proposer.all("/meetings", "meetings", proposalId=proposal_id)
    (meeting,) = [each for each in seen if each["phase"] == phase]
    proposer.post(f"/meetings/{meeting['meetingId']}:confirm", agree=True, comment="情况属实。")
    stage.time.rest()
    stage.say(county, f"{task['unitName']}记录{words.PHASES[phase]}，{proposer.name}在{home.title}登录确认")


def _review(stage: Stage, place: Place, task: Task, onward: str) -> None:
    """The inspection office reviews what came from below, the office in charge delivers it."""
    steps.inspect(place.committee, task)
    office = place.staff("government_office")
    shown: dict[str, Any] = office.get(f"/assignments/{task['taskId']}")
    accepted = shown["replies"][0]["warnings"]
    office.post(f"/assignments/{task['taskId']}:issueReply", acceptedWarnings=accepted)
    stage.time.rest()
    stage.say(place, f"{place.staff('government_inspection').name}审核通过，{office.name}{onward}")


def _tell_end(stage: Stage, proposal_id: str) -> None:
    """One proposal, one case on each level."""
    province, city, county = (stage[name] for name in (PROVINCE, CITY, EAST))
    told = []
    for place, upper in ((province, None), (city, province), (county, city)):
        cases = place.staff("committee_clerk").all("/cases", "cases")
        (case,) = [
            each
            for each in cases
            if (_came_from(upper, each) if upper else each["proposalId"] == proposal_id)
        ]
        told.append(f"{place.title}{CASE.label(case['state'])}")
    stage.say(province, f"{PROPOSER}反馈满意，一案三级：{'、'.join(told)}")
