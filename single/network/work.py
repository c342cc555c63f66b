"""What members, offices and units do with a proposal in their own instance, each by the own sign-in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kit.files import FileOnItsWay
from single.demo import steps
from single.demo.client import Person
from single.demo.county import load
from single.network.stage import Place, Stage
from single.process import wait_until
from single.rest import Refused

TEXTS: dict[str, dict[str, Any]] = load("network")["text"]
OUTSIDE = {
    "outcome": "out_of_jurisdiction",
    "ground": "outside_authority",
    "explanation": "超出本级职权，报请上级协调。",
}
Task = dict[str, Any]
# A person as an attendee: personId and name.
Who = dict[str, str]
FILE_SECONDS = 60.0
# How the proposer confirms a meeting, given its id where it was recorded.
Confirm = Callable[[str], None]


def submit(stage: Stage, place: Place, member: str, key: str) -> str:
    """A member writes one of the texts and hands it in; returns the proposal's id."""
    data, author = TEXTS[key], place.person(member)
    draft = {
        **{name: data[name] for name in ("title", "background", "analysis")},
        "suggestions": steps.suggestions(data["suggestions"]),
        "focusArea": data["focus"],
        "publicityConsent": True,
        "researched": True,
        "firstTime": True,
        "attachments": [
            {"fileRef": author.upload("intake", each["name"], each["text"].encode())}
            for each in data.get("attachments", ())
        ],
    }
    proposal_id = str(author.post("/proposals", draft=draft)["proposal"]["proposalId"])
    hand_in(stage, place, author, proposal_id, key)
    return proposal_id


def read_file(person: Person, ref: str) -> bytes:
    """A file that came from another instance; waits while it is on its way."""
    found: list[bytes] = []

    def come() -> bool:
        try:
            found.append(person.download(ref))
        except Refused as refused:
            if refused.reason != FileOnItsWay.reason:
                raise
        return bool(found)

    if not wait_until(come, FILE_SECONDS):
        raise FileOnItsWay()
    return found[0]


def hand_in(stage: Stage, place: Place, author: Person, proposal_id: str, key: str) -> None:
    """Submit a draft; the receipt is told."""
    receipt = author.post(f"/proposals/{proposal_id}:submit", oneMatter=True, dropPending=True)["receipt"]
    told = f"{receipt['serialNo']}《{TEXTS[key]['title']}》，回执 {receipt['receiptHash'][:12]}"
    stage.say(place, f"{author.name}提交 {told}")


def decide(stage: Stage, place: Place, proposal_id: str, key: str, unit: str = "") -> dict[str, Any]:
    """Review, list, approval: filed for a unit, or outside of the authority without one; the list's entry."""
    clerk, director, data = place.staff("committee_clerk"), place.staff("committee_director"), TEXTS[key]
    failed = () if unit else ("within_competence",)
    steps.review(clerk, proposal_id, data["category"], data["focus"], failed)
    outcome = {"outcome": "file", "suggestedLeadUnitIds": [place.committee.units[unit]]} if unit else OUTSIDE
    decision = {**outcome, "category": data["category"], "focusArea": data["focus"]}
    clerk.post(f"/proposals/{proposal_id}:proposeDecision", decision=decision)
    made = clerk.post(
        "/decision-lists",
        sessionId=place.committee.session_id,
        title=f"{data['title']}审定清单",
        proposalIds=[proposal_id],
    )["decisionList"]
    approved = director.post(
        f"/decision-lists/{made['listId']}:approve", bodyName="提案委员会会议", minutesRef="提案委会议纪要"
    )["decisionList"]
    stage.time.rest()
    return dict(approved["entries"][0])


def file_and_dispatch(stage: Stage, place: Place, proposal_id: str, key: str, unit: str) -> Task:
    """The committee files it, the government's office gives it to one unit; the task."""
    entry = decide(stage, place, proposal_id, key, unit)
    case = place.staff("committee_clerk").get(f"/proposals/{proposal_id}/case")["case"]
    task = dispatch(stage, place, case["caseId"], unit)
    stage.say(place, f"立案 {entry['proposalNo']}，{place.staff('government_office').name}交{unit}办理")
    return task


def dispatch(stage: Stage, place: Place, case_id: str, unit: str) -> Task:
    """The government's office gives a case to one unit; everybody elsewhere has heard of it on return."""
    parts = [{"unitId": place.committee.units[unit], "part": "sole"}]
    shown = place.staff("government_office").post(f"/cases/{case_id}:dispatch", tasks=parts)["case"]
    stage.time.rest()
    return dict(shown["tasks"][0])


def receive(stage: Stage, place: Place, task: Task, point: str) -> None:
    """The unit signs for its task and files its plan."""
    unit = place.committee.handler(task["unitName"])
    unit.post(f"/assignments/{task['taskId']}:receive")
    steps.file_plan(place.committee, task, point)
    stage.say(place, f"{task['unitName']}签收并报送办理方案")


def handle(
    stage: Stage, place: Place, task: Task, key: str, doc_no: str, proposer: Who, confirm: Confirm
) -> None:
    """Receipt, the three meetings, each confirmed by the proposer, and the delivered reply."""
    data, county = TEXTS[key], place.committee
    receive(stage, place, task, data["suggestions"][0])
    for phase in steps.MODES:
        if phase == "after":
            steps.share_draft(county, task, data["title"], "in_progress", stage.later(days=120))
        confirm(steps.meet(county, task, phase, stage.time.now(), proposer, data["suggestions"][0]))
    steps.deliver(county, task, doc_no)
    stage.time.rest()
    stage.say(place, f"{task['unitName']}三见面后送达答复 {doc_no}，{proposer['name']}三次见面均已确认")


def who(person: Person) -> Who:
    """Somebody who signs in where the meeting is recorded."""
    return {"personId": person.person_id(), "name": person.name}


def confirmed_by(proposer: Person) -> Confirm:
    """Confirmation by the own sign-in where the meeting was recorded."""

    def confirm(meeting_id: str) -> None:
        proposer.post(f"/meetings/{meeting_id}:confirm", agree=True, comment="沟通充分，同意。")

    return confirm


def letter(stage: Stage, word: str, number: int) -> str:
    """A document number of this business year."""
    return f"{word}〔{stage.time.now():%Y}〕{number}号"


def judge(place: Place, task: Task, proposer: Person) -> None:
    """The proposer's two scores."""
    shown = place.staff("committee_clerk").get(f"/assignments/{task['taskId']}")["task"]
    proposer.post(
        f"/assignments/{task['taskId']}:giveFeedback",
        round=shown["round"],
        attitudeScore="satisfied",
        resultScore="satisfied",
        text="沟通充分，措施具体。",
    )
