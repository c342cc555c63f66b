"""Acts 1 and 2: the call, the drafts, the signatures, the submission with its receipt."""

from __future__ import annotations

from typing import Any

from kit.core.clock import parse_iso
from kit.core.workdays import SHANGHAI
from single.demo import steps
from single.demo.client import Person, Refused
from single.demo.play import Piece, Play

# Who declines, and who never answers, so that their invitations lapse.
DECLINES = {("elevator", "万里"): "本人近期在外地挂职，未能参与调研"}
SILENT = {("coldchain", ""), ("ruralroad", "金秋")}


def call(play: Play) -> None:
    """The committee issues the call with its catalogue of topics."""
    clerk = play.county.staff("committee_clerk")
    topics = [
        {"title": "加快建设农产品加工强县", "focusArea": "strategy"},
        {"title": "县城更新与交通畅通", "focusArea": "priority_work"},
        {"title": "养老托育服务供给", "focusArea": "livelihood"},
    ]
    catalogue = {
        "sessionId": play.county.session_id,
        "title": "县政协十届二次会议提案参考选题",
        "callText": (
            "请各位委员围绕县委县政府中心工作，深入调查研究，一事一案，提出有情况、有分析、有具体建议的提案。"
        ),
        "topics": topics,
    }
    made = clerk.post("/topic-catalogues", catalogue=catalogue)["catalogue"]
    clerk.post(f"/topic-catalogues/{made['catalogueId']}:publish")
    play.say(clerk.name, f"印发征集通知和选题参考目录（{len(topics)} 题）")


def write(play: Play) -> None:
    """Everybody writes; joint proposers ask for signatures."""
    for piece in play.pieces.values():
        if piece.fate == "late":
            continue
        draft(play, piece)


def draft(play: Play, piece: Piece) -> None:
    """One draft, with its invitations."""
    author = play.author(piece)
    body = draft_body(play, piece)
    body["draft"]["attachments"] = [
        {"fileRef": author.upload("intake", each["name"], each["text"].encode())}
        for each in piece.data.get("attachments", [])
    ]
    made = author.post("/proposals", **body)["proposal"]
    piece.proposal_id = made["proposalId"]
    cosigners = piece.data.get("cosigners", [])
    if cosigners:
        ids = [play.county.members[name] for name in cosigners]
        author.post(f"/proposals/{piece.proposal_id}:inviteCosigners", memberIds=ids)
    joint = f"，邀请 {'、'.join(cosigners)} 联名" if cosigners else ""
    play.say(author.name, f"起草《{piece.title}》{joint}")


def draft_body(play: Play, piece: Piece) -> dict[str, Any]:
    """The request body of a draft."""
    data = piece.data
    organization = data.get("organization")
    text = {
        "title": data["title"],
        "background": data["background"],
        "analysis": data["analysis"],
        "suggestions": steps.suggestions(data["suggestions"]),
        "focusArea": data["focus"],
        "intendedLeadUnitIds": [play.county.units[data["lead"]]],
        "intendedAssistUnitIds": [play.county.units[unit] for unit in data["assist"]],
        "publicityConsent": True,
        "researched": True,
        "firstTime": True,
    }
    more = {"organizationId": play.county.organizations[organization]} if organization else {}
    return {"draft": text, **more}


def sign(play: Play) -> None:
    """The invited answer: most agree, one declines, one stays silent."""
    for piece in play.pieces.values():
        for name in piece.data.get("cosigners", []):
            if piece.proposal_id and (piece.key, name) not in SILENT:
                answer(play, piece, name)


def answer(play: Play, piece: Piece, name: str) -> None:
    """One member's answer, with the own sign-in."""
    member = play.county.person(name)
    shown = member.get(f"/proposals/{piece.proposal_id}")["proposal"]
    mine = next(
        one for one in shown["invitations"] if one["invitee"]["memberId"] == play.county.members[name]
    )
    reason = DECLINES.get((piece.key, name), "")
    path = f"/proposals/{piece.proposal_id}/invitations/{mine['invitationId']}:answer"
    member.post(path, agree=not reason, textVersion=shown["text"]["textVersion"], reason=reason)
    if reason:
        play.say(member.name, f"谢绝联名《{piece.title}》：{reason}")


def lapse(play: Play) -> None:
    """A week later the unanswered invitation has lapsed by itself."""
    play.wait(days=8)
    piece = play.pieces["ruralroad"]
    shown = play.author(piece).get(f"/proposals/{piece.proposal_id}")["proposal"]
    lapsed = [one["invitee"]["name"] for one in shown["invitations"] if one["state"] == "expired"]
    play.say("系统", f"《{piece.title}》的联名邀请逾期失效：{'、'.join(lapsed)}")


def submit_all(play: Play) -> None:
    """In the plenary session the proposals are submitted, each with a receipt."""
    session = play.county.staff("committee_clerk").get(f"/sessions/{play.county.session_id}")["session"]
    play.wait_until(parse_iso(session["opensAt"]))
    play.say("大会秘书处", f"{session['name']}开幕，提案截止时间 {_local(session['cutoffAt'])}")
    for piece in play.pieces.values():
        if piece.fate != "late":
            submit(play, piece)
    play.wait_until(parse_iso(session["cutoffAt"]))
    play.wait(days=4)
    for piece in play.with_fate("late"):
        draft(play, piece)
        submit(play, piece)


def submit(play: Play, piece: Piece) -> None:
    """Submit one, looking at similar ones first where the platform warns."""
    author = play.author(piece)
    path = f"/proposals/{piece.proposal_id}:submit"
    sealed = {"sealRef": f"盖章件-{piece.key}"} if piece.data.get("organization") else {}
    declared = {"oneMatter": True, "dropPending": True, **sealed}
    try:
        reply = author.post(path, **declared)
    except Refused as refused:
        if refused.reason != "SIMILARITY_NOT_ACKNOWLEDGED":
            raise
        similar = _similar(author, piece)
        words = "；".join(
            f"{one['proposalNo']}《{one['title']}》相似度 {one['score']:.0%}" for one in similar
        )
        play.say("系统", f"提醒 {author.name}：{words}")
        ids = [one["proposalId"] for one in similar]
        reply = author.post(path, **declared, acknowledgedSimilarIds=ids)
    receipt = reply["receipt"]
    piece.serial_no = receipt["serialNo"]
    late = "（截止后提交，作平时提案）" if receipt["late"] else ""
    signers = "、".join(one["name"] for one in receipt["signers"])
    told = f"提交 {piece.serial_no}《{piece.title}》{late} 署名：{signers} 回执 {receipt['receiptHash'][:12]}"
    play.say(author.name, told)


def _similar(author: Person, piece: Piece) -> list[dict[str, object]]:
    data = piece.data
    text = "\n".join([data["background"], data["analysis"], *data["suggestions"]])
    query = {"title": data["title"], "text": text, "excludeProposalId": piece.proposal_id}
    found = author.post("/proposals:suggestSimilar", **query)
    return list(found["similar"])


def _local(moment: str) -> str:
    return f"{parse_iso(moment).astimezone(SHANGHAI):%m月%d日 %H:%M}"
