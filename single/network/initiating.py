"""Joint initiative: two counties share a text, file a proposal each, and see what becomes of the other's."""

from __future__ import annotations

from typing import Any

from services.federation.states import PARTICIPATION
from shared import words
from single.network import work
from single.network.stage import EAST, WEST, Place, Stage
from single.network.work import TEXTS

KEY, VARIANT = "lake", "lake_west"
AUTHORS = {EAST: "杜长河", WEST: "罗清泉"}
UNITS = {EAST: "青禾县水利和湖泊局", WEST: "白河县水利和湖泊局"}
LETTERS = {EAST: "青水函", WEST: "白水函"}
MAP = ("白鹭湖水域图.csv", "岸段,县,长度（千米）\n东岸,青禾,18.2\n西岸,白河,15.6\n")


def initiate(stage: Stage) -> str:
    """From the invitation to the replies on both sides and the end of one county's part; its id."""
    east, west = stage[EAST], stage[WEST]
    initiative = _begin(stage, east, west)
    proposals = {place.name: _file(stage, place, initiative) for place in (east, west)}
    for place in (east, west):
        author = place.person(AUTHORS[place.name])
        task = _dispatch(stage, place, proposals[place.name])
        number = work.letter(stage, LETTERS[place.name], 2)
        work.handle(stage, place, task, KEY, number, work.who(author), work.confirmed_by(author))
        work.judge(place, task, author)
        stage.time.rest()
    _show(stage, east, initiative)
    reason = "本县部分已经办结，后续由常态联席会议推进。"
    west.staff("committee_clerk").post(f"/initiatives/{initiative}:leave", reason=reason)
    stage.time.rest()
    _show(stage, east, initiative)
    return initiative


def _begin(stage: Stage, east: Place, west: Place) -> str:
    """Invited with a text and a file; the other county accepts and words it for itself."""
    clerk, partner = east.staff("committee_clerk"), west.staff("committee_clerk")
    made = clerk.post(
        "/initiatives",
        title="共治白鹭湖",
        purpose="两县同题，各自立案，共同推进。",
        text=_text(KEY),
        peerIds=[west.name],
        attachmentRefs=[clerk.upload("federation", MAP[0], MAP[1].encode())],
    )["initiative"]
    initiative = str(made["initiativeId"])
    stage.say(east, f"{clerk.name}发起联合提案《{made['title']}》，邀请{west.title}，附{MAP[0]}")
    stage.time.rest()
    partner.post(f"/initiatives/{initiative}:answer", accept=True)
    reason = "本县一侧另有三处取水口。"
    partner.post(f"/initiatives/{initiative}:setVariant", text=_text(VARIANT), reason=reason)
    stage.time.rest()
    (file,) = partner.get(f"/initiatives/{initiative}")["initiative"]["attachments"]
    stage.say(
        west,
        f"{partner.name}接受邀请，附件 {file['name']}（{file['size']} 字节）已收齐；设定本地文本：{reason}",
    )
    return initiative


def _text(key: str) -> dict[str, Any]:
    return {name: TEXTS[key][name] for name in ("title", "background", "analysis", "suggestions")}


def _file(stage: Stage, place: Place, initiative: str) -> str:
    """A local member takes the text over as a draft and hands it in; the local proposal's id."""
    name = AUTHORS[place.name]
    clerk, member_id = place.staff("committee_clerk"), place.committee.members[name]
    clerk.post(f"/initiatives/{initiative}:startDraft", memberId=member_id)
    stage.time.rest()
    proposal_id = str(_part(place, place, initiative)["proposalId"])
    work.hand_in(stage, place, place.person(name), proposal_id, KEY)
    return proposal_id


def _dispatch(stage: Stage, place: Place, proposal_id: str) -> work.Task:
    return work.file_and_dispatch(stage, place, proposal_id, KEY, UNITS[place.name])


def _part(seen_by: Place, of: Place, initiative: str) -> dict[str, Any]:
    """One county's part, as another sees it."""
    shown = seen_by.staff("committee_clerk").get(f"/initiatives/{initiative}")["initiative"]
    found = [each for each in shown["participants"] if each["member"]["instanceId"] == of.name]
    return dict(found[0])


def _show(stage: Stage, place: Place, initiative: str) -> None:
    """The joint page of one county."""
    shown = place.staff("committee_clerk").get(f"/initiatives/{initiative}")["initiative"]
    title = f"{place.title}看到的联合提案《{shown['title']}》"
    rows = [_row(stage, each["member"], each.get("progress") or {}) for each in shown["participants"]]
    stage.tell.table(title, ("单位", "参加情况", "本地提案", "见面", "答复", "反馈"), rows)


def _row(stage: Stage, member: dict[str, Any], progress: dict[str, Any]) -> tuple[object, ...]:
    replies = [words.REPLY_CLASSES[each["replyClass"]] for each in progress.get("replies", ())]
    scores = [words.SCORES[each["resultScore"]] for each in progress.get("feedback", ())]
    return (
        stage[member["instanceId"]].title,
        f"{PARTICIPATION.label(member['state'])} {member['reason']}".strip(),
        progress.get("proposalNo", ""),
        len(progress.get("meetings", ())),
        "、".join(replies),
        "、".join(scores),
    )
