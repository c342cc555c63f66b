"""Act 7: a supervision campaign on a key proposal, and the four inspections computed from what happened."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kit.core.clock import iso
from shared import words
from single.demo.play import Play

KINDS = ("three_meetings", "assist_feedback", "closing_reply", "look_back")


def campaign(play: Play) -> None:
    """The Party secretary leads the supervision of a key proposal."""
    clerk, piece = play.county.staff("committee_clerk"), play.pieces["coldchain"]
    secretary = play.county.person("书远")
    made = clerk.post(
        "/campaigns",
        campaign={
            "kind": "leader_led",
            "title": f"县委书记领衔督办{piece.proposal_no}号重点提案",
            "leaderPersonId": secretary.person_id(),
            "leaderName": secretary.name,
            "proposalIds": [piece.proposal_id],
            "plan": "听取汇报、现场察看、面商协商，推动冷链集配中心选址和用电政策落地。",
        },
    )["campaign"]
    path = f"/campaigns/{made['campaignId']}"
    clerk.post(f"{path}:launch")
    clerk.post(
        "/instructions",
        campaignId=made["campaignId"],
        proposalId=piece.proposal_id,
        leaderPersonId=secretary.id,
        leaderName=secretary.name,
        act="led",
        wording="请农业农村局会同有关部门倒排工期，确保首个集配中心年内开工。",
        instructedAt=iso(play.time.now()),
        scanRef="批示件扫描-2027-03",
    )
    play.say(secretary.name, f"领办 {piece.proposal_no} 并批示：倒排工期，确保首个集配中心年内开工")
    play.wait(days=10)
    record = {
        "at": iso(play.time.now()),
        "place": "山南镇冷链集配中心选址现场",
        "participants": [secretary.name, "洪波", "苗丰"],
        "text": "察看选址，听取进展，明确用地和用电事项的责任单位和时限。",
    }
    clerk.post(f"{path}:recordOnSite", record=record)
    report = "选址和用电政策已落实，首个集配中心完成立项，转入建设阶段。"
    clerk.post(f"{path}:conclude", result="progressing", report=report)
    play.say(clerk.name, f"领衔督办小结：{report}")


def inspect(play: Play) -> None:
    """One inspection of each of the four kinds."""
    rows = []
    for kind in KINDS:
        rows.append(_inspection(play, kind))
        play.wait(days=7)
    play.tell.table("四督查", ("督查", "涉及单位", "发现问题", "已整改", "通报"), rows)


def _inspection(play: Play, kind: str) -> tuple[object, ...]:
    clerk = play.county.staff("committee_clerk")
    team = [play.county.staff(role).person_id() for role in ("party_inspection", "government_inspection")]
    plan = {
        "kind": kind,
        "teamPersonIds": [clerk.person_id(), *team],
        "conductAt": iso(play.time.now() + timedelta(days=3)),
    }
    planned = clerk.post("/inspections", inspection=plan)["inspection"]
    path = f"/inspections/{planned['inspectionId']}"
    announced = clerk.post(f"{path}:announce", drawSeed="20270420")["inspection"]
    play.say("联合督查组", f"印发{words.INSPECTIONS[kind]}通知，涉及 {len(announced['units'])} 个单位")
    if kind == "look_back":
        _self_checks(play, path, announced)
    play.wait(days=3)
    conducted = clerk.post(f"{path}:conduct", record="查阅系统记录，随机核对原始材料。")["inspection"]
    proposed = [finding["findingId"] for finding in clerk.get(path)["findings"]]
    clerk.post(f"{path}:raiseFindings", proposedFindingIds=proposed)
    findings = clerk.get(path)["findings"]
    rectified = _rectify(play, findings)
    number = f"青政协督〔2027〕{KINDS.index(kind) + 1}号"
    clerk.post(f"{path}:issueBulletin", docNo=number)
    clerk.post(f"{path}:close")
    for finding in findings[:3]:
        play.say("联合督查组", f"{finding['unitName']}：{finding['text']}")
    return words.INSPECTIONS[kind], len(conducted["results"]), len(findings), rectified, number


def _self_checks(play: Play, path: str, announced: dict[str, Any]) -> None:
    """Look-back is each unit's own task: it goes through its list and reports."""
    reports = 0
    for one in announced["units"]:
        unit = play.county.handler(one["name"])
        mine = unit.get(path)["lookBackList"]
        if not mine:
            continue
        items = [
            {"taskId": entry["taskId"], "commitmentId": entry["commitmentId"], "result": "kept"}
            for entry in mine
        ]
        unit.post(f"{path}:reportLookBack", items=items, text="已逐件自查，事项按承诺推进。")
        reports += 1
    play.say("各承办单位", f"开展回头看自查，报送自查报告 {reports} 份")


def _rectify(play: Play, findings: list[dict[str, Any]]) -> int:
    clerk = play.county.staff("committee_clerk")
    raised = [finding for finding in findings if finding["state"] == "raised"]
    for finding in raised:
        path = f"/findings/{finding['findingId']}"
        clerk.post(f"{path}:orderRectification", requirement="请查明原因，限期整改并建立台账。")
        unit = play.county.handler(finding["unitName"])
        unit.post(f"{path}:reportRectification", report="已约谈责任人，完善内部限时办理制度。")
        clerk.post(f"{path}:verifyRectification", accept=True, comment="整改到位。")
    return len(raised)
